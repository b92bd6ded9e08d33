// Text that a call writes into a file: keys, dependencies, and what runs later without being asked.
import { type Startup, startupOf } from '../catalogue/startup-files.ts';
import type { Part } from '../classification.ts';
import type { CallParts, NestedText } from './call.ts';

/** What the new text adds to the judgement of the write itself. */
export function judgeContent(part: Part, text: string): CallParts {
  const [resource] = part.resources;
  const place = resource?.place;
  const name = resource?.name ?? '';
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const parts: Part[] = [];
  const add = (why: string, unread = false): void => {
    parts.push({
      ...part,
      tier: 'privileged-write',
      unread,
      because: [{ tier: 'privileged-write', why, words: part.words }],
    });
  };
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) add('writes a private key into a file');
  if (base === 'package.json' && /"(?:dev|peer|optional)?[dD]ependencies"\s*:\s*\{\s*"/.test(text))
    add('declares dependencies');
  if (base === 'package.json' && /"(?:pre|post)?(?:install|prepare|prepack)"\s*:/.test(text))
    add('adds a script that runs on every install', true);
  const startup = startupOf(name) ?? (place === 'persistence' && isShellFile(base, text) ? shell : undefined);
  return {
    parts,
    nested: [...(startup ? [runsLater(text, startup)] : []), ...(base === 'package.json' ? scriptsIn(text) : [])],
  };
}

const isShellFile = (base: string, text: string): boolean =>
  /^\.?(?:bash|zsh|profile)|\.sh$|^(?:pre|post)-|^commit-msg$|^prepare-commit-msg$/.test(base) ||
  /^#!.*\b(?:ba|z|da)?sh\b/.test(text);
const shell: Startup = { language: 'shell' };
const runsLater = (text: string, startup: Startup): NestedText => ({ ...startup, text, atLeast: 'privileged-write' });

const maxScripts = 40;

/** Values that hold several words, of which the scripts are some. They run when they are asked for, and are judged again then. */
const scriptsIn = (text: string): NestedText[] =>
  [
    ...text.matchAll(
      /\\?"[\w:.-]+\\?"\s*:\s*\\?"((?:[^"\\\n]|\\(?!")[^\n]|\\")*?\s[^"\n]*?)\\?"(?=\s*[,}\]\n]|\s*$|\\)/g,
    ),
  ]
    .slice(0, maxScripts)
    .map(([, script = '']) => ({ language: 'shell', text: script, planted: true }));
