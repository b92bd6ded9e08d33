// A call of a tool that fetches addresses → parts.
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import { blank, type CallContext, pathPart, unreadable } from './call.ts';
import { textsIn } from './input-text.ts';
import { judgeUrl } from './web.ts';

/** `fields` hold addresses; where there are none, `texts` may mention some. */
export function fetchParts(
  fields: readonly string[],
  texts: readonly string[],
  invocation: Invocation,
  context: CallContext,
): Part[] {
  const named = textsIn(invocation.input, fields);
  const addresses = named.length > 0 ? named : textsIn(invocation.input, texts).flatMap(addressesIn);
  return addresses.length > 0
    ? addresses.map(address => fetchPart(address, invocation, context))
    : [unreadable(invocation.tool, 'the call names no address')];
}

/** The addresses that a text for a model mentions. */
const addressesIn = (text: string): string[] =>
  text.split(/[\s"'`<>()[\]]+/).filter(word => /^[a-z][a-z0-9+.-]*:\/\//i.test(word));

function fetchPart(url: string, invocation: Invocation, context: CallContext): Part {
  if (url.startsWith('file:')) return pathPart('reads', url, invocation.cwd, context, invocation.tool);
  const judged = judgeUrl('GET', url, false);
  const words = `${invocation.tool} ${url}`;
  return {
    ...blank(invocation.tool),
    words,
    tier: judged.tier,
    unread: judged.unread === true,
    effects: ['network'],
    resources: [{ kind: 'url', name: url, effect: 'network' }],
    because: [{ tier: judged.tier, why: judged.why ?? 'fetches a web address', words }],
  };
}
