// Makes the code cache of the hook for one Node: runs the hook on a call and keeps what V8 compiled. Done at build and by `init`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canaryCall, type ProcessHost } from '../hosts/canary.ts';
import { hookFile } from './package.ts';

const command =
  'cd src && git status 2>&1 | head -5; for f in *.ts; do grep -n "x" "$f" > /tmp/out.txt || echo "$(date)"; done && npm test && rm -rf dist && ls -la ~/x';

// Runs in a process of its own, as a hook ends its process: the caches are taken when it does, also of the parts this call did not need.
const keeper = `
const { renameSync, writeFileSync } = require('fs');
const ask = node => Object.values(node.commands || {}).forEach(one => ask(typeof one === 'function' ? one() : one));
process.on('exit', () => {
  const { part, loaded, names } = require(process.argv[1]);
  for (const name of names) {
    if (!name.startsWith('hooks/')) for (const one of Object.values(part(name))) if (one && one.describe) ask(one.describe());
    if (!loaded[name]) continue;
    const { script, cache } = loaded[name];
    writeFileSync(cache + '.new', script.createCachedData(), { mode: 0o644 });
    renameSync(cache + '.new', cache);
  }
});
require(process.argv[1]);
`;

/** False: no cache could be made, so the hook is only slower. */
export function warm(agent: ProcessHost, node: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'tiergate-warm-'));
  const call = canaryCall(agent, command, folder);
  try {
    // Twice: the second run finds the compiled policy, as nearly every call does.
    for (let run = 0; run < 2; run++) {
      execFileSync(node, ['-e', keeper, hookFile(agent)], {
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
