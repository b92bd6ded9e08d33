// Words in the arguments of an MCP call that say what is done: `{"action": "delete"}`.
import type { Verdict } from '../tier.ts';
import { readName, type ToolName } from './mcp-name.ts';
import { partOf, type Site } from './mcp-site.ts';
import { property } from './mcp-texts.ts';
import { judgeByWords } from './mcp-words.ts';

/** `{"action": "delete"}`, `{"method": "POST", "path": …}`: the argument says what the tool's name does not. */
export function judgeAction(value: string, object: unknown, site: Site): void {
  if (!/^[A-Za-z][\w .:-]{0,60}$/.test(value)) return;
  const addressed = ['url', 'path', 'endpoint'].some(field => property(object, field) !== undefined);
  const judged =
    addressed && /^(?:get|head|options|post|put|patch|delete)$/i.test(value)
      ? judgeMethod(value)
      : judgeVerb(value, site.name);
  if (judged === undefined) return;
  site.decided.action = true;
  site.parts.push(partOf(site.invocation, judged, `its argument says \`${value.slice(0, 40)}\``, site.invocation.tool));
}

const judgeMethod = (method: string): Verdict =>
  /^(?:get|head|options)$/i.test(method) ? 'read-only' : /^delete$/i.test(method) ? 'destructive' : 'privileged-write';

/** The verb of the argument with the nouns of the tool. Undefined where it has none. */
function judgeVerb(value: string, { server, tool }: ToolName): Verdict | undefined {
  if (readName(server, value).verb === undefined) return undefined;
  const nouns = readName(server, tool).nouns.map(noun => noun.word);
  const judged = judgeByWords(server, [value, ...nouns].join('_'));
  return judged.tier === 'unknown' ? undefined : judged.tier;
}
