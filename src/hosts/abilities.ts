// What a host can do about a call beyond letting it run or not, as its real program was seen to do (docs/hosts.md). Knows no policy.
import type { Invocation } from '../invocation.ts';

/** Whether the host runs another input in place of the call's own when its hook says so. */
export function takesRewrites({ host, event, tool }: Invocation): boolean {
  switch (host) {
    case 'claude-code':
      return event === undefined;
    case 'codex':
      return tool === 'Bash';
    case 'cursor':
      return event === 'preToolUse';
    default:
      return false;
  }
}

/** `later`: another event of the same call will tell. */
export function sandboxOf({ host, event, tool, sandboxed }: Invocation): 'yes' | 'no' | 'unsaid' | 'later' {
  if (sandboxed !== undefined) return sandboxed ? 'yes' : 'no';
  return host === 'cursor' && event === 'preToolUse' && tool === 'Shell' ? 'later' : 'unsaid';
}

/** Fields in which tools of several hosts let the model say why. */
const reasonFields = ['description', 'justification', 'reason', 'explanation'];

/** What the model says about the call, where its tool has a field for that. */
export function reasonOf({ input }: Invocation): string | undefined {
  const found = reasonFields.map(field => input[field]).find(value => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found.trim() : undefined;
}
