// What a call leaves behind for later calls of its session, and what earlier ones did: files that came from elsewhere, secrets that were shown.
import type { Part, Taint, Trace } from '../classification.ts';
import type { Remembered, Scene } from '../facts.ts';
import { HOLE } from '../shell/word.ts';
import { isAbove } from '../tier.ts';
import type { Inquiry } from './inquiry.ts';
import { absolutePath } from './paths.ts';
import type { State } from './state.ts';

/** What is still true of a file when the line has ended. */
const lasting: ReadonlySet<Taint> = new Set<Taint>(['network', 'decoded', 'secret']);

/** The files that the line wrote from elsewhere, and those it wrote over. */
export function tracesOf(states: readonly State[], { remembered, home }: Scene): readonly Trace[] {
  return states.flatMap(state =>
    [...state.files].flatMap(([written, stream]): Trace[] => {
      const path = absolutePath(written, home);
      if (!path.startsWith('/') || path.startsWith('/dev/') || path.includes(HOLE)) return [];
      const carries = stream.carries.filter(taint => lasting.has(taint));
      return carries.length > 0 || remembered?.files.has(path) ? [{ path, carries }] : [];
    }),
  );
}

/** Whether the agent gets to see a secret. */
export const showsSecrets = (parts: readonly Part[]): boolean =>
  parts.some(part => part.tier === 'destructive' && part.effects.includes('secrets') && part.effects.includes('reads'));

/** Once the agent has seen a secret, whatever it sends may hold it. */
export function judgeSending(inquiry: Inquiry, remembered: Remembered | undefined): void {
  if (!remembered?.secrets) return;
  for (const [i, part] of inquiry.parts.entries()) {
    if (part.unread || !part.effects.includes('network') || !isAbove(part.tier, 'write-safe')) continue;
    const why = 'sends something, and this session has been shown a secret';
    const reason = { tier: 'privileged-write', why, words: part.words } as const;
    inquiry.parts[i] = { ...part, unread: true, because: [reason, ...part.because] };
  }
}
