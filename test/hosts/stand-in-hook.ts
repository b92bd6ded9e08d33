// A hook script that gives one fixed answer of ours, for answers that no policy makes the real hook give.
import assert from 'node:assert/strict';
import { claudeCode } from '../../src/hosts/claude-code.ts';
import type { HostAnswer } from '../../src/hosts/host.ts';
import { agentNamed } from '../../src/init/agents.ts';
import { hookFile } from './host-suite.ts';
import { sampleCall, sampleDecision } from './sample-decision.ts';
import type { Sandbox } from './sandbox.ts';

const redact = (text: string): string => text;
const attended = { headless: false, redact, call: sampleCall };

const answers = {
  allow: claudeCode.render(sampleDecision({ effect: 'allow' }), attended),
  keep: claudeCode.render(sampleDecision({ effect: 'allow', hostPrompts: 'keep' }), attended),
  ask: claudeCode.render(sampleDecision({ effect: 'ask' }), attended),
  deny: claudeCode.render(sampleDecision({ effect: 'deny' }), attended),
  failure: claudeCode.renderFailure(new Error('out of cheese'), redact),
} satisfies Record<string, HostAnswer>;

/** Writes the script into a sandbox; returns its path. */
export const standInHook =
  (name: keyof typeof answers) =>
  (sandbox: Sandbox): string =>
    hookFile(agentNamed('claude-code') ?? assert.fail(), sandbox, toScript(answers[name]));

const toScript = ({ stdout, stderr, exitCode }: HostAnswer): string => `
process.stdout.write(${JSON.stringify(stdout)});
process.stderr.write(${JSON.stringify(stderr)});
process.exitCode = ${exitCode};`;
