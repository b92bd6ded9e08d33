// A decision as one audit record: who asked for what, what it would have done, what was answered and why. Bounded and without secrets.
// Pure; chaining and the file are left to write.ts.
import type { Reason, Target } from '../classification.ts';
import type { Decision, Ruling } from '../decision.ts';
import type { Invocation } from '../invocation.ts';
import { rank } from '../tier.ts';
import type { AuditRecord, Extra, RecordedRuling } from './audit-record.ts';
import { callText } from './call-text.ts';
import { toIsoTime } from './iso-time.ts';
import { redact } from './redact.ts';
import { sha256Hex } from './sha256.ts';

const normally = {
  targets: 8,
  resources: 16,
  because: 8,
  facts: 16,
  rulings: 8,
  errors: 8,
  roles: 16,
  obligations: 16,
};
const inFull = Object.fromEntries(Object.keys(normally).map(name => [name, 500])) as {
  [Name in keyof typeof normally]: number;
};
/** Characters of any single text but the call's. */
const longest = 300;
/** Characters of the call's own text. */
const kept = { normally: 2048, inFull: 32 * 1024 };

export function toRecord(decision: Decision, invocation: Invocation, extra: Extra): AuditRecord {
  const { classification } = decision.request.action;
  const full = decision.obligations.some(({ type }) => type === 'audit');
  const most = full ? inFull : normally;
  const lists = {
    roles: decision.request.subject.roles,
    targets: classification.targets,
    resources: classification.resources,
    because: classification.because,
    facts: sources(decision, extra),
    rulings: decision.rulings,
    obligations: decision.obligations,
    errors: [...decision.errors, ...(extra.errors ?? []), ...clockError(decision.request.context.time)],
  };
  return {
    v: 1,
    kind: 'decision',
    time: isoTime(decision.request.context.time),
    id: extra.id,
    ...caller(decision, invocation),
    ...place(decision),
    action: clean(classification.action),
    tier: classification.tier,
    rank: rank(classification.tier),
    unread: classification.unread,
    effect: decision.effect,
    mode: decision.mode,
    ...optional({ permissionMode: decision.request.context.permissionMode, hostAnswer: extra.hostAnswer }),
    environment: clean(classification.environment),
    touches: classification.effects,
    targets: lists.targets.slice(0, most.targets).map(cleanTarget),
    resources: lists.resources.slice(0, most.resources).map(resource => ({ ...resource, name: clean(resource.name) })),
    because: lists.because.slice(0, most.because).map(cleanReason),
    facts: lists.facts.slice(0, most.facts).map(clean),
    ...ruled(decision.rulings, most.rulings),
    obligations: lists.obligations.slice(0, most.obligations).map(obligation => clean(obligation.type)),
    policyDigest: decision.policyDigest,
    input: callText(invocation.input, full ? kept.inFull : kept.normally),
    inputDigest: sha256Hex(JSON.stringify(invocation.input)),
    durationMs: Math.round(extra.durationMs * 1000) / 1000,
    errors: lists.errors.slice(0, most.errors).map(clean),
    ...leftOut(lists, most),
  };
}

function caller({ request }: Decision, invocation: Invocation) {
  const { subject } = request;
  return {
    ...optional({ session: subject.session, subagent: subject.subagent }),
    user: clean(subject.user),
    roles: subject.roles.slice(0, normally.roles).map(clean),
    host: subject.host,
    tool: clean(request.action.tool),
    ...optional({ callId: invocation.callId }),
  };
}

function place({ request }: Decision) {
  const { resource, context } = request;
  return {
    cwd: clean(context.cwd),
    root: clean(resource.root),
    ...optional({ remote: resource.remote, branch: resource.branch }),
    sensitivity: resource.sensitivity,
    intent: clean(context.intent),
  };
}

function ruled(rulings: Decision['rulings'], most: number) {
  const [{ rule, layer, where }] = rulings;
  return {
    rule: { id: clean(rule), layer, ...optional({ where }) },
    rulings: rulings.slice(0, most).map(cleanRuling),
  };
}

const cleanRuling = ({ rule, effect, layer, where, why }: Ruling): RecordedRuling => ({
  id: clean(rule),
  effect,
  layer,
  ...optional({ where }),
  why: clean(why),
});

const cleanTarget = (target: Target): Target => ({
  ...target,
  name: target.name === undefined ? undefined : clean(target.name),
  source: clean(target.source),
});

const cleanReason = ({ tier, why, words, source, instead }: Reason): Omit<Reason, 'span'> => ({
  tier,
  why: clean(why),
  ...optional({ words, source, instead }),
});

/** Redacted before it is cut: half a secret would no longer be recognized. */
function clean(text: string): string {
  const safe = redact(text.slice(0, 16 * longest));
  return safe.length <= longest ? safe : `${safe.slice(0, longest)}…`;
}

/** The fields that have a value, clean. */
function optional<K extends string>(fields: Readonly<Record<K, string | undefined>>): { readonly [F in K]?: string } {
  const present: { [F in K]?: string } = {};
  for (const name in fields) {
    const value: string | undefined = fields[name];
    if (value !== undefined) present[name] = clean(value);
  }
  return present;
}

function sources({ request }: Decision, extra: Extra): string[] {
  const { because, targets } = request.action.classification;
  const named = [...because, ...targets].flatMap(({ source }) => (source ? [source] : []));
  return [...new Set([...(extra.facts ?? []), ...named])];
}

function leftOut(
  lists: Readonly<Record<keyof typeof normally, readonly unknown[]>>,
  most: Readonly<Record<keyof typeof normally, number>>,
): {
  readonly more?: Readonly<Record<string, number>>;
} {
  const more: Record<string, number> = {};
  for (const [name, limit] of Object.entries(most)) {
    const rest = (lists[name as keyof typeof normally].length ?? 0) - limit;
    if (rest > 0) more[name] = rest;
  }
  return Object.keys(more).length === 0 ? {} : { more };
}

const isTime = (time: number): boolean => Math.abs(time) <= 8.64e15;
const isoTime = (time: number): string => toIsoTime(isTime(time) ? time : 0);
const clockError = (time: number): string[] => (isTime(time) ? [] : [`the clock gave \`${time}\`, which is no time`]);
