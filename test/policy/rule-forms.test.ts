import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globMatches } from '../../src/policy/glob.ts';
import { datesOf, daysOf, hoursOf, isInWindow, isZone, type TimeWindow } from '../../src/policy/time-window.ts';
import { wordsMatch } from '../../src/policy/words.ts';
import { decide, policySet, request, source } from './support.ts';

const windowOf = (days?: string, hours?: string, more: Partial<TimeWindow> = {}): TimeWindow => ({
  zone: 'UTC',
  outside: false,
  ...(days === undefined ? {} : { days: daysOf(days) ?? [] }),
  ...(hours === undefined ? {} : { hours: [hoursOf(hours) ?? { from: 0, to: 0 }] }),
  ...more,
});
const berlin = { zone: 'Europe/Berlin' };
// 2026-05-08 is a Friday.
const times: [title: string, window: TimeWindow, time: string, is: boolean][] = [
  ['a weekday', windowOf('mon-fri'), '2026-05-08T10:00:00Z', true],
  ['not at the weekend', windowOf('mon-fri'), '2026-05-09T10:00:00Z', false],
  ['a range over the end of the week', windowOf('sat-mon'), '2026-05-10T10:00:00Z', true],
  ['the first minute', windowOf(undefined, '09:00-17:00'), '2026-05-08T09:00:00Z', true],
  ['the last minute', windowOf(undefined, '09:00-17:00'), '2026-05-08T16:59:59Z', true],
  ['the end is outside', windowOf(undefined, '09:00-17:00'), '2026-05-08T17:00:00Z', false],
  ['to the end of the day', windowOf(undefined, '17:00-24:00'), '2026-05-08T23:59:00Z', true],
  ['summer time counts', windowOf(undefined, '09:00-17:00', berlin), '2026-05-08T07:30:00Z', true],
  ['and winter time', windowOf(undefined, '09:00-17:00', berlin), '2026-01-08T07:30:00Z', false],
  ['the day is that of the zone', windowOf('sat', undefined, berlin), '2026-05-08T22:30:00Z', true],
  ['over midnight, before', windowOf('fri', '22:00-06:00'), '2026-05-08T23:00:00Z', true],
  ['over midnight, after', windowOf('fri', '22:00-06:00'), '2026-05-09T05:00:00Z', true],
  ['over midnight, the night before', windowOf('fri', '22:00-06:00'), '2026-05-08T05:00:00Z', false],
  [
    'dates',
    windowOf(undefined, undefined, { dates: [{ from: '2026-12-20', to: '2027-01-02' }] }),
    '2027-01-02T23:00:00Z',
    true,
  ],
  [
    'after the dates',
    windowOf(undefined, undefined, { dates: [{ from: '2026-12-20', to: '2027-01-02' }] }),
    '2027-01-03T00:00:00Z',
    false,
  ],
  ['outside', windowOf('mon-fri', '09:00-17:00', { outside: true }), '2026-05-09T10:00:00Z', true],
  ['a clock that gives no time', windowOf('thu'), 'never', true],
];
for (const [title, window, time, is] of times)
  test(`time · ${title}`, () => assert.equal(isInWindow(window, Date.parse(time)), is));

test('time · what is not understood', () => {
  assert.deepEqual(['monday', 'mon-', 'mon-tue-wed', ''].map(daysOf), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(
    ['9-17', '09:00-09:00', '25:00-26:00', '09:60-10:00', '24:30-25:00'].map(hoursOf),
    Array(5).fill(undefined),
  );
  assert.deepEqual(
    ['2026-02-30', '2026-13-01', '2027-01-02..2026-12-20', '1.2.2026'].map(datesOf),
    Array(4).fill(undefined),
  );
  assert.deepEqual(['Europe/Berlin', 'UTC', 'Berlin', ''].map(isZone), [true, true, false, false]);
});

const words: [pattern: string, words: string, fits: boolean][] = [
  ['acme ship', 'acme ship', true],
  ['acme ship', 'acme ship x', false],
  ['acme ship*', 'acme ship services/a --now', true],
  ['*ship*now', 'acme ship services/a --now', true],
  ['a*b*b', 'ab', false],
  ['a*b*b', 'abb', true],
  ['*', '', true],
  ['a*a', 'a', false],
];
for (const [pattern, text, fits] of words)
  test(`command · ${pattern} · ${text}`, () => assert.equal(wordsMatch(pattern, text), fits));

const ruled = (match: string, effect = 'deny') =>
  policySet(source('user', `stage: privileged\nrules:\n  - { id: r, effect: ${effect}, match: ${match} }`));
const subject = (agent?: string) => ({ subject: { subagent: 'a1', ...(agent ? { agent } : {}) } });
const rows: [title: string, match: string, effect: string, ...asked: Parameters<typeof request>][] = [
  ['a command', '{ command: "acme {ship,drop} *" }', 'deny', [{ words: 'acme ship a/b' }]],
  ['another command', '{ command: "acme ship *" }', 'allow', [{ words: 'acme show a/b' }]],
  ['a command but one', '{ command: ["acme *", "!acme show*"] }', 'allow', [{ words: 'acme show a/b' }]],
  ['a computed word may be any', '{ command: "acme ship --prod" }', 'deny', [{ words: 'acme ship …' }]],
  ['a tool of a server is no command', '{ command: "*" }', 'allow', [{ words: 'x' }], { tool: 'mcp__a__b' }],
  ['the main agent', '{ agent: main }', 'deny', [{}]],
  ['a sub-agent', '{ agent: main }', 'allow', [{}], subject('explorer')],
  ['sub-agents of a type', '{ agent: "explore*" }', 'deny', [{}], subject('explorer')],
  ['a sub-agent that is not named may be any', '{ agent: explorer }', 'deny', [{}], subject()],
];
for (const [title, match, effect, ...asked] of rows)
  test(`rule · ${title}`, () => assert.equal(decide(ruled(match), request(...asked)).effect, effect));

test('rule · a computed word is never surely covered by an allow', () => {
  const set = ruled('{ command: "acme ship staging*" }', 'allow');
  const at = (words: string) => decide(set, request([{ tier: 'unknown', words }])).effect;
  assert.deepEqual([at('acme ship staging now'), at('acme ship staging …')], ['allow', 'ask']);
});

test('names and words differ in what a star may stand for', () =>
  assert.deepEqual([globMatches('a *', 'a b/c'), wordsMatch('a *', 'a b/c')], [false, true]));
