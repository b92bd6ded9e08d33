// `npm run arity -- --specs DIR [program …] [--missing]`: compares which options take a value with a second source, the completion specs of
// `@withfig/autocomplete` (MIT; fetch it with `npm pack`, its folder `build` is DIR). Only facts are compared; nothing of it is kept here.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { describe } from '../src/catalogue/index.ts';
import { lookup } from '../src/catalogue/lookup.ts';
import { type Details, type Judgement, now, type Operand, type Options } from '../src/catalogue/spec.ts';

const names = z.union([z.string().transform(name => [name]), z.array(z.string())]);
const arg = z.object({ isOptional: z.boolean().optional() });
const option = z.object({
  name: names,
  args: z.union([arg.transform(one => [one]), z.array(arg)]).default([]),
  requiresSeparator: z.unknown().optional(),
  requiresEquals: z.unknown().optional(),
});
interface Spec {
  readonly name: readonly string[];
  readonly options: readonly z.infer<typeof option>[];
  readonly subcommands: readonly Spec[];
}
const spec: z.ZodType<Spec> = z.object({
  name: names.default([]),
  options: z.array(option).default([]),
  subcommands: z.lazy(() => z.array(spec)).default([]),
});

type Arity = 'flag' | 'value' | 'either' | 'unknown';
const counts = { alike: 0, different: 0, missing: 0, subcommands: 0 };
const { values, positionals } = parseArgs({
  options: { specs: { type: 'string' }, missing: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const theirs = (one: z.infer<typeof option>): Arity => {
  if (one.args.length === 0) return 'flag';
  return one.args.length > 1 || one.args[0]?.isOptional || one.requiresSeparator || one.requiresEquals
    ? 'either'
    : 'value';
};

function ours(scopes: readonly Options[], name: string): Arity {
  const entry = scopes.map(scope => lookup(scope, name)).find(found => found !== undefined);
  if (!entry) return 'unknown';
  return arity('tier' in entry ? ((entry satisfies Judgement).takes ?? { is: 'flag' }) : entry);
}

function arity(operand: Operand): Arity {
  if (operand.is === 'attached') return 'either';
  if (operand.is === 'supplies') return arity(operand.operand);
  const fixed =
    (operand.is === 'selects' && !operand.takes) || (operand.is === 'method' && operand.fixed !== undefined);
  return operand.is === 'flag' || operand.is === 'recursive' || fixed ? 'flag' : 'value';
}

function compare(their: Spec, node: Details, scopes: readonly Options[], words: string): void {
  for (const one of their.options) {
    for (const name of one.name.filter(text => /^--?[A-Za-z]/.test(text))) {
      const [left, right] = [ours(scopes, name), theirs(one)];
      if (left === 'unknown') report('missing', `${words} ${name}`, node.open === undefined && values.missing);
      else if (left === right || left === 'either' || right === 'either') counts.alike++;
      else report('different', `${words} ${name}: here ${left}, there ${right}`, true);
    }
  }
  for (const sub of their.subcommands) {
    const [name = ''] = sub.name;
    const entry = lookup(node.commands, name);
    const found = entry && now(entry);
    if (found) compare(sub, found, found.options ? [found.options, ...scopes] : scopes, `${words} ${name}`);
    else if (node.commands) report('subcommands', `${words} ${name}`, values.missing);
  }
}

function report(kind: keyof typeof counts, text: string, shown: boolean): void {
  counts[kind]++;
  if (shown) console.log(`  ${kind}\t${text}`);
}

if (values.specs === undefined) throw new Error('give the folder of the specs with --specs');
const folder = resolve(values.specs);
for (const file of readdirSync(folder).filter(one => one.endsWith('.js'))) {
  const name = file.slice(0, -'.js'.length);
  const program = positionals.length === 0 || positionals.includes(name) ? describe(name) : undefined;
  if (!program) continue;
  const module: unknown = await import(pathToFileURL(join(folder, file)).href).catch(() => undefined);
  const parsed = z.object({ default: spec }).safeParse(module);
  if (parsed.success) compare(parsed.data.default, program, [program.options ?? {}], name);
}
console.log(
  `options alike ${counts.alike}, different ${counts.different}, not described here ${counts.missing}; subcommands not described here ${counts.subcommands}`,
);
