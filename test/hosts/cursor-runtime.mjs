// Runs the hook runtime of Cursor's local agent (of exactly one version of its SDK, as the names inside of its bundle change) around
// a shell command that is never run. Started by cursor.ondemand.ts under a newer Node: sdk folder, project, command. Prints JSON.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, project, command] = process.argv.slice(2);
const copy = join(folder, 'esm');
if (!existsSync(join(copy, 'package.json'))) exportRequire();

const { __require: load } = await import(join(copy, 'index.js'));
for (const file of readdirSync(copy).filter(name => /^\d+\.js$/.test(name)))
  Object.assign(load.m, (await import(join(copy, file))).__webpack_esm_modules__ ?? {});
const runtime = load('../cursor-sdk-local-runtime/dist/core/hooks-runtime.js');
const { qkk: shell } = await load('../agent-exec/dist/index.js');
const context = load('../context/dist/core.js').q6();

const workspaceState = { projectRoot: project, workspaceRoots: [project], workingDirectory: project };
const hooksRuntime = await runtime.vk({}).createHooksRuntime({ workspaceState });
let call;
const stub = {
  execute: async (_, given) => {
    call = given;
    return { result: { case: 'success', value: {} } };
  },
};
const wrapped = runtime.Pq().wrapResources({
  resources: { get: token => (token.symbol === shell.symbol ? stub : undefined), *entries() {} },
  workspaceServices: { hooksRuntime },
  sessionState: { sessionId: 's' },
  metadata: { conversationId: 'c', generationId: 'g', model: 'm', modelId: 'm' },
});
const given = { command, workingDirectory: project, timeout: 30_000, toolCallId: 't' };
const { result } = await wrapped.get(shell).execute(context, given);
const asks = call?.hookApprovalRequirement?.reason;
process.stdout.write(
  JSON.stringify({
    ran: call !== undefined && asks === undefined,
    asks,
    reason: result?.value?.reason ?? result?.value?.error,
  }),
);
process.exit();

/** A copy of the bundle whose entry also gives away how it loads its modules. */
function exportRequire() {
  cpSync(join(folder, 'node_modules/@cursor/sdk/dist/esm'), copy, { recursive: true });
  const entry = join(copy, 'index.js');
  const text = readFileSync(entry, 'utf8');
  const name = /function (\w+)\((\w)\)\{(?:var|const|let) (\w)=(\w+)\[\2\];if\(void 0!==\3\)return \3\.exports/.exec(
    text,
  )?.[1];
  writeFileSync(entry, `${text}\nexport const __require=${name};`);
  writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
}
