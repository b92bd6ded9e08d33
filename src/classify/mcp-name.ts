// The name of a tool or a server as words: what is done, to what, on which kind of server.
import { gateways, plainServerWords, type ServerKind, serverKinds } from '../catalogue/mcp/kinds.ts';
import type { VerbClass } from '../catalogue/mcp/verbs.ts';
import { classOf, isFiller, isVerb, type Noun, nounOf } from './mcp-noun.ts';
import { deciding } from './mcp-verb.ts';

export interface ToolName {
  readonly server: string;
  readonly tool: string;
}

/** `mcp__github__merge_pull_request`, `server___tool`, `MCP:tool`, `mcp_server_tool`. Undefined where the tool is none of an MCP server. */
export function splitName(name: string): ToolName | undefined {
  const claude = /^mcp__(?:plugin_)?(.+?)__(.+)$/.exec(name) ?? /^([A-Za-z][\w-]*?)___(.+)$/.exec(name);
  if (claude) return { server: claude[1] ?? '', tool: claude[2] ?? '' };
  const cursor = /^MCP:(.+)$/.exec(name);
  if (cursor) return { server: '', tool: cursor[1] ?? '' };
  const gemini = /^mcp_([^_]+)_(.+)$/.exec(name);
  return gemini ? { server: gemini[1] ?? '', tool: gemini[2] ?? '' } : undefined;
}

/** `sendMessage`, `send-message`, `slack_send_message`, `listDNSRecords` → words. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');

const maxServerWords = 8;

/** Every run of the server's words, joined: later and longer ones first, as a name ends in what it is about (`docker:stripe-remote`). */
export function runsOf(server: string): string[] {
  const words = wordsOf(server).slice(0, maxServerWords);
  const fronted = gateways.has(words[0] ?? '') && words.slice(1).some(word => !plainServerWords.has(word));
  const all = fronted ? words.slice(1) : words;
  const runs: string[] = [];
  for (let end = all.length; end > 0; end--)
    for (let start = 0; start < end; start++) {
      const run = all.slice(start, end).join('');
      runs.push(run, run.replace(/(?:mcp|server|api|bot|\d+)+$/, ''));
    }
  return runs;
}

export const kindOf = (server: string): ServerKind => {
  for (const run of runsOf(server)) {
    const kind = serverKinds.get(run);
    if (kind) return kind;
  }
  return 'shared';
};

/** What a name says. */
export interface Named {
  /** The verb that decides, and its class. Undefined where no word is a verb that is known. */
  readonly verb: { readonly word: string; readonly class: VerbClass } | undefined;
  /** Only looks, but a later word says that something is done as well. */
  readonly alsoDoes: boolean;
  readonly nouns: readonly Noun[];
  readonly words: readonly string[];
}

export function readName(server: string, tool: string): Named {
  const words = withoutManner(withoutServer(wordsOf(tool), wordsOf(server)));
  const found = deciding(words);
  return {
    verb: found.verb,
    alsoDoes: found.alsoDoes,
    nouns: words.flatMap((word, i) => (i === found.verb?.at || isFiller(word) ? [] : [nounOf(words, i)])),
    words,
  };
}

/** `slack_send_message` of `slack`: the server's own words in front say nothing. */
function withoutServer(words: readonly string[], server: readonly string[]): readonly string[] {
  const says = (word: string): boolean => !server.includes(word) || isVerb(word);
  const from = words.findIndex(says);
  return from < 0
    ? words
    : words.slice(from, words.findLastIndex(word => says(word) || classOf(word) !== undefined) + 1);
}

/** `droplet_shutdown_by_tag`: what stands behind such a word says how, not what. */
function withoutManner(words: readonly string[]): readonly string[] {
  const at = words.findIndex(word => word === 'by' || word === 'using' || word === 'per');
  return at > 0 ? words.slice(0, at) : words;
}
