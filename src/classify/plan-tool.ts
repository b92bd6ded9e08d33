// A call of a tool that is no shell: its own parts, and the texts inside it, each weighed by when it runs.
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import { isAbove } from '../tier.ts';
import { toolParts } from './call.ts';
import type { Inquiry } from './inquiry.ts';
import { keepLosses } from './losses.ts';
import { runText } from './nested.ts';
import { State } from './state.ts';
import { strictest } from './targets.ts';

/** Adds the parts of a call of a tool that is no shell, and those of the texts inside it. */
export function planTool(invocation: Invocation, inquiry: Inquiry): State[] {
  const state = new State(invocation.cwd, 'here');
  const found = toolParts(invocation, {
    scene: inquiry.scene,
    path: (path, deep) => inquiry.ask(deep ? { fact: 'path', path, deep } : { fact: 'path', path })?.value,
  });
  for (const part of found.parts) inquiry.add(part);
  for (const nested of found.nested) {
    const from = inquiry.parts.length;
    runText(
      nested.language,
      nested.text,
      nested.where ?? 'here',
      {
        state,
        inquiry,
        depth: 1,
        environment: strictest(found.parts.flatMap(part => part.targets)),
      },
      nested.dialect,
    );
    if (nested.atLeast) raise(inquiry, from, nested.atLeast);
    if (nested.planted) soften(inquiry, from);
    // Its own calls are judged when it makes them, so only what destroys is worth a question now.
    if (nested.told) keepLosses(inquiry, from, 'tells another agent to run what');
  }
  return [state];
}

/** Text that runs later, unasked, weighs at least as much as planting it does. */
function raise(inquiry: Inquiry, from: number, tier: Part['tier']): void {
  for (let i = from; i < inquiry.parts.length; i++) {
    const part = inquiry.parts[i];
    if (part && isAbove(tier, part.tier)) inquiry.parts[i] = { ...part, tier };
  }
}

/** What a script would do when it is asked for: whatever is loud weighs as privileged-write, the rest is no part of this call. */
function soften(inquiry: Inquiry, from: number): void {
  const loud = inquiry.parts
    .slice(from)
    .filter(part => part.tier !== 'unknown' && isAbove(part.tier, 'privileged-write'));
  inquiry.parts.splice(from);
  for (const part of loud)
    inquiry.add({
      ...part,
      tier: 'privileged-write',
      because: part.because
        .filter(reason => reason.tier === part.tier)
        .map(reason => ({ ...reason, tier: 'privileged-write', why: `writes a script that ${reason.why}` })),
    });
}
