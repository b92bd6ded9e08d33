// Leaves examples and links out of the catalogue that is shipped: they are a quarter of it, and no call needs them.
// What is left is compared with the source after the build, so a slip of this reading fails the build and nothing else.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { runInThisContext } from 'node:vm';
import { type Plugin, transform } from 'esbuild';

const described = /\/catalogue\/(?:programs|mcp\/servers)\/[^/]+\.ts$/;
const left = ['examples', 'docs'];

export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(builder) {
    builder.onLoad({ filter: described }, async ({ path }) => {
      // Without comments, only strings can hold a sign that means something else.
      const options = { loader: 'ts', minifyWhitespace: true, target: 'esnext' } as const;
      const { code } = await transform(readFileSync(path, 'utf8'), options);
      return { loader: 'js', contents: without(code) };
    });
  },
};

/** The code without the properties named in `left`. A comma may stay behind; in an object it means nothing. */
function without(code: string): string {
  let kept = '';
  for (let at = 0; at < code.length; ) {
    const name = '{,'.includes(kept.at(-1) ?? ' ') ? left.find(one => code.startsWith(`${one}:`, at)) : undefined;
    if (name !== undefined) {
      const stop = endOfValue(code, at + name.length + 1);
      at = code[stop] === ',' ? stop + 1 : stop;
      continue;
    }
    const end = Math.max(endOfString(code, at), at + 1);
    kept += code.slice(at, end);
    at = end;
  }
  return kept;
}

/** Where the string that begins here ends; the same place where none begins. */
function endOfString(code: string, at: number): number {
  const quote = code[at];
  if (quote !== '"' && quote !== "'" && quote !== '`') return at;
  let end = at + 1;
  while (end < code.length && code[end] !== quote) end += code[end] === '\\' ? 2 : 1;
  return end + 1;
}

/** Where the value that begins here ends: in front of a comma or a closing bracket. */
function endOfValue(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; ) {
    const end = endOfString(code, at);
    if (end > at) {
      at = end;
      continue;
    }
    const sign = code[at] ?? '';
    if (depth === 0 && ',}])'.includes(sign)) return at;
    if ('{[('.includes(sign)) depth++;
    if ('}])'.includes(sign)) depth--;
    at++;
  }
  throw new Error('a value of the catalogue does not end');
}

interface Described {
  readonly names: readonly string[];
  readonly describe: () => object;
}

/** Throws where a part does not describe what the source does. */
export function compareWithSource(file: string, source: Readonly<Record<string, Described>>): void {
  const module = { exports: {} };
  const none = (): never => {
    throw new Error(`${file} loads another part`);
  };
  runInThisContext(readFileSync(file, 'utf8'), { filename: file })(module.exports, none, module, file, '', none);
  const built: Readonly<Record<string, Described>> = module.exports;
  for (const [name, entry] of Object.entries(source))
    if (!isDeepStrictEqual(withoutLeft(built[name]?.describe()), withoutLeft(entry.describe())))
      throw new Error(`${file} does not describe ${name} as the source does`);
}

const withoutLeft = (description: object = {}): unknown =>
  inFull(Object.fromEntries(Object.entries(description).filter(([key]) => !left.includes(key))));

/** With the descriptions that are built later. */
function inFull(value: unknown): unknown {
  if (typeof value === 'function') return inFull(value());
  if (Array.isArray(value)) return value.map(inFull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inFull(item)]));
}
