// Text that a call writes into a file: keys, dependencies, and what runs later without being asked.
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
  return { parts, nested: place === 'persistence' && isShellFile(base, text) ? [runsLater(text)] : [] };
}

const isShellFile = (base: string, text: string): boolean =>
  /^\.?(?:bash|zsh|profile)|\.sh$|^(?:pre|post)-|^commit-msg$|^prepare-commit-msg$/.test(base) ||
  /^#!.*\b(?:ba|z|da)?sh\b/.test(text);
const runsLater = (text: string): NestedText => ({ language: 'shell', text, atLeast: 'privileged-write' });
