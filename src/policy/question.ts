// One part of a call as the policy sees it: the value or values of each attribute, and whether they could be told at all. Judges nothing.
import type { Part, Target } from '../classification.ts';
import { type Environment, type TargetKind, targetKinds } from '../facts.ts';
import { unknownIntent } from '../intent.ts';
import type { AccessRequest } from '../request.ts';
import { isAbove } from '../tier.ts';
import { environmentOf, mostCareful, settled } from './environment.ts';
import type { Attribute, PolicySet } from './policy-set.ts';
import { isProtectedBranch } from './subject.ts';

export interface Question {
  readonly request: AccessRequest;
  readonly part: Part;
  readonly environment: Environment;
  readonly protectedBranch: boolean;
}

export interface Values {
  readonly values: readonly string[];
  /** Some of the values could not be read. */
  readonly unknown?: boolean;
  /** The question does not arise: an MCP server for a shell command. */
  readonly absent?: boolean;
}

/** Each part is a question of its own, so a rule about `git push` says nothing about what else is on the line. */
export function questionsOf(policy: PolicySet, request: AccessRequest): Question[] {
  return partsOf(request).map(part => ({
    request,
    part,
    environment: environmentOfPart(policy, part),
    protectedBranch: isOnProtectedBranch(policy, request, part),
  }));
}

/** The parts, and the call as a whole where that is more than its parts: a secret that flows to the network. */
function partsOf({ action: { classification, tool } }: AccessRequest): Part[] {
  const { parts } = classification;
  const covered = parts.length > 0 && !parts.every(part => isAbove(classification.tier, part.tier));
  if (covered && (!classification.unread || parts.some(part => part.unread))) return [...parts];
  return [...parts, { ...classification, words: tool }];
}

const codeKinds: ReadonlySet<TargetKind> = new Set<TargetKind>(['branch', 'remote', 'registry']);

function environmentOfPart(policy: PolicySet, part: Part): Environment {
  const targets = part.targets.filter(target => !isCodeHost(target));
  if (targets.length > 0)
    return mostCareful([...settled(targets), ...part.targets.filter(isKnown).map(environmentIn)]) ?? 'unknown';
  const coded = mostCareful(part.targets.filter(isKnown).map(environmentIn));
  if (coded !== undefined) return coded;
  const urls = part.resources.filter(resource => resource.kind === 'url');
  const reached = mostCareful(urls.map(resource => environmentOf('url', resource.name, policy.environments)));
  // An action that reaches a running system names it as a target; what names none stays on this machine or on the code host.
  return reached ?? (isAbove(part.tier, 'privileged-write') ? 'unknown' : 'local');
}

const environmentIn = (target: Target): Environment => target.environment;
const isKnown = (target: Target): boolean => target.environment !== 'unknown';
/** A branch or registry without an environment is no running system; one whose name cannot be told may be. */
const isCodeHost = (target: Target): boolean => codeKinds.has(target.kind) && target.name !== undefined;

const branchesOf = (part: Part): Target[] => part.targets.filter(target => target.kind === 'branch');

function isOnProtectedBranch(policy: PolicySet, request: AccessRequest, part: Part): boolean {
  const branches = branchesOf(part);
  if (branches.length === 0) return request.resource.protectedBranch;
  return branches.some(({ name }) => name === undefined || isProtectedBranch(policy, name));
}

const one = (value: string | undefined): Values =>
  value === undefined ? { values: [], unknown: true } : { values: [value] };

const known = new WeakMap<Question, Map<Attribute, Values>>();

/** Told once for a question, however many rules ask. */
export function valuesOf(attribute: Attribute, question: Question): Values {
  const told = known.get(question) ?? new Map<Attribute, Values>();
  const before = told.get(attribute);
  if (before) return before;
  const values = read(attribute, question);
  known.set(question, told.set(attribute, values));
  return values;
}

function read(attribute: Attribute, question: Question): Values {
  const { request, part } = question;
  switch (attribute) {
    case 'tier':
      return { values: [part.tier] };
    case 'action':
      return { values: [part.action] };
    case 'command':
      return commandValues(question);
    case 'environment':
      return { values: [question.environment] };
    case 'branch':
      return branchValues(question);
    case 'path':
      return { values: part.resources.filter(resource => resource.kind === 'path').map(resource => resource.name) };
    case 'place':
      return { values: part.resources.flatMap(resource => resource.place ?? []) };
    case 'effects':
      return { values: part.effects };
    case 'unread':
      return { values: [String(part.unread)] };
    case 'tool':
      return { values: [request.action.tool] };
    case 'host':
      return { values: [request.subject.host] };
    case 'agent':
      return agentValues(request.subject);
    case 'sensitivity':
      return { values: [request.resource.sensitivity] };
    case 'role':
      return { values: request.subject.roles };
    case 'evidence':
      return { values: [request.subject.evidence ?? 'claim'] };
    case 'intent':
      return one(request.context.intent === unknownIntent ? undefined : request.context.intent);
    case 'permissionMode':
      return one(request.context.permissionMode);
    case 'mcp.server':
    case 'mcp.tool':
      return mcp(request.action.tool, attribute === 'mcp.server' ? 0 : 1);
    default:
      return targetValues(attribute, part);
  }
}

/** A word that only the running shell will know may be any. */
function commandValues({ part, request }: Question): Values {
  if (request.action.tool.startsWith('mcp__')) return { values: [], absent: true };
  return { values: [part.words], unknown: part.words.includes(computed) };
}
/** How `Part.words` shows it. */
const computed = '…';

/** A host that does not say which sub-agent it is leaves open which. */
const agentValues = ({ subagent, agent }: AccessRequest['subject']): Values =>
  one(subagent === undefined ? 'main' : agent);

function branchValues({ part, request }: Question): Values {
  const branches = branchesOf(part);
  if (branches.length === 0)
    return request.resource.branch === undefined ? { values: [] } : { values: [request.resource.branch] };
  const values = branches.flatMap(({ name }) => name ?? []);
  return { values, unknown: values.length < branches.length };
}

function mcp(tool: string, index: 0 | 1): Values {
  const name = /^mcp__(.+?)__(.+)$/.exec(tool)?.[index + 1];
  return name === undefined ? { values: [], absent: true } : { values: [name] };
}

function targetValues(attribute: string, part: Part): Values {
  const kind = targetKinds.find(known => attribute === `target.${known}`);
  const targets = part.targets.filter(target => target.kind === kind);
  const values = targets.flatMap(({ name }) => name ?? []);
  return { values, unknown: values.length < targets.length, absent: targets.length === 0 };
}
