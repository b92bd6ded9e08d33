// A call of an MCP tool → parts: by the words of its name, by the kind of its server, and above all by what its arguments carry.
import { globMatch } from '../catalogue/lookup.ts';
import * as words from '../catalogue/mcp/words.ts';
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import { highest, isAbove, type Tier, type Verdict } from '../tier.ts';
import { blank, type CallContext, type CallParts, type NestedText, pathPart } from './call.ts';
import { judgeUrl } from './web.ts';

/** Undefined where the tool is none of an MCP server. */
export function mcpParts(invocation: Invocation, context: CallContext): CallParts | undefined {
  const found = splitName(invocation.tool);
  if (!found) return undefined;
  const { server, tool } = found;
  const judged = judgeName(server, tool);
  const action = `${server} ${tool}`;
  const part: Part = {
    ...blank(action),
    words: invocation.tool,
    tier: judged.tier,
    unread: judged.unread === true,
    effects: ['network'],
    resources: [{ kind: 'tool', name: invocation.tool, effect: 'network' }],
    because: [{ tier: judged.tier, why: judged.why, words: invocation.tool }],
  };
  const carried = carry(invocation, context, tool);
  // A tool that only passes a statement on is what the statement is.
  const passes =
    carried.nested.some(nested => nested.language === 'sql' || nested.language === 'shell') && judged.passes;
  return {
    parts: passes
      ? [
          {
            ...part,
            tier: 'read-only',
            unread: false,
            because: [
              { tier: 'read-only', why: 'passes a statement on, which is judged by itself', words: invocation.tool },
            ],
          },
          ...carried.parts,
        ]
      : [part, ...carried.parts],
    nested: carried.nested,
  };
}

/** `mcp__github__merge_pull_request`, `server___tool`, `MCP:tool`. */
function splitName(name: string): { server: string; tool: string } | undefined {
  const claude = /^mcp__(?:plugin_)?(.+?)__(.+)$/.exec(name);
  if (claude) return { server: (claude[1] ?? '').toLowerCase(), tool: claude[2] ?? '' };
  const droid = /^([A-Za-z][\w-]*?)___(.+)$/.exec(name);
  return droid ? { server: (droid[1] ?? '').toLowerCase(), tool: droid[2] ?? '' } : undefined;
}

/** `sendMessage`, `send-message`, `slack_send_message` → words. */
const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');

const isOneOf = (server: string, patterns: readonly string[]): boolean =>
  patterns.some(pattern => globMatch(pattern, server) || globMatch(`*[-_:]${pattern}`, server));

interface JudgedName {
  readonly tier: Verdict;
  readonly why: string;
  readonly unread?: boolean;
  /** The tool passes a statement or a command on. */
  readonly passes?: boolean;
}

function judgeName(server: string, tool: string): JudgedName {
  const all = wordsOf(tool).filter(word => word !== server);
  const has = (set: ReadonlySet<string>): boolean => all.some(word => set.has(word));
  const local = isOneOf(server, words.localServers);
  const first = all.find(isVerb);
  // `test_plan_write`: a name that ends in a verb of change is about that verb.
  const last = all.at(-1) ?? '';
  const verb = first !== undefined && words.reading.has(first) && words.trailing.has(last) ? last : first;
  if (
    /^(?:execute|run|eval|evaluate|exec|query|call|command|shell|terminal|invoke)/.test(all[0] ?? '') &&
    /sql|query|command|shell|cli|script|code|statement|bash|terminal|aws|kubectl/.test(tool.toLowerCase())
  )
    return { tier: 'privileged-write', why: 'runs what it is given', unread: true, passes: true };
  if (verb === undefined)
    return { tier: 'unknown', why: `nothing is known about the tool \`${tool}\` of \`${server}\`` };
  return local ? judgeLocal(all, verb, has) : judgeRemote(server, all, verb, has);
}

const isVerb = (word: string): boolean =>
  [words.reading, words.changing, words.deploying, words.destroying].some(set => set.has(word));

type Has = (set: ReadonlySet<string>) => boolean;

function judgeLocal(all: readonly string[], verb: string, has: Has): JudgedName {
  if (has(words.secretNouns) && words.reading.has(verb)) return { tier: 'destructive', why: 'reads secrets' };
  if (all.includes('evaluate') || all.includes('eval'))
    return { tier: 'privileged-write', why: 'runs code in a page or an editor', unread: true };
  if (words.reading.has(verb)) return { tier: 'read-only', why: 'only reads' };
  if (words.destroying.has(verb) || has(words.destroying))
    return { tier: 'privileged-write', why: 'deletes or resets something local' };
  return { tier: 'write-safe', why: 'changes something local' };
}

function judgeRemote(server: string, all: readonly string[], verb: string, has: Has): JudgedName {
  const grave = has(words.accessNouns) || isOneOf(server, words.identityServers);
  const money = has(words.moneyNouns) || isOneOf(server, words.moneyServers);
  if (words.reading.has(verb)) return judgeReading(all, verb, has);
  if (has(words.secretNouns)) return { tier: 'destructive', why: 'makes, changes or revokes secrets' };
  // `helm_uninstall`: the worst verb of the name decides, not the first.
  if (has(words.destroying)) return { tier: 'destructive', why: 'deletes something that others rely on' };
  if (grave) return { tier: 'destructive', why: 'changes identities or access rights' };
  if (money && !['product', 'products', 'price', 'prices', 'customer', 'customers'].some(word => all.includes(word)))
    return words.changing.has(verb) && verb !== 'create'
      ? { tier: 'destructive', why: 'changes a contract or moves money' }
      : { tier: words.deploying.has(verb) ? 'deployment' : 'destructive', why: 'moves money or changes a contract' };
  if (words.deploying.has(verb)) return { tier: 'deployment', why: 'changes a running service or reaches people' };
  if (isOneOf(server, words.messageServers))
    return { tier: all.includes('draft') ? 'privileged-write' : 'deployment', why: 'people read it' };
  if (isOneOf(server, words.infrastructureServers))
    return { tier: 'deployment', why: 'changes running infrastructure' };
  return { tier: 'privileged-write', why: 'changes something shared' };
}

function judgeReading(all: readonly string[], verb: string, has: Has): JudgedName {
  const secrets = has(words.secretNouns) && !words.namesOnly.has(verb);
  if (secrets) return { tier: 'destructive', why: 'reads secrets' };
  // The first verb only reads, but a later word says that something is done: `test_and_deploy`.
  const later = all.slice(all.indexOf(verb) + 1);
  if (
    later.includes('and') &&
    later.some(word => words.deploying.has(word) || words.destroying.has(word) || words.changing.has(word))
  )
    return { tier: 'deployment', why: 'reads and then changes' };
  return { tier: 'read-only', why: 'only reads' };
}

// ── arguments ──
interface Carried {
  readonly parts: Part[];
  readonly nested: NestedText[];
}

const maxValues = 200;

/** Commands, SQL, paths and addresses anywhere in the arguments, JSON inside text included. */
function carry(invocation: Invocation, context: CallContext, tool: string): Carried {
  const found: Carried = { parts: [], nested: [] };
  const stack: { name: string; value: unknown; object: unknown }[] = Object.entries(invocation.input).map(
    ([name, value]) => ({ name, value, object: invocation.input }),
  );
  for (let count = 0; count < maxValues; count++) {
    const next = stack.pop();
    if (!next) return found;
    const { name, value, object } = next;
    if (typeof value === 'string')
      carryText(name.toLowerCase(), value, object, invocation, context, tool, found, stack);
    else if (
      Array.isArray(value) &&
      value.every(item => typeof item === 'string') &&
      words.fields.shell.some(field => field === name.toLowerCase())
    )
      found.nested.push({ language: 'shell', text: value.join(' '), where: 'elsewhere' });
    else if (typeof value === 'object' && value !== null)
      stack.push(
        ...Object.entries(value).map(([inner, item]) => ({
          name: Array.isArray(value) ? name : inner,
          value: item,
          object: value,
        })),
      );
  }
  found.parts.push({
    ...blank(invocation.tool),
    tier: 'unknown',
    unread: true,
    because: [{ tier: 'unknown', why: 'the arguments are too many to be read', words: invocation.tool }],
  });
  return found;
}

function carryText(
  name: string,
  value: string,
  object: unknown,
  invocation: Invocation,
  context: CallContext,
  tool: string,
  found: Carried,
  stack: { name: string; value: unknown; object: unknown }[],
): void {
  const isField = (kind: keyof typeof words.fields): boolean => words.fields[kind].some(field => field === name);
  if (/^\s*[[{]/.test(value)) {
    const parsed = parsedJson(value);
    if (parsed !== undefined) stack.push({ name, value: parsed, object });
  }
  if (isField('shell'))
    found.nested.push({
      language: 'shell',
      text: value,
      where: isOneOf(invocation.tool, ['mcp__filesystem*', 'mcp__desktop*']) ? 'here' : 'elsewhere',
    });
  else if (isField('sql') && looksLikeSql(value)) found.nested.push({ language: 'sql', text: value });
  else if (isField('sql') && /^\s*mutation\b/.test(value)) found.parts.push(mutationPart(invocation.tool, value));
  else if (isField('url') && /^(?:https?|file):/i.test(value)) found.parts.push(urlPart(value, object, invocation));
  else if (isField('path') && /^(?:\/|~|\.{1,2}\/|file:)/.test(value))
    found.parts.push(pathPart(effectOf(tool), value, invocation.cwd, context, invocation.tool));
  if (/^(?:action|operation|verb|method)$/.test(name)) found.parts.push(...verbPart(value, invocation.tool));
}

function parsedJson(text: string): unknown {
  try {
    return text.length < 100_000 ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

const looksLikeSql = (text: string): boolean =>
  /^\s*(?:--|\/\*|\(|select|with|insert|update|delete|drop|create|alter|truncate|grant|revoke|explain|show|describe|pragma|merge|replace|call|do|begin|set|use|copy|vacuum|analyze|values|table|exec|execute|attach|lock)\b/i.test(
    text,
  );

const effectOf = (tool: string): 'reads' | 'writes' | 'deletes' => {
  const all = wordsOf(tool);
  if (all.some(word => words.destroying.has(word))) return 'deletes';
  return all.some(word => words.changing.has(word)) ? 'writes' : 'reads';
};

function urlPart(value: string, object: unknown, invocation: Invocation): Part {
  const given =
    typeof object === 'object' && object !== null && 'method' in object && typeof object.method === 'string'
      ? object.method
      : 'GET';
  const judged = judgeUrl(given, value, false);
  return {
    ...blank(invocation.tool),
    words: value,
    tier: judged.tier,
    unread: judged.unread === true,
    effects: ['network'],
    resources: [{ kind: 'url', name: value, effect: 'network' }],
    because: [{ tier: judged.tier, why: judged.why ?? 'requests a web address', words: value }],
  };
}

/** GraphQL: a mutation changes something; its name may say that it deletes. */
function mutationPart(tool: string, text: string): Part {
  const tier: Tier = wordsOf(text).some(word => words.destroying.has(word)) ? 'destructive' : 'privileged-write';
  return {
    ...blank(tool),
    tier,
    unread: false,
    effects: ['network'],
    because: [
      { tier, why: tier === 'destructive' ? 'a mutation that deletes' : 'a mutation', words: text.slice(0, 80) },
    ],
  };
}

/** `{"action": "delete"}`: the argument says what the tool's name does not. */
function verbPart(value: string, tool: string): Part[] {
  const tiers = wordsOf(value).map(
    (word): Verdict =>
      words.destroying.has(word) ? 'destructive' : words.deploying.has(word) ? 'deployment' : 'read-only',
  );
  const tier = highest(tiers);
  return isAbove(tier, 'privileged-write')
    ? [
        {
          ...blank(tool),
          tier,
          unread: false,
          because: [{ tier, why: `its argument says \`${value.slice(0, 40)}\``, words: tool }],
        },
      ]
    : [];
}
