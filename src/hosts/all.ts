// Every host whose hook is a process, by name.
import type { AgentName } from '../invocation.ts';
import { claudeCode } from './claude-code.ts';
import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { copilot } from './copilot.ts';
import { cursor } from './cursor.ts';
import { droid } from './droid.ts';
import { gemini } from './gemini.ts';
import type { Host } from './host.ts';
import { kiro } from './kiro.ts';
import { vscode } from './vscode.ts';
import { windsurf } from './windsurf.ts';

/** OpenCode and Amp run the gate inside their own process. */
export type InProcess = 'opencode' | 'amp';

export const hosts: Readonly<Record<Exclude<AgentName, InProcess>, Host>> = {
  'claude-code': claudeCode,
  droid,
  cursor,
  codex,
  gemini,
  copilot,
  vscode,
  cline,
  windsurf,
  kiro,
};

export const processHosts = Object.values(hosts).map(({ name }) => name);

/** A name that is none stands for the oldest of the hosts; a call of another is recognized by its marks. */
export const hostNamed = (name: string): Host => Object.values(hosts).find(host => host.name === name) ?? claudeCode;
