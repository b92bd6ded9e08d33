// How fast a policy of a thousand rules is read from YAML, read from its snapshot, and asked: each in a process of its own, built as it ships.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const rules = 1000;
const runs = 9;

export function measurePolicy(): string[] {
  const home = mkdtempSync(join(tmpdir(), 'tiergate-policy-'));
  try {
    const file = join(home, 'policy.yaml');
    writeFileSync(file, policyText());
    // A file that changed just now is not kept compiled.
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    const script = built(home);
    const fresh = (): number => {
      rmSync(join(home, '.cache'), { recursive: true, force: true });
      return ran(script, 'load', file, 'files');
    };
    const cold = repeat(fresh);
    const kept = repeat(() => ran(script, 'load', file, 'snapshot'));
    const asked = repeat(() => ran(script, 'ask', file, 'asked'));
    return [
      `one decision by ${rules} rules: p50 ${median(asked).toFixed(3)} ms`,
      `${rules} rules from YAML: ${median(cold).toFixed(0)} ms, from the snapshot: ${median(kept).toFixed(1)} ms (medians of ${runs} processes)`,
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function built(folder: string): string {
  const outfile = join(folder, 'policy-process.cjs');
  const entry = fileURLToPath(new URL('policy-process.ts', import.meta.url));
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20' });
  return outfile;
}

/** Milliseconds, as the process itself measures them. */
function ran(script: string, what: 'load' | 'ask', file: string, expected: string): number {
  const env = { HOME: join(file, '..'), PATH: '/usr/bin:/bin' };
  const done = spawnSync(process.execPath, [script, what, file], { env, cwd: env.HOME, encoding: 'utf8' });
  const [time = '', said] = done.stdout.trim().split(' ');
  if (said !== expected) throw new Error(`expected ${expected}, got ${said}: ${done.stderr}`);
  return Number(time);
}

/** Rules of every form that teams write; one in ten has a condition. */
function policyText(): string {
  const forms: readonly ((i: number) => string)[] = [
    i => `match: { tier: deployment, environment: production, target: { cluster: "team-${i}-*" } }`,
    i => `match: { command: "acme-${i} ship*" }`,
    i => `match: { tier: [privileged-write, deployment], branch: "release/${i}.*" }`,
    i => `match: { path: "services/s${i}/**", effects: writes }`,
    i => `match: { mcp: { server: "server-${i}", tool: ["delete_*", "!delete_draft"] } }`,
    i => `match: { action: "terraform *", role: "team-${i}" }\n    when: "time.getDayOfWeek() == 5"`,
    i => `match: { tool: Write, path: "infra/env-${i}/*.tf" }`,
    i => `match: { agent: "helper-${i}", tier: privileged-write }`,
    i => `match: { target: { host: "db${i}.prod.example.com" } }`,
    i => `match: { action: ["git push", "git tag"], branch: "v${i}.*", sensitivity: high }`,
  ];
  const effects = ['ask', 'deny', 'approve', 'allow'];
  const rule = (i: number): string =>
    `  - id: rule-${i}\n    effect: ${effects[i % effects.length]}\n    ${forms[i % forms.length]?.(i)}\n    reason: rule ${i} of the platform team`;
  return `version: 1\nrules:\n${Array.from({ length: rules }, (_, i) => rule(i)).join('\n')}\n`;
}

const repeat = (measure: () => number): number[] => Array.from({ length: runs }, measure);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
