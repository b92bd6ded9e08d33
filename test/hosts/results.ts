// What was seen of each host, kept for the table of docs/hosts.md. Files, as every host runs in a process of its own.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const rows = [
  'a harmless call runs',
  'a destructive call is blocked',
  'the model reads the reason',
  'the mode that skips all checks does not lift a deny',
  'headless: what a person has to confirm does not run',
  "a sub-agent's call is judged",
  'the hook throws',
  'the hook is killed',
  'the hook is gone',
  'node is gone',
  'the hook prints something else',
  'the hook hangs until the host gives up',
] as const;
export type Row = (typeof rows)[number];

export interface HostResults {
  readonly title: string;
  readonly version: string;
  readonly cells: { readonly [R in Row]?: string };
}

const folder = process.env.TIERGATE_RESULTS;

/** Nothing is kept unless a run asks for it. */
export function keep(agent: string, results: HostResults): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${agent}.json`), JSON.stringify(results));
}

export const kept = (from: string): HostResults[] =>
  readdirSync(from).map(name => JSON.parse(readFileSync(join(from, name), 'utf8')));
