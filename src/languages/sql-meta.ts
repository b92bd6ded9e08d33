// Client commands between SQL statements: psql's and mysql's backslash commands, sqlite3's dot commands. By prefix where the client allows it.
import { clip, type Finding, unread } from './language.ts';

const nothing = (line: string, why = 'is a client command that only shows something'): Finding => ({
  tier: 'read-only',
  why,
  effects: ['reads'],
  excerpt: clip(line),
});

const file = (line: string, path: string, effect: 'reads' | 'writes'): Finding => {
  const base =
    effect === 'writes'
      ? ({ tier: 'write-safe', why: 'writes a file', effects: ['writes'] } as const)
      : ({ tier: 'read-only', why: 'reads a file', effects: ['reads'] } as const);
  return path === ''
    ? unread('uses a file that cannot be read', line)
    : { ...base, excerpt: clip(line), nested: { path, effect } };
};

const shell = (line: string, text: string): Finding[] => {
  const command = text.trim();
  if (command === '') return [unread('opens a shell', line)];
  return [
    {
      tier: 'read-only',
      why: 'runs a command from the database client',
      effects: ['executes'],
      excerpt: clip(line),
      nested: { language: 'shell', text: command },
    },
  ];
};

/** One client command, from its backslash or dot to its end. */
export const readMeta = (line: string): Finding[] => (line.startsWith('.') ? dotCommand(line) : backslash(line));

function backslash(line: string): Finding[] {
  const [, name = '', rest = ''] = /^\\(!|\.|\\|[A-Za-z_]+\+?|[^\sA-Za-z]?)\s*([\s\S]*)$/.exec(line) ?? [];
  const bare = name.replace(/\+$/, '');
  if (name === '!') return shell(line, rest);
  if (name === '.' || /^(?:i|ir|include|include_relative|source)$/.test(bare))
    return [file(line, unquote(rest), 'reads'), unread('runs the SQL of another file', line)];
  if (bare === 'gexec') return [unread('runs what a query returns', line, 'unknown')];
  if (bare === 'copy') return copy(line, rest);
  if (/^(?:o|out|g|gx|w|write|s|T|tee|log)$/.test(bare)) return output(line, rest);
  if (bare === 'password')
    return [{ tier: 'destructive', why: 'changes a password', effects: ['writes', 'secrets'], excerpt: clip(line) }];
  if (/^(?:setenv|set|prompt|if|elif|else|endif|gset|unset)$/.test(bare))
    return rest.includes('`')
      ? [
          unread('runs a command inside backquotes', line),
          ...[...rest.matchAll(/`([^`]*)`/g)].flatMap(([, text = '']) => shell(line, text)),
        ]
      : [nothing(line, 'sets a variable of the client')];
  if (/^(?:lo_import)$/.test(bare))
    return [
      file(line, unquote(rest), 'reads'),
      { tier: 'privileged-write', why: 'stores a large object', effects: ['writes'], excerpt: clip(line) },
    ];
  if (/^(?:lo_export)$/.test(bare)) return [file(line, unquote(rest.replace(/^\S+\s*/, '')), 'writes')];
  if (bare === 'lo_unlink')
    return [{ tier: 'destructive', why: 'deletes a large object', effects: ['deletes'], excerpt: clip(line) }];
  if (/^(?:e|edit|ef|ev)$/.test(bare)) return [unread('opens an editor and runs what it holds', line)];
  return isShowing(bare)
    ? [nothing(line)]
    : [{ tier: 'unknown', why: 'is a client command that is not known here', effects: [], excerpt: clip(line) }];
}

const isShowing = (name: string): boolean =>
  /^(?:d\w*S?|l|list|z|sf|sv|c|connect|conninfo|x|a|t|f|C|H|q|r|p|h|help|timing|pset|echo|qecho|warn|encoding|errverbose|watch|gdesc|crosstabview|cd|copyright|bind|parse|G|u|W|n|R|P|reset|quit|print|html|\\|\?|)$/.test(
    name,
  );

function output(line: string, rest: string): Finding[] {
  const target = unquote(rest);
  if (target === '') return [nothing(line)];
  return target.startsWith('|') ? shell(line, target.slice(1)) : [file(line, target, 'writes')];
}

function copy(line: string, rest: string): Finding[] {
  const [, direction = '', program, where = ''] =
    /\b(from|to)\s+(program\s+)?('(?:[^']|'')*'|\S+)[^']*$/i.exec(rest) ?? [];
  const target = unquote(where);
  const writes: Finding = {
    tier: 'privileged-write',
    why: 'writes rows',
    effects: ['writes'],
    excerpt: clip(line),
    production: 'deployment',
  };
  const rows = /^from$/i.test(direction) ? [writes] : [nothing(line)];
  if (direction === '') return [unread('copies rows in a way that cannot be read', line)];
  if (program) return [...rows, ...shell(line, target)];
  if (/^p?std(?:in|out)$/i.test(target)) return rows;
  return [...rows, file(line, target, /^to$/i.test(direction) ? 'writes' : 'reads')];
}

const unquote = (text: string): string => {
  const word = text.trim();
  const quoted = /^(['"])([\s\S]*)\1$/.exec(word);
  return quoted ? (quoted[2] ?? '').replaceAll("''", "'") : word;
};

const showing =
  'archive auth bail binary changes databases dbinfo dump echo eqp exit expert explain filectrl fullschema headers help indexes indices limit lint mode nullvalue parameter print progress prompt quit schema separator sha3sum show stats tables timeout timer version vfsinfo vfslist vfsname width connection cd dbconfig recover crlf scanstats selecttrace wheretrace unmodule nonce trace'.split(
    ' ',
  );
const acting: readonly (readonly [string, (line: string, rest: string) => Finding[]])[] = [
  ['shell', shell],
  ['system', shell],
  [
    'read',
    (line, rest) =>
      rest.trim().startsWith('|')
        ? shell(line, rest.trim().slice(1))
        : [file(line, unquote(rest), 'reads'), unread('runs the SQL of another file', line)],
  ],
  [
    'import',
    (line, rest) => [
      { tier: 'privileged-write', why: 'writes rows', effects: ['writes'], excerpt: clip(line) },
      ...importFrom(line, rest),
    ],
  ],
  ['output', (line, rest) => output(line, rest.replace(/^\s*-\S+/, ''))],
  ['once', (line, rest) => output(line, rest.replace(/^\s*-\S+/, ''))],
  ['excel', line => [unread('opens another program with the result', line)]],
  ['www', line => [unread('opens another program with the result', line)]],
  ['log', output],
  ['save', (line, rest) => [file(line, unquote(lastWord(rest)), 'writes')]],
  ['backup', (line, rest) => [file(line, unquote(lastWord(rest)), 'writes')]],
  ['clone', (line, rest) => [file(line, unquote(rest), 'writes')]],
  [
    'restore',
    (line, rest) => [
      { tier: 'destructive', why: 'replaces the database', effects: ['writes'], excerpt: clip(line) },
      file(line, unquote(lastWord(rest)), 'reads'),
    ],
  ],
  ['load', line => [unread('loads code into the database client', line, 'destructive')]],
  ['open', (line, rest) => [file(line, unquote(lastWord(rest)), /--new/.test(rest) ? 'writes' : 'reads')]],
  ['session', line => [unread('records a session', line)]],
  ['testcase', output],
  ['check', line => [nothing(line)]],
  ['imposter', line => [unread('maps an index as a table', line)]],
];

function dotCommand(line: string): Finding[] {
  const [, name = '', rest = ''] = /^\.(\w*)([\s\S]*)$/.exec(line) ?? [];
  if (name === 'archive' || name === 'ar') return [unread('reads or writes an archive', line)];
  if (showing.includes(name)) return [nothing(line)];
  // sqlite3 takes any beginning of a name, so a beginning of an acting command counts as that command.
  const found = acting.filter(([command]) => name !== '' && command.startsWith(name));
  if (found.length > 0) return found.flatMap(([, does]) => does(line, rest));
  if (name !== '' && showing.some(command => command.startsWith(name))) return [nothing(line)];
  return [{ tier: 'unknown', why: 'is a client command that is not known here', effects: [], excerpt: clip(line) }];
}

function importFrom(line: string, rest: string): Finding[] {
  const source = /^(?:\s*-\S+(?:\s+\d+)?)*\s*("[^"]*"|'[^']*'|\S+)/.exec(rest)?.[1] ?? '';
  const target = unquote(source);
  return target.startsWith('|') ? shell(line, target.slice(1)) : [file(line, target, 'reads')];
}

const lastWord = (text: string): string => /("[^"]*"|'[^']*'|\S+)\s*$/.exec(text)?.[1] ?? '';
