// A call of an MCP tool → parts: by the server's own catalogue or else by the words of its name, and above all by what its arguments carry.
import { lookup } from '../catalogue/lookup.ts';
import { commandServers } from '../catalogue/mcp/fields.ts';
import { findServer } from '../catalogue/mcp/find.ts';
import type { Tool } from '../catalogue/mcp/server.ts';
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import { readRedis } from '../languages/index.ts';
import { isAbove } from '../tier.ts';
import { blank, type CallContext, type CallParts } from './call.ts';
import type { JudgedTool } from './mcp-acts.ts';
import { carry } from './mcp-arguments.ts';
import { kindOf, runsOf, splitName, type ToolName, wordsOf } from './mcp-name.ts';
import { judgeByWords } from './mcp-words.ts';

/** Undefined where the tool is none of an MCP server. */
export function mcpParts(invocation: Invocation, context: CallContext): CallParts | undefined {
  const name = splitName(invocation.tool);
  if (!name) return undefined;
  const tool = context.scene.serverCatalogues === false ? undefined : fromCatalogue(name);
  const judged = tool ? judgedTool(tool) : (asCommand(name) ?? judgeByWords(name.server, name.tool));
  const carried = carry(invocation, name, tool?.given ?? {}, judged.passes, context);
  // A tool that only passes a statement on is what the statement is.
  const own = partOf(invocation, name, carried.decides ? passedOn : declared(judged, invocation));
  return { parts: [own, ...carried.parts], nested: carried.nested };
}

const passedOn: JudgedTool = { tier: 'read-only', why: 'passes on what it is given, which is judged by itself' };

function partOf(invocation: Invocation, { server, tool }: ToolName, judged: JudgedTool): Part {
  const stays = kindOf(server) === 'local';
  return {
    ...blank(`${server.toLowerCase()} ${tool}`),
    words: invocation.tool,
    tier: judged.tier,
    unread: judged.unread === true,
    effects: stays ? [] : ['network'],
    resources: [{ kind: 'tool', name: invocation.tool, effect: stays ? 'executes' : 'network' }],
    because: [{ tier: judged.tier, why: judged.why, words: invocation.tool }],
  };
}

// ── the server's catalogue ──
function fromCatalogue({ server, tool }: ToolName): Tool | undefined {
  for (const run of runsOf(server)) {
    const found = run === '' ? undefined : findServer(run);
    const entry = found && spellingsOf(tool, server).flatMap(name => lookup(found.tools, name) ?? [])[0];
    if (entry) return entry;
  }
  return undefined;
}

/** `notion-search`, `API-post-search`, `listTables`, `slack_post_message` as catalogues write them. */
function spellingsOf(tool: string, server: string): string[] {
  const all = wordsOf(tool);
  const bare = all.findIndex(word => !wordsOf(server).includes(word));
  return [all.join('_'), ...(bare > 0 ? [all.slice(bare).join('_')] : [])];
}

const judgedTool = (tool: Tool): JudgedTool => ({
  tier: tool.tier,
  why: tool.because ?? (tool.tier === 'read-only' ? 'only reads' : 'changes something local'),
  ...(tool.unread ? { unread: true } : {}),
  ...(tool.passes ? { passes: tool.passes } : {}),
});

// ── tools named like commands ──
/** `hset`, `json_del` of a Redis server. Undefined where the name is no command that is known. */
function asCommand({ server, tool }: ToolName): JudgedTool | undefined {
  if (!runsOf(server).some(run => Object.hasOwn(commandServers, run))) return undefined;
  const all = wordsOf(tool);
  for (const words of [[all.join('')], [all.join('.')], all]) {
    const finding = readRedis(words).findings[0];
    if (finding && finding.tier !== 'unknown')
      return { tier: finding.tier, why: finding.why, ...(finding.unread ? { unread: true } : {}) };
  }
  return undefined;
}

// ── what the server says of itself ──
/** Annotations of the tool may raise, never lower. */
function declared(judged: JudgedTool, { annotations }: Invocation): JudgedTool {
  const changes = annotations?.readOnlyHint === false || annotations?.destructiveHint === true;
  return changes &&
    annotations?.readOnlyHint !== true &&
    isAbove('privileged-write', judged.tier) &&
    judged.tier === 'read-only'
    ? { ...judged, tier: 'privileged-write', why: 'its server says that it changes something' }
    : judged;
}
