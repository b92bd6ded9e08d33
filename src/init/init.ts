// `tiergate init`: puts the hook into an agent's settings, or takes it out.                                               [I/O]
import { rmSync, statSync } from 'node:fs';
import { titles } from '../hosts/titles.ts';
import { type Agent, isForm, type Places, type Scope, type Target } from './agents.ts';
import { alone, apply, InitError, modeOf, readText, writeAtomically } from './files.ts';
import { inspect, isBare, register, unregister } from './json-registration.ts';
import type { Registration } from './registration.ts';
import { SettingsError } from './settings.ts';

export { InitError } from './files.ts';

export interface InitOptions extends Registration {
  readonly agent: Agent;
  readonly scope: Scope;
  readonly action: 'add' | 'remove';
  readonly dryRun: boolean;
  readonly places: Places;
}

export interface InitReport {
  readonly agent: string;
  readonly file: string;
  /** The text before and after; undefined stands for no file. Equal: nothing to do. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly dryRun: boolean;
  /** Where the text from before the first change is kept, if there was any. */
  readonly backup: string | undefined;
  /** What is peculiar to this agent, each one line. */
  readonly notes: readonly string[];
  /** What has to be mended, each one line. */
  readonly warnings: readonly string[];
}

/** Registers or unregisters the hook of one agent. Doing it twice changes nothing the second time. */
export function init(options: InitOptions): InitReport {
  if (options.action === 'add') checkPaths(options);
  const target = targetOf(options.agent, options.scope, options.places);
  if (!target) throw new InitError(`${titles[options.agent.name]} has no hooks in ${options.scope} settings`);
  return options.dryRun ? plan(target, options).report : alone(target.file, () => carryOut(target, options));
}

/** The file that holds the agent's hooks in this scope. */
export function targetOf(agent: Agent, scope: Scope, places: Places): Target | undefined {
  const targets = agent.targets(scope, places);
  return targets.find(({ file, ifHas }) => ifHas === undefined || readText(file)?.includes(`"${ifHas}"`));
}

function carryOut(target: Target, options: InitOptions): InitReport {
  const { report, saved, keepsBackup } = plan(target, options);
  const { file, before, after } = report;
  if (before === after) return report;
  const backupFile = backupOf(file);
  if (keepsBackup && before !== undefined) writeAtomically(backupFile, before, modeOf(file) ?? privateMode);
  apply(file, before, after, modeFor(target, options.scope));
  if (options.action === 'remove' && after === saved) rmSync(backupFile, { force: true });
  return report;
}

/** Private where there is no file yet: settings may hold tokens. What an administrator manages is for everybody to read. */
const privateMode = 0o600;
const modeFor = ({ kind }: Target, scope: Scope): number => {
  const mode = isForm(kind) ? privateMode : kind.mode;
  return scope === 'managed' ? mode | 0o044 : mode;
};

const backupOf = (file: string): string => `${file}.tiergate-backup`;

interface Plan {
  readonly report: InitReport;
  readonly saved: string | undefined;
  readonly keepsBackup: boolean;
}

function plan(target: Target, options: InitOptions): Plan {
  const { file } = target;
  const before = readText(file);
  const saved = readText(backupOf(file));
  const after = edited(target, before, saved, options);
  const keepsBackup = options.action === 'add' && before !== undefined && before !== after && !isOurs(target, before);
  const backup = keepsBackup || (saved !== undefined && after !== saved) ? backupOf(file) : undefined;
  const warnings = warningsAbout(target, options, after);
  const { agent, action, dryRun } = options;
  const notes = action === 'add' ? agent.notes : [];
  const report = { agent: agent.name, file, before, after, dryRun, backup, notes, warnings };
  return { report, saved, keepsBackup };
}

const isOurs = ({ kind }: Target, text: string): boolean =>
  isForm(kind) ? inspect(kind, text).entries.length > 0 : kind.read(text) !== undefined;

function edited(target: Target, before: string | undefined, saved: string | undefined, options: InitOptions) {
  const { kind, file } = target;
  if (!isForm(kind)) return editedOwn(target, before, saved, options);
  try {
    if (options.action === 'add') return register(kind, before, options);
    if (before === undefined) return undefined;
    const rest = unregister(kind, before, saved);
    // Without a text from before, the file came into being with our entry.
    return rest !== before && saved === undefined && isBare(kind, rest) ? undefined : rest;
  } catch (error) {
    if (error instanceof SettingsError)
      throw new InitError(`${file}:${error.line}:${error.column}: ${error.message}. Nothing was changed`);
    throw error;
  }
}

function editedOwn(
  { kind, file }: Target,
  before: string | undefined,
  saved: string | undefined,
  options: InitOptions,
) {
  if (isForm(kind)) return before;
  const ours = before !== undefined && kind.read(before) !== undefined;
  if (options.action === 'remove') return ours ? saved : before;
  if (before !== undefined && !ours)
    throw new InitError(`${file}: there is a hook of yours in this place; move it, and call it from another file`);
  return kind.text(options);
}

function checkPaths({ node, hook, agent }: InitOptions): void {
  if (process.platform === 'win32') throw new InitError('the hook needs a POSIX shell; Windows is not supported yet');
  for (const path of [node, hook]) {
    if (!path.startsWith('/')) throw new InitError(`\`${path}\`: expected an absolute path`);
    if (/[\0\r\n]/.test(path)) throw new InitError(`\`${JSON.stringify(path)}\`: a line break cannot be registered`);
    if (agent.name === 'gemini' && path.includes('$'))
      throw new InitError(`\`${path}\`: Gemini CLI takes \`$\` for a variable of the environment`);
    if (agent.name === 'cursor' && path.includes('//'))
      throw new InitError(`\`${path}\`: Cursor takes \`//\` for a comment and would ignore all of its hooks`);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new InitError(`\`${path}\`: no such file`);
  }
  if (/\/(?:_npx|dlx-[^/]*|\.?pnpm-dlx)\//.test(hook))
    throw new InitError(
      `\`${hook}\` is in a cache that gets emptied; install first: \`npm install --global tiergate\``,
    );
}

function warningsAbout({ kind }: Target, { scope, action, agent }: InitOptions, after: string | undefined): string[] {
  if (action === 'remove') return [];
  const warnings = [];
  if (after !== undefined && isForm(kind) && inspect(kind, after).hooksDisabled)
    warnings.push(`${offNames(kind.off)} is set in this file, so ${titles[agent.name]} runs no hook: take it out`);
  if (scope === 'project')
    warnings.push(
      'the entry holds paths of this machine: on any other every call would be blocked, so do not commit it',
    );
  return warnings;
}

const offNames = (off: readonly (readonly [path: readonly string[], value: unknown])[]): string =>
  off.map(([path]) => `\`${path.join('.')}\``).join(' or ');
