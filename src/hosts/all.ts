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

export type ProcessHost = Exclude<AgentName, InProcess>;

/** Getters, because the hook loads an adapter when it is first used, and it uses one. */
export const hosts: Readonly<Record<ProcessHost, Host>> = {
  get 'claude-code'() {
    return claudeCode;
  },
  get droid() {
    return droid;
  },
  get cursor() {
    return cursor;
  },
  get codex() {
    return codex;
  },
  get gemini() {
    return gemini;
  },
  get copilot() {
    return copilot;
  },
  get vscode() {
    return vscode;
  },
  get cline() {
    return cline;
  },
  get windsurf() {
    return windsurf;
  },
  get kiro() {
    return kiro;
  },
};

const isProcessHost = (name: string): name is ProcessHost => Object.hasOwn(hosts, name);

export const processHosts: readonly ProcessHost[] = Object.keys(hosts).filter(isProcessHost);

/** A name that is none stands for the oldest of the hosts; a call of another is recognized by its marks. */
export const hostNamed = (name: string): Host => (isProcessHost(name) ? hosts[name] : claudeCode);
