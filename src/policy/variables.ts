// The variables that a CEL condition can use, with their types, and their values for one question. Evaluates nothing.
import { rank } from '../tier.ts';
import type { Question } from './question.ts';

/** Name → CEL type. What cannot be told is an empty text. */
export const variableTypes = {
  tier: 'string',
  tierNumber: 'int',
  action: 'string',
  words: 'string',
  environment: 'string',
  branch: 'string',
  protectedBranch: 'bool',
  effects: 'list<string>',
  unread: 'bool',
  paths: 'list<string>',
  places: 'list<string>',
  targets: 'list<map<string, string>>',
  tool: 'string',
  host: 'string',
  user: 'string',
  roles: 'list<string>',
  evidence: 'string',
  session: 'string',
  subagent: 'bool',
  root: 'string',
  cwd: 'string',
  remote: 'string',
  sensitivity: 'string',
  intent: 'string',
  permissionMode: 'string',
  time: 'google.protobuf.Timestamp',
} as const;

export type ConditionVariables = Readonly<Record<keyof typeof variableTypes, unknown>>;

export function variablesOf({ request, part, environment, protectedBranch }: Question): ConditionVariables {
  const { subject, resource, context, action } = request;
  return {
    tier: part.tier,
    tierNumber: BigInt(rank(part.tier)),
    action: part.action,
    words: part.words,
    environment,
    branch: part.targets.find(target => target.kind === 'branch')?.name ?? resource.branch ?? '',
    protectedBranch,
    effects: part.effects,
    unread: part.unread,
    paths: part.resources.filter(({ kind }) => kind === 'path').map(({ name }) => name),
    places: part.resources.flatMap(({ place }) => place ?? []),
    targets: part.targets.map(target => ({
      kind: target.kind,
      name: target.name ?? '',
      environment: target.environment,
    })),
    tool: action.tool,
    host: subject.host,
    user: subject.user,
    roles: subject.roles,
    evidence: subject.evidence ?? 'claim',
    session: subject.session ?? '',
    subagent: subject.subagent !== undefined,
    root: resource.root,
    cwd: context.cwd,
    remote: resource.remote ?? '',
    sensitivity: resource.sensitivity,
    intent: context.intent,
    permissionMode: context.permissionMode ?? '',
    time: new Date(context.time),
  };
}
