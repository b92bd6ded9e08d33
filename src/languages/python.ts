// Python program text → what it would do, without running or parsing it: see code-reader.ts for how, python-rules.ts for what is known.
import type { CodeLanguage, Fold, Path } from './code-language.ts';
import { readCode } from './code-reader.ts';
import type { TextReading } from './language.ts';
import { actingPackages } from './own-code.ts';
import { closedModules, pureModules } from './python-modules.ts';
import { pythonNames } from './python-names.ts';
import { pythonMethods, pythonRules } from './python-rules.ts';
import { tokenizePython } from './python-tokens.ts';

const builtin =
  'exec eval compile __import__ globals locals breakpoint setattr delattr __builtins__ __loader__ __spec__ getattr open'.split(
    ' ',
  );

const folds: readonly (readonly [string, Fold])[] = [
  ['pathlib.Path', 'join'],
  ['pathlib.PurePath', 'join'],
  ['pathlib.PosixPath', 'join'],
  ['pathlib.Path.home', 'home'],
  ['pathlib.Path.cwd', 'here'],
  ['os.path.join', 'join'],
  ['os.path.expanduser', 'first'],
  ['os.path.expandvars', 'first'],
  ['os.path.abspath', 'first'],
  ['os.path.realpath', 'first'],
  ['os.path.normpath', 'first'],
  ['os.fspath', 'first'],
  ['os.getcwd', 'here'],
  ['tempfile.gettempdir', 'temp'],
  ['builtins.str', 'first'],
];

const python: CodeLanguage = {
  name: 'python',
  tokenize: tokenizePython,
  names: pythonNames,
  rules: pythonRules,
  methods: pythonMethods,
  pure: pureModules,
  closed: closedModules,
  builtins: new Map([...builtin, 'str'].map(name => [name, ['builtins', name]])),
  importers: new Set(['builtins.__import__', 'importlib.import_module']),
  folds: new Map(folds),
  methodFolds: new Map<string, Fold>([
    ['expanduser', 'self'],
    ['resolve', 'self'],
    ['absolute', 'self'],
    ['strip', 'self'],
    ['as_posix', 'self'],
    ['joinpath', 'append'],
    ['encode', 'self'],
  ]),
  reflection:
    /^(?:__(?!name__|version__|file__|doc__|init__|main__|len__|class__|module__|qualname__|all__|path__|annotations__|dataclass_fields__|fields__|enter__|exit__|iter__|next__|eq__|hash__|str__|repr__|author__|license__|call__|version_info__|title__|members__|post_init__|mro__)\w+__|f_globals|f_locals|f_builtins|f_back|gi_frame|gi_code|cr_frame|ag_frame|tb_frame|co_code|func_globals|func_code|_getframe|_module|_modules|mro)$/,
  shown: /^(?:__version__|__file__|__name__|__doc__|__all__|__path__|version|VERSION|__author__)$/,
  showing:
    /^(?:print|dir|help|type|repr|str|len|hasattr|isinstance|id|getsource|getfile|signature|getdoc|vars|sorted|list|set|bool|callable|issubclass)$/,
  canonical,
  owns: module => !actingPackages.has(module),
  // Modules are looked for in the working folder first.
  place: module => module.replaceAll('.', '/').replaceAll(/[^\w/-]/g, '') || '.',
};

// Modules of modules are those modules: `pathlib.os.system` is `os.system`.
function canonical(path: Path): Path {
  for (let i = path.length - 1; i > 0; i--) {
    const name = path[i] ?? '';
    const joined = path.slice(0, i + 1).join('.');
    if (
      /^(?:os|sys|subprocess|shutil|socket|builtins|importlib|posix|ctypes|pickle|marshal|io|codecs)$/.test(name) &&
      !pureModules.has(joined) &&
      !pythonRules.has(joined)
    )
      return path.slice(i);
  }
  return path[0] === 'posixpath' || path[0] === 'ntpath' ? ['os', 'path', ...path.slice(1)] : path;
}

export const readPython = (text: string): TextReading => readCode(python, text);
