// The exact words that people and models read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Reason } from '../../src/classification.ts';
import { allowReason, type Stop, stopReason } from '../../src/hosts/message.ts';
import { type Sample, sampleDecision } from './sample-decision.ts';

const redact = (text: string): string => text.replaceAll('hunter2', '[secret]');
const reason: Reason = { tier: 'destructive', why: 'shows a secret', words: 'cat .env' };
const because = (fields: Partial<Reason>, ...more: Reason[]): Sample => ({
  classification: { because: [{ ...reason, ...fields }, ...more] },
});
const ruledBy = 'Decided by `floor` (built-in): a destructive call needs break-glass.';
const ending =
  'Do not try to reach the same by other means; tell the person if it is really needed. More: give the call to `tiergate explain`.';

describe('a stop reads', () => {
  const cases: readonly (readonly [title: string, stop: Stop, sample: Sample, text: string])[] = [
    [
      'deny',
      'deny',
      {},
      `tiergate blocked this call: \`git push -f\` overwrites the history of the remote branch (destructive, known from \`.git/HEAD\`). ${ruledBy} Safer: \`git push --force-with-lease\`. More: give the call to \`tiergate explain\`.`,
    ],
    [
      'ask',
      'ask',
      {
        classification: {
          tier: 'privileged-write',
          because: [{ tier: 'privileged-write', why: 'adds a dependency', words: 'npm install left-pad' }],
        },
        rulings: [
          { effect: 'ask', layer: 'built-in', rule: 'stage write-safe', why: 'privileged writes need a person' },
        ],
      },
      'tiergate asks you: `npm install left-pad` adds a dependency (privileged-write). Decided by `stage write-safe` (built-in): privileged writes need a person.',
    ],
    [
      'ask where nobody is there',
      'ask-headless',
      because({}),
      `tiergate blocked this call: \`cat .env\` shows a secret (destructive). ${ruledBy} A person would have to confirm it and nobody attends this session: do without it, or leave it to the person. More: give the call to \`tiergate explain\`.`,
    ],
    [
      'approve',
      'approve',
      {
        classification: {
          tier: 'deployment',
          environment: 'production',
          because: [{ tier: 'deployment', why: 'changes the cluster', words: 'kubectl apply' }],
        },
        rulings: [
          {
            effect: 'approve',
            layer: 'project',
            rule: 'prod',
            where: '.tiergate.yaml:12',
            why: 'production needs an approval',
          },
        ],
      },
      'tiergate blocked this call: `kubectl apply` changes the cluster (deployment, in production). Decided by `prod` (project, .tiergate.yaml:12): production needs an approval. It needs the approval of a person, which this version of tiergate cannot record: the person can run it in their own terminal or choose another `stage` in the policy. More: give the call to `tiergate explain`.',
    ],
    [
      'nothing known',
      'deny',
      { classification: { tier: 'unknown', action: '', because: [] } },
      `tiergate blocked this call: \`Bash\` does something that tiergate does not know (tier unknown). ${ruledBy} ${ending}`,
    ],
    [
      'no words',
      'deny',
      { classification: { because: [{ tier: 'destructive', why: 'shows a secret' }] } },
      `tiergate blocked this call: \`git push\` shows a secret (destructive). ${ruledBy} ${ending}`,
    ],
    [
      'two reasons',
      'deny',
      because({}, reason, { ...reason, tier: 'read-only' }),
      `tiergate blocked this call: \`cat .env\` shows a secret (destructive), and 1 more reason. ${ruledBy} ${ending}`,
    ],
    [
      'three reasons',
      'deny',
      because({}, reason, reason),
      `tiergate blocked this call: \`cat .env\` shows a secret (destructive), and 2 more reasons. ${ruledBy} ${ending}`,
    ],
    [
      'errors',
      'deny',
      { ...because({}), errors: ['a.yaml:3:5: unknown tier `x`', 'b'] },
      `tiergate blocked this call: \`cat .env\` shows a secret (destructive). ${ruledBy} Problem: a.yaml:3:5: unknown tier \`x\`, and 1 more. ${ending}`,
    ],
    [
      'a secret',
      'deny',
      because({ words: 'login --password hunter2' }),
      `tiergate blocked this call: \`login --password [secret]\` shows a secret (destructive). ${ruledBy} ${ending}`,
    ],
    [
      'backticks',
      'deny',
      because({ words: 'echo `date`' }),
      `tiergate blocked this call: \`echo 'date'\` shows a secret (destructive). ${ruledBy} ${ending}`,
    ],
    [
      'what cannot be seen',
      'deny',
      because({ words: 'a\nb\u001b[2K\u202e\ud800' }),
      `tiergate blocked this call: \`a\\nb\\u{1b}[2K\\u{202e}\\u{d800}\` shows a secret (destructive). ${ruledBy} ${ending}`,
    ],
  ];
  for (const [title, stop, sample, text] of cases)
    test(title, () => assert.equal(stopReason(sampleDecision(sample), stop, redact), text));
});

test('a secret across the place of the cut does not show', () => {
  for (let length = 140; length < 165; length++) {
    const text = stopReason(
      sampleDecision(because({ words: `${'x'.repeat(length)}hunter2${'y'.repeat(100)}` })),
      'deny',
      redact,
    );
    assert.ok(!text.includes('hun'), text);
    assert.ok(text.length < 600);
  }
});

test('a secret shows nowhere', () => {
  const secret = 'hunter2';
  const text = stopReason(
    sampleDecision({
      classification: {
        environment: secret,
        because: [{ ...reason, words: secret, why: secret, source: secret, instead: secret }],
      },
      rulings: [{ effect: 'deny', layer: 'project', rule: secret, where: secret, why: secret }],
      errors: [secret],
    }),
    'deny',
    redact,
  );
  assert.ok(!text.includes(secret), text);
});

test('an allow reads', () => {
  const sample: Sample = {
    effect: 'allow',
    classification: { tier: 'read-only' },
    rulings: [{ effect: 'allow', layer: 'built-in', rule: 'stage write-safe', why: 'reading is allowed' }],
  };
  assert.equal(allowReason(sampleDecision(sample), redact), 'tiergate: read-only, allowed by `stage write-safe`');
});
