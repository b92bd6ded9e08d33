// Every place in which an agent may have our hook, as it stands now. Looks; changes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { type Agent, isForm, type Places, type Scope, scopes } from '../init/agents.ts';
import { InitError, targetOf } from '../init/init.ts';
import { inspect, type RegisteredHook } from '../init/json-registration.ts';
import type { OwnFile } from '../init/own-files.ts';
import { toCommand } from '../init/registration.ts';

export interface Registered {
  readonly agent: Agent;
  readonly scope: Scope;
  readonly file: string;
  /** Why the agent ignores the whole file. */
  readonly problem?: string;
  readonly hooksDisabled: boolean;
  /** Events of the form without an entry of ours, where there is one for others. */
  readonly missing: readonly string[];
  readonly entries: readonly Entry[];
}

/** A file of its own has no event and no matcher. */
export type Entry = Partial<RegisteredHook> & { readonly hook: string; readonly current: boolean };

export const registeredFor = (agent: Agent, places: Places): Registered[] =>
  scopes.flatMap(scope => {
    const found = atScope(agent, scope, places);
    return found ? [found] : [];
  });

function atScope(agent: Agent, scope: Scope, places: Places): Registered | undefined {
  const base = { agent, scope, hooksDisabled: false, missing: [], entries: [] };
  try {
    const target = targetOf(agent, scope, places);
    if (!target || !existsSync(target.file)) return undefined;
    const { file, kind } = target;
    const text = readFileSync(file, 'utf8');
    if (!isForm(kind)) return { ...base, file, entries: ownEntries(kind, text) };
    const { problem, entries, hooksDisabled } = inspect(kind, text);
    const events = new Set(entries.map(({ event }) => event));
    const missing = entries.length === 0 ? [] : kind.events.filter(event => !events.has(event));
    return { ...base, file, entries, hooksDisabled, missing, ...(problem === undefined ? {} : { problem }) };
  } catch (error) {
    if (!(error instanceof InitError) && !(error instanceof Error && 'code' in error)) throw error;
    return { ...base, file: `${agent.name} (${scope})`, problem: error.message };
  }
}

function ownEntries(kind: OwnFile, text: string): Entry[] {
  const paths = kind.read(text);
  if (paths?.hook === undefined) return [];
  const { hook, node = '' } = paths;
  const current = kind.text({ hook, node }) === text;
  return [{ hook, current, command: toCommand({ hook, node }), ...(node === '' ? {} : { node }) }];
}
