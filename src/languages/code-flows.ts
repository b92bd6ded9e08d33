// What the parts of a program amount to together: reverse shells, hidden code, data that may leave, modules that run when imported.
import type { Note } from './capability.ts';
import type { CodeLanguage } from './code-language.ts';
import { hole, type Unit } from './code-tokens.ts';
import { clip, type Finding, unread } from './language.ts';

export interface Gathered {
  readonly language: CodeLanguage;
  readonly text: string;
  findings: Finding[];
  readonly notes: Set<Note>;
  /** Root of an unknown module → the most that was done with it. */
  readonly used: Map<string, 'shown' | 'called'>;
  readonly modules: readonly { readonly name: string; readonly excerpt: string }[];
  readonly databases: readonly string[];
  /** Set where the program changes its working folder: what relative paths start from. */
  base?: string;
}

/** Findings that follow from the whole. Adjusts those gathered where the whole changes their meaning. */
export function conclude(gathered: Gathered, units: readonly Unit[]): Finding[] {
  const { notes, text } = gathered;
  gathered.findings = gathered.findings.map(one => settleSql(moved(one, gathered.base), gathered));
  const found: Finding[] = [...imported(gathered)];
  const say = (tier: Finding['tier'], why: string, effects: Finding['effects']): void =>
    void found.push({ tier, why, effects, excerpt: clip(text), unread: true });
  if (notes.has('socket') && (notes.has('redirects') || notes.has('runs')))
    say('destructive', 'hands a shell to whoever is at the other end of a connection', ['network', 'executes']);
  if (notes.has('decodes') && (notes.has('evaluates') || notes.has('runs')))
    say('destructive', 'runs code that is encoded to hide what it does', ['executes']);
  if (notes.has('requests') && (notes.has('evaluates') || notes.has('socket')))
    say('privileged-write', 'may run code that comes from the network', ['network', 'executes']);
  if (notes.has('shadows')) say('privileged-write', 'changes where modules are loaded from', ['executes']);
  found.push(...computedReads(gathered, units), ...leaks(gathered));
  return found;
}

// The time a module is imported its own code runs; one that is only asked for its version is taken at its word.
function imported({ language, modules, used }: Gathered): Finding[] {
  return modules.flatMap(({ name, excerpt }): Finding[] => {
    const root = name.startsWith('.') || name.startsWith('/') ? name : (name.split('.')[0] ?? name);
    const parts = name.split('.');
    const known = parts.some(
      (_, i) =>
        language.pure.has(parts.slice(0, i + 1).join('.')) ||
        language.closed.has(parts.slice(0, i + 1).join('.')) ||
        language.rules.has(parts.slice(0, i + 1).join('.')),
    );
    if (name.endsWith('.json'))
      return /^[./]/.test(name)
        ? [
            {
              tier: 'read-only',
              why: 'reads a file',
              effects: ['reads'],
              excerpt,
              nested: { path: name, effect: 'reads' },
            } satisfies Finding,
          ]
        : [];
    if (known || used.get(root) === 'shown') return [];
    return [
      {
        tier: 'write-safe',
        why: `runs what \`${clip(name)}\` does when it is imported`,
        effects: ['executes'],
        excerpt,
      } satisfies Finding,
    ];
  });
}

function moved(finding: Finding, base: string | undefined): Finding {
  const nested = finding.nested;
  if (base === undefined || !nested || !('path' in nested) || /^[/~]/.test(nested.path)) return finding;
  return {
    ...finding,
    nested: { ...nested, path: `${base}/${nested.path}` },
    ...(base.includes(hole) && nested.effect !== 'reads' ? { tier: 'privileged-write', unread: true } : {}),
  };
}

// SQLite runs one statement a call, so a hole inside a query cannot add another.
function settleSql(finding: Finding, { databases }: Gathered): Finding {
  const nested = finding.nested;
  if (!nested || !('language' in nested) || nested.language !== 'sql') return finding;
  if (nested.text.trim() === hole) return unread('runs SQL that is computed', finding.excerpt);
  const single = databases.length > 0 && databases.every(one => one === 'sqlite3');
  const query = /^\s*(?:SELECT\s|PRAGMA\s+table_(?:x?info|list)\b)/i.test(nested.text);
  return single && query
    ? { ...finding, nested: { language: 'sql', text: nested.text.replaceAll(hole, 'x') } }
    : finding;
}

const pathLike = /^(?:~|\.{0,2}\/|[\w.-]+\/)[\w.@%+*?\ufffc/ -]*$/;

// Where the names of files that are read are computed, every text of the program that could be a path may be one of them.
function computedReads(gathered: Gathered, units: readonly Unit[]): Finding[] {
  if (!gathered.findings.some(one => one.why === 'reads files whose names are computed')) return [];
  if (gathered.notes.has('decodes')) return [unread('reads files whose names are hidden', gathered.text)];
  const found: Finding[] = [];
  for (const unit of units) {
    for (const token of unit.tokens) {
      const interesting =
        token.kind === 'string' &&
        token.text.length > 1 &&
        token.text.length < 300 &&
        (pathLike.test(token.text) || /^\.env|credential|id_[rd]sa|\.pem$/.test(token.text));
      if (interesting && found.length < 40)
        found.push({
          tier: 'read-only',
          why: 'may read a file',
          effects: ['reads'],
          excerpt: token.text,
          nested: { path: token.text, effect: 'reads' },
        });
    }
  }
  return found;
}

const local = /^[a-z+]+:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|0\.0\.0\.0)(?:[:/?#]|$)/i;

// What is read may be sent along with a request whose address is partly computed.
function leaks({ findings, notes, text }: Gathered): Finding[] {
  const sources = notes.has('reads') || notes.has('runs') || findings.some(one => one.effects.includes('secrets'));
  const away = findings.some(
    one => one.nested && 'url' in one.nested && !local.test(one.nested.url) && one.nested.url.includes(hole),
  );
  return sources && away
    ? [
        {
          tier: 'privileged-write',
          why: 'may send what it reads over the network',
          effects: ['network'],
          excerpt: clip(text),
          unread: true,
        },
      ]
    : [];
}
