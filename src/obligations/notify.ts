// Tells a channel what was decided: one HTTPS request, bounded in time, without anything of the command. [I/O]
import { request as plainly } from 'node:http';
import { request as securely } from 'node:https';
import type { Decision } from '../decision.ts';
import type { Channel } from '../policy/policy-set.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Milliseconds for the whole exchange. The host waits for the answer meanwhile. */
const patience = 1500;
const longest = 120;

/** Undefined: it was told. Else a sentence fragment that never holds the address, which may be a secret itself. */
export async function tell(channel: Channel | undefined, body: object, env: Env): Promise<string | undefined> {
  if (channel === undefined) return 'no trusted policy file defines it';
  const address = channel.webhook ?? env[channel.variable ?? ''];
  if (address === undefined || address === '') return `the variable \`${channel.variable}\` does not hold its address`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOwn = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwn)))
    return 'its address is not `https://`';
  return post(url, JSON.stringify(body));
}

/** No redirect is followed: it could lead anywhere. */
const post = (url: URL, text: string): Promise<string | undefined> =>
  new Promise(resolve => {
    const send = url.protocol === 'https:' ? securely : plainly;
    const sent = send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
      signal: AbortSignal.timeout(patience),
    });
    sent.on('response', ({ statusCode = 0 }) => {
      resolve(statusCode >= 200 && statusCode < 300 ? undefined : `it answered with ${statusCode}`);
      sent.destroy();
    });
    sent.on('error', error =>
      resolve(
        error.name === 'AbortError' || error.name === 'TimeoutError'
          ? 'it did not answer in time'
          : 'it could not be reached',
      ),
    );
    sent.end(text);
  });

/** What a channel is told. The action is a name of the catalogue or of a tool, never words of the command. */
export function noticeOf(decision: Decision, rule: string, redact: (text: string) => string): object {
  const { subject, action, resource, context } = decision.request;
  const { classification } = action;
  const named = classification.tier === 'unknown' ? 'something that is not known' : cut(redact(classification.action));
  const facts = {
    time: new Date(context.time).toISOString(),
    effect: decision.effect,
    rule,
    action: named,
    tier: classification.tier,
    environment: classification.environment,
    user: cut(redact(subject.user)),
    host: subject.host,
    project: cut(redact(resource.root.slice(resource.root.lastIndexOf('/') + 1))),
    intent: context.intent,
  };
  const text = `tiergate: ${facts.effect} · ${facts.action} (${facts.tier}, ${facts.environment}) for ${facts.user} in ${facts.project}, rule ${rule}`;
  return { text, ...facts };
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
