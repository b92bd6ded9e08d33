// Codex runs a hook only when its entry is trusted. This says so through Codex's own server, as its `/hooks` screen does.   [I/O]
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { InitError } from './files.ts';
import { fromCommand } from './registration.ts';

const Hook = z.object({
  key: z.string(),
  command: z.string().nullish(),
  currentHash: z.string(),
  trustStatus: z.string(),
});
const Listed = z.object({ data: z.array(z.object({ hooks: z.array(Hook) })) });
const Reply = z.object({ id: z.number(), result: z.unknown().optional(), error: z.unknown().optional() });

type Env = Readonly<Record<string, string | undefined>>;

/** Trusts the entries of ours, and no others. Returns a line for the person. */
export async function trustCodex(env: Env, places: { readonly project: string }, program = 'codex'): Promise<string> {
  const server = start(program, env, places.project);
  try {
    await server.ask('initialize', { clientInfo: { name: 'tiergate', title: 'tiergate', version: '1' } });
    server.tell('initialized');
    const ours = oursIn(await server.ask('hooks/list', { cwds: [places.project] }));
    if (ours.length === 0) throw new InitError('Codex does not see the hook; run `tiergate init codex` first');
    const edits = ours.map(({ key, currentHash }) => ({
      keyPath: 'hooks.state',
      value: { [key]: { trusted_hash: currentHash } },
      mergeStrategy: 'upsert',
    }));
    await server.ask('config/batchWrite', { edits });
    const after = oursIn(await server.ask('hooks/list', { cwds: [places.project] }));
    if (after.some(({ trustStatus }) => trustStatus !== 'trusted'))
      throw new InitError('Codex did not take the trust over; start `codex` and accept the hook there');
    return 'Codex: the hook is trusted';
  } finally {
    server.end();
  }
}

const oursIn = (listed: unknown) =>
  Listed.parse(listed)
    .data.flatMap(({ hooks }) => hooks)
    .filter(({ command }) => fromCommand(command ?? '', 'codex') !== undefined);

/** Milliseconds for one answer. */
const patience = 15_000;

function start(program: string, env: Env, cwd: string) {
  const child = spawn(program, ['app-server'], { env: { ...env }, cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, { readonly done: (value: unknown) => void; readonly fail: (error: Error) => void }>();
  const failAll = (message: string): void => {
    for (const { fail } of waiting.values()) fail(new InitError(message));
    waiting.clear();
  };
  child.on('error', error =>
    failAll(`\`${program}\` cannot be started (${error.message}); start it yourself and accept the hook`),
  );
  child.on('close', () =>
    failAll(`\`${program} app-server\` ended too early; start \`codex\` and accept the hook there`),
  );
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', line => {
    const reply = Reply.safeParse(parsed(line));
    const one = reply.success ? waiting.get(reply.data.id) : undefined;
    if (!reply.success || !one) return;
    waiting.delete(reply.data.id);
    if (reply.data.error === undefined) one.done(reply.data.result);
    else one.fail(new InitError('Codex refused; start `codex` and accept the hook there'));
  });
  let count = 0;
  const write = (message: object): void => void child.stdin.write(`${JSON.stringify(message)}\n`);
  return {
    tell: (method: string): void => write({ method }),
    ask: (method: string, params: object): Promise<unknown> =>
      new Promise((done, fail) => {
        const id = ++count;
        waiting.set(id, { done, fail });
        setTimeout(
          () => fail(new InitError('Codex does not answer; start `codex` and accept the hook there')),
          patience,
        ).unref();
        write({ id, method, params });
      }),
    end: (): void => void child.kill(),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
