// Invocation → Classification. Dispatches on the kind of tool; everything a call would run in turn is judged as well, and the highest wins.

import { lookup } from '../catalogue/lookup.ts';
import { shellTools } from '../catalogue/tools.ts';
import type { Classification, Part } from '../classification.ts';
import { type FactQuery, type Facts, noFacts, type Scene } from '../facts.ts';
import type { Invocation } from '../invocation.ts';
import { maxLength, parseShell } from '../shell/parse.ts';
import { highest, isAbove } from '../tier.ts';
import { unique } from '../unique.ts';
import { judgeGuess } from './guess.ts';
import { Inquiry } from './inquiry.ts';
import { runScript } from './line.ts';
import { runText, type Site } from './nested.ts';
import { resolvePath } from './paths.ts';
import { planTool } from './plan-tool.ts';
import { runPowershell } from './powershell/walk.ts';
import { State } from './state.ts';
import { strictest } from './targets.ts';
import { judgeSending, showsSecrets, tracesOf } from './traces.ts';

export interface Plan {
  readonly classification: Classification;
  /** What else would help to judge. The caller reads these and asks again, until nothing new is asked. */
  readonly needs: ReadonlyMap<string, FactQuery>;
  /** The catalogue entries that the judgement rests on. */
  readonly entries: ReadonlySet<object>;
}

/** Judges a call as far as the facts given reach. Pure; facts that are missing count as the worse value. */
export function plan(invocation: Invocation, scene: Scene, facts: Facts = noFacts): Plan {
  const inquiry = new Inquiry(scene, facts);
  const shell = lookup(shellTools, invocation.tool);
  const states = shell
    ? shell.language
      ? planOtherShell(invocation, shell.field, shell.language, inquiry)
      : planShell(invocation, shell.field, inquiry)
    : planTool(invocation, inquiry);
  judgeSending(inquiry, scene.remembered);
  const files = tracesOf(states, scene);
  const secrets = showsSecrets(inquiry.parts);
  const classification = summarize(inquiry.parts, invocation);
  return {
    classification: files.length > 0 || secrets ? { ...classification, traces: { files, secrets } } : classification,
    needs: inquiry.needs,
    entries: inquiry.entries,
  };
}

function planShell(invocation: Invocation, field: string, inquiry: Inquiry): State[] {
  const command = invocation.input[field];
  const words = Array.isArray(command) && command.every(word => typeof word === 'string') ? command : undefined;
  const states: State[] = [];
  const start = (): State => {
    const state = new State(startOf(invocation), 'here');
    states.push(state);
    return state;
  };
  if (typeof command === 'string') judgeLine(command, start(), inquiry);
  // A command given as a list of words goes to the program as it is, or to a shell: both readings are judged.
  else if (words) judgeLine(words.map(quote).join(' '), start(), inquiry);
  else inquiry.add(unreadable(invocation.tool, `the call has no text in \`${field}\``));
  if (words) judgeLine(words.join(' '), start(), inquiry);
  if (invocation.input.dangerouslyDisableSandbox === true) {
    inquiry.add({
      ...unreadable(invocation.tool, 'asks to run outside the sandbox'),
      tier: 'privileged-write',
      unread: true,
    });
  }
  return states;
}

function planOtherShell(
  invocation: Invocation,
  field: string,
  language: 'powershell' | 'batch',
  inquiry: Inquiry,
): State[] {
  const command = invocation.input[field];
  const state = new State(startOf(invocation), 'here');
  if (typeof command === 'string') runText(language, command, 'here', siteOf(state, inquiry));
  else inquiry.add(unreadable(invocation.tool, `the call has no text in \`${field}\``));
  if (inquiry.parts.length === 0) inquiry.add(nothingDone(invocation.tool));
  return [state];
}

const siteOf = (state: State, inquiry: Inquiry): Site => ({ state, inquiry, depth: 0, environment: undefined });

/** Values and names alone, which only print. */
const nothingDone = (tool: string): Part => ({
  ...unreadable(tool, 'only reads'),
  tier: 'read-only',
  unread: false,
  because: [{ tier: 'read-only', why: 'only reads', words: tool }],
});

/** The call may name another folder to start in. */
const startOf = ({ cwd, startsIn }: Invocation): string => (startsIn === undefined ? cwd : resolvePath(cwd, startsIn));

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Judges a whole shell line as the host would run it. Where it holds commands of another shell, the host may run that one. */
function judgeLine(text: string, state: State, inquiry: Inquiry): void {
  const parsed = parseShell(text);
  if (parsed.ok) {
    const start = state.copy();
    runScript(parsed, state, inquiry, { depth: 0, offset: 0, source: text });
    for (const language of inquiry.otherShells) runText(language, text, 'here', siteOf(start, inquiry));
    return;
  }
  inquiry.add({
    ...unreadable('shell', parsed.why),
    words: text.slice(0, 120),
    because: [
      {
        tier: 'unknown',
        why: parsed.why,
        words: text.slice(0, 120),
        span: { start: parsed.at, end: Math.min(parsed.at + 1, text.length) },
      },
    ],
  });
  judgeGuess(text, parsed, state, inquiry, 0);
  // Another shell may be able to read it.
  if (text.length <= maxLength) runPowershell(text, siteOf(state.copy(), inquiry));
}

const unreadable = (action: string, why: string): Part => ({
  action,
  tier: 'unknown',
  unread: true,
  effects: [],
  resources: [],
  targets: [],
  because: [{ tier: 'unknown', why }],
  words: action,
});

/** The parts as one judgement: the highest tier, its action, and all reasons, those of the part that decides first. */
export function summarize(parts: readonly Part[], invocation: Invocation): Classification {
  const tier = highest(parts.map(part => part.tier));
  const gravest = parts.filter(part => part.tier === tier);
  // Of two alike, the one that cannot be read is why the answer is no.
  const deciding = gravest.find(part => part.unread) ?? gravest[0];
  const reasons = [...(deciding?.because ?? []), ...parts.flatMap(part => part.because)];
  const sorted = [...reasons].sort((a, b) => (a.tier === b.tier ? 0 : isAbove(b.tier, a.tier) ? 1 : -1));
  const targets = unique(parts.flatMap(part => part.targets));
  const environment =
    strictest(deciding?.targets ?? []) ??
    (deciding?.effects.includes('network') || isAbove(tier, 'unknown') ? 'unknown' : 'local');
  return {
    tier,
    unread: parts.some(part => part.unread),
    action: deciding?.action ?? invocation.tool,
    effects: unique(parts.flatMap(part => part.effects)),
    resources: unique(parts.flatMap(part => part.resources)),
    targets,
    environment: deletesHere(deciding) ? 'local' : environment,
    because: unique(sorted),
    parts,
  };
}

/** Damage to local files is local, however grave. */
const deletesHere = (part: Part | undefined): boolean =>
  part !== undefined &&
  part.targets.length === 0 &&
  !part.effects.includes('network') &&
  part.resources.some(resource => resource.kind === 'path');
