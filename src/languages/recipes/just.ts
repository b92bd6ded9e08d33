// A justfile: recipes with parameters and what they need, and texts between `{{` and `}}`.
import type { Language } from '../../catalogue/spec.ts';
import { HOLE } from '../../shell/word.ts';
import { type Recipe, type RecipeFile, type Step, shell } from './recipe.ts';

const header = /^@?([A-Za-z_][\w-]*)((?:\s+[^:]*)?):(?!=)(.*)$/;
const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')$/;

interface Draft {
  readonly lines: string[];
  readonly needs: string[];
}

export function readJustfile(text: string): RecipeFile {
  const variables = new Map<string, string>();
  const drafts = new Map<string, Draft>();
  const always: Step[] = [];
  let current: Draft | undefined;
  let first: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s/.test(line)) current?.lines.push(line);
    else if (line !== '' && !/^[#[]/.test(line)) {
      current = undefined;
      const [, name, rest = ''] = /^(?:export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(.*)$/.exec(line) ?? [];
      const [, other, of] = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line) ?? [];
      const [, recipe, , after = ''] = header.exec(line) ?? [];
      if (other && of) drafts.set(other, { lines: [], needs: [of] });
      else if (name) variables.set(name, assigned(rest.trim(), always));
      else if (recipe) {
        current = { lines: [], needs: needsOf(after) };
        drafts.set(recipe, current);
        first ??= recipe;
      }
    }
  }
  const recipes = new Map([...drafts].map(([name, draft]) => [name, recipeOf(draft, variables)]));
  return { recipes, always, ...(first === undefined ? {} : { first }) };
}

/** The value of a plain text; a text in backticks runs whatever is asked for. */
function assigned(value: string, always: Step[]): string {
  const [, ran] = /^`([^`]*)`$/.exec(value) ?? [];
  if (ran !== undefined) always.push(shell(ran));
  const [, double, single] = quoted.exec(value) ?? [];
  return single ?? double?.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign) ?? HOLE;
}

/** `dep other (third "x") && last`. */
const needsOf = (text: string): string[] =>
  [...text.replace(/#.*$/, '').matchAll(/(?:^|[\s(&])([A-Za-z_][\w-]*)/g)].flatMap(([, name]) => name ?? []);

function recipeOf({ lines, needs }: Draft, variables: ReadonlyMap<string, string>): Recipe {
  const indent = /^\s*/.exec(lines.find(line => line.trim()) ?? '')?.[0] ?? '';
  const body = lines.map(line =>
    interpolated(line.startsWith(indent) ? line.slice(indent.length) : line.trim(), variables),
  );
  const script = body[0]?.startsWith('#!') ? languageOf(body[0]) : undefined;
  if (body[0]?.startsWith('#!')) return { steps: script ? [{ language: script, text: body.join('\n') }] : [], needs };
  const commands = body
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter(line => line.trim() && !line.startsWith('#'));
  return { steps: commands.map(line => shell(line.replace(/^[@-]+/, ''))), needs };
}

const languageOf = (line: string): Language | undefined =>
  /\b(?:ba|da|z|k)?sh\b/.test(line)
    ? 'shell'
    : /\bpython/.test(line)
      ? 'python'
      : /\b(?:node|deno|bun)\b/.test(line)
        ? 'javascript'
        : /\bruby\b/.test(line)
          ? 'ruby'
          : /\bperl\b/.test(line)
            ? 'perl'
            : undefined;

function interpolated(line: string, variables: ReadonlyMap<string, string>): string {
  return line.replace(/\{\{\{\{|\{\{(.*?)\}\}/g, (whole, inner: string | undefined) => {
    if (inner === undefined) return whole === '{{{{' ? '{{' : HOLE;
    const [, double, single] = quoted.exec(inner.trim()) ?? [];
    return single ?? double ?? variables.get(inner.trim()) ?? HOLE;
  });
}
