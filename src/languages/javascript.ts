// JavaScript program text → what it would do, without running or parsing it: see code-reader.ts for how, javascript-rules.ts for what is known.
// TypeScript is read as far as its types look like JavaScript.
import type { CodeLanguage, Fold, Path } from './code-language.ts';
import { readCode } from './code-reader.ts';
import { hostRules } from './javascript-hosts.ts';
import { closedModules, implicitModules, pureModules } from './javascript-modules.ts';
import { javascriptNames } from './javascript-names.ts';
import { javascriptMethods, javascriptRules } from './javascript-rules.ts';
import { tokenizeJavascript } from './javascript-tokens.ts';
import type { TextReading } from './language.ts';

const globals =
  'require import process eval Function AsyncFunction fetch WebSocket EventSource XMLHttpRequest Reflect WebAssembly Deno Bun tools globalThis Buffer atob module console'.split(
    ' ',
  );

const folds: readonly (readonly [string, Fold])[] = [
  ['Deno.cwd', 'here'],
  ['Deno.env.HOME', 'home'],
  ['path.join', 'concat'],
  ['path.resolve', 'join'],
  ['path.normalize', 'first'],
  ['url.fileURLToPath', 'first'],
  ['os.homedir', 'home'],
  ['os.tmpdir', 'temp'],
  ['process.cwd', 'here'],
  ['process.env.HOME', 'home'],
  ['process.env.PWD', 'here'],
];

const javascript: CodeLanguage = {
  name: 'javascript',
  tokenize: tokenizeJavascript,
  names: javascriptNames,
  rules: new Map([...javascriptRules, ...hostRules]),
  methods: javascriptMethods,
  pure: pureModules,
  closed: closedModules,
  builtins: new Map(
    [...implicitModules, ...globals, 'global', 'window', 'self'].map(name => [
      name,
      [/^(?:global|window|self)$/.test(name) ? 'globalThis' : name],
    ]),
  ),
  importers: new Set(['require', 'import', 'process.getBuiltinModule']),
  folds: new Map(folds),
  methodFolds: new Map<string, Fold>([
    ['toString', 'self'],
    ['trim', 'self'],
    ['concat', 'append'],
  ]),
  reflection:
    /^(?:constructor|__proto__|mainModule|binding|_linkedBinding|dlopen|getBuiltinModule|_load|_extensions|_resolveFilename|__defineGetter__|__lookupGetter__|createRequire|caller|callee|prepareStackTrace)$/,
  shown: /^(?:version|VERSION|name)$/,
  showing: /^(?:log|keys|dir|stringify|isArray|error|info|table|entries|values|Boolean)$/,
  canonical,
  // Only a path is surely no package from a registry.
  owns: module => /^\.{0,2}\//.test(module),
  place: module => module,
};

// `node:fs/promises`, `fs.promises`, `.default` and `globalThis.` are other ways to the same functions.
function canonical(path: Path): Path {
  const [first = '', ...rest] = path;
  const module = first.replace(/^node:/, '').replace(/^(fs|dns)\/promises$/, '$1');
  const members = rest.filter(
    (name, i) => !(i === 0 && (name === 'default' || (name === 'promises' && module === 'fs'))),
  );
  if (module === 'globalThis' && members[0] !== undefined)
    return builtinNames.has(members[0]) ? canonical(members) : [module, ...members];
  return [module, ...members];
}

const builtinNames = new Set([...globals, ...implicitModules]);

export const readJavascript = (text: string): TextReading => readCode(javascript, text);
