// Commands that may run, or run later, though nobody here can say so: what they destroy is worth a question.
import { isAbove } from '../tier.ts';
import type { Inquiry } from './inquiry.ts';

/** Keeps of the parts from `from` on those that destroy, as what cannot be vouched for: `how` the call brings it about. */
export function keepLosses(inquiry: Inquiry, from: number, how: string): void {
  const losses = inquiry.parts.splice(from).filter(part => part.tier === 'destructive');
  for (const part of losses)
    inquiry.add({
      ...part,
      tier: 'privileged-write',
      unread: true,
      because: part.because
        .filter(reason => reason.tier !== 'unknown' && isAbove(reason.tier, 'privileged-write'))
        .map(reason => ({ ...reason, tier: 'privileged-write', why: `${how} ${reason.why}` })),
    });
}
