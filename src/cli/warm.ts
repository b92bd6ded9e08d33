// Makes the code cache of the hook for one Node: runs the hook on a call and keeps what V8 compiled. Done at build and by `init`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canaryCall, type ProcessHost } from '../hosts/canary.ts';
import { hookFile } from './package.ts';

/** What most calls are made of: what runs here is in the cache, and every call loads all of it; the rest is compiled when it is needed. */
const command = 'cd src && git status 2>&1 | head -5 && npm test';

// Runs in a process of its own, as a hook ends its process: the caches are taken when it does, also of the parts this call did not need.
// Drafts bear the number of the process: two that wrote into one would leave a mixture, which V8 would run.
const keeper = `
const { readdirSync, renameSync, writeFileSync } = require('fs');
const { dirname, join } = require('path');
const ask = node => Object.values(node.commands || {}).forEach(one => ask(typeof one === 'function' ? one() : one));
const partNames = () => readdirSync(join(dirname(process.argv[1]), '..', 'parts'), { recursive: true })
  .filter(file => file.endsWith('.cjs')).map(file => file.slice(0, -'.cjs'.length).replaceAll('\\\\', '/'));
process.on('exit', () => {
  const { part, loaded } = require(process.argv[1]);
  for (const name of partNames()) {
    if (!name.startsWith('hooks/')) for (const one of Object.values(part(name))) if (one && one.describe) ask(one.describe());
    if (!loaded[name] || (name.startsWith('hooks/') && process.argv[2] === 'first')) continue;
    const { script, cache } = loaded[name];
    const draft = cache + '.' + process.pid + '.new';
    writeFileSync(draft, script.createCachedData(), { mode: 0o644 });
    renameSync(draft, cache);
  }
});
require(process.argv[1]);
`;

/** False: no cache could be made, so the hook is only slower. */
export function warm(agent: ProcessHost, node: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'tiergate-warm-'));
  const call = canaryCall(agent, command, folder);
  try {
    // Twice: the second run finds the compiled policy, as nearly every call does. What only the first one needed is left out of
    // the part that every call loads, as reading a cache takes time by its size.
    for (let run = 0; run < 2; run++) {
      execFileSync(node, ['-e', keeper, hookFile(agent), run === 0 ? 'first' : 'then'], {
        cwd: folder,
        env: { HOME: folder, PATH: process.env.PATH ?? '' },
        input: JSON.stringify(call),
        stdio: ['pipe', 'ignore', 'ignore'],
      });
    }
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
