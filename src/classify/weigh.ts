// A reading of one command line → its judgement: options, paths, requests and the environment are put on the scale; the highest wins.

import { secretPlaces } from '../catalogue/paths.ts';
import type { Reading } from '../catalogue/reading.ts';
import type { Judgement, PathEffect } from '../catalogue/spec.ts';
import type { Effect, Part, Reason, Resource, Safer } from '../classification.ts';
import type { Environment } from '../facts.ts';
import { HOLE, shown, type Word } from '../shell/word.ts';
import { highest, isAbove, type Tier, type Verdict } from '../tier.ts';
import { unique } from '../unique.ts';
import type { Inquiry } from './inquiry.ts';
import { lossOf } from './loss.ts';
import { judgeElsewhere, judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import type { State } from './state.ts';
import { findTargets, weighedIn } from './targets.ts';
import { judgeUrl } from './web.ts';

interface Weight {
  readonly reasons: Reason[];
  readonly resources: Resource[];
  unread: boolean;
}

/** The judgement of one command by itself, without what it runs in turn. */
export function weigh(reading: Reading, line: Line, state: State, inquiry: Inquiry): Part {
  const targets = findTargets(reading, line, state, inquiry);
  const environment = weighedIn(targets);
  const weight: Weight = { reasons: [], resources: [], unread: false };
  const complete = isComplete(reading);
  const preview = previewOf(reading);
  if (preview) weighPreview(reading, preview, environment, weight);
  else {
    weighWords(reading, complete, environment, weight);
    weighLosses(reading, complete, state, inquiry, weight);
    weighPaths(reading, state, inquiry, weight);
    weighRequests(reading, weight);
  }
  return {
    action: reading.action,
    tier: highest(weight.reasons.map(reason => reason.tier)),
    unread: weight.unread,
    effects: preview ? [] : effectsOf(reading, weight),
    resources: weight.resources,
    targets,
    // Without repetitions before the words are added: a line with many paths has one reason for most of them.
    because: unique(weight.reasons).map(reason => ({
      ...reason,
      words: reason.words ?? line.words,
      ...(line.span ? { span: line.span } : {}),
    })),
    words: line.words,
    ...(line.span ? { span: line.span } : {}),
    ...(reading.safer.length > 0 && !preview ? { safer: reading.safer.map(saferOf) } : {}),
  };
}

const saferOf = ({ word, option }: Reading['safer'][number]): Safer => ({
  span: word.span,
  word: word.text,
  by: option,
});

const isComplete = (reading: Reading): boolean => reading.unexplained.length === 0 && !reading.unresolved;

/** The word that makes the whole command harmless: it counts only where every word is known. */
export const previewOf = (reading: Reading): Judgement | undefined =>
  isComplete(reading) ? reading.judgements.find(judgement => judgement.mode === 'preview') : undefined;

/** The command as written, for messages, and the variables set in front of it. */
export interface Line {
  readonly words: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly variables: ReadonlyMap<string, Word>;
}

const scaled = (judgement: Judgement, environment: Environment | undefined): Tier =>
  (environment === 'local'
    ? judgement.scales?.local
    : environment === 'dev'
      ? judgement.scales?.dev
      : environment === 'production'
        ? judgement.scales?.production
        : undefined) ?? judgement.tier;

const quiet = new Map<Verdict, string>([
  ['read-only', 'only reads'],
  ['write-safe', 'changes only what is easily undone'],
]);

function put(judgement: Judgement, environment: Environment | undefined, weight: Weight): void {
  const tier = scaled(judgement, environment);
  if (judgement.unread) weight.unread = true;
  if (judgement.guard)
    weight.resources.push({ kind: 'tool', name: judgement.because ?? 'guard', effect: 'writes', place: 'guard' });
  weight.reasons.push({
    tier,
    why: judgement.because ?? quiet.get(tier) ?? 'changes shared or lasting state',
    ...(judgement.instead ? { instead: judgement.instead } : {}),
  });
}

/** A preview makes the command harmless, but not what another option makes it run or reveal. */
function weighPreview(
  reading: Reading,
  preview: Judgement,
  environment: Environment | undefined,
  weight: Weight,
): void {
  put(preview, environment, weight);
  for (const judgement of reading.judgements) {
    if (judgement.mode === undefined && (judgement.unread || judgement.effects?.includes('secrets')))
      put(judgement, environment, weight);
  }
}

/** Raised on suspicion, lowered only when every word on the line is understood. */
function weighWords(reading: Reading, complete: boolean, environment: Environment | undefined, weight: Weight): void {
  const replacement = complete ? reading.judgements.find(judgement => judgement.mode === 'replace') : undefined;
  const start = replacement ?? reading.base;
  if (start) put(start, environment, weight);
  for (const judgement of reading.judgements)
    if (
      judgement.mode === undefined ||
      (judgement.mode === 'replace' && isAbove(judgement.tier, start?.tier ?? 'read-only'))
    )
      put(judgement, environment, weight);
  for (const judgement of reading.suspects)
    put(
      {
        ...judgement,
        because: `a word is computed at run time and may be an option that ${judgement.because ?? 'matters'}`,
      },
      environment,
      weight,
    );
  const [word] = reading.unexplained;
  if (word)
    weight.reasons.push({ tier: 'unknown', why: `nothing is known about \`${shown(word)}\` of \`${reading.action}\`` });
  else if (!start)
    weight.reasons.push({ tier: 'unknown', why: `nothing is known about \`${reading.action}\` without a subcommand` });
}

/** Judged even where a word lowers the command: it may be the very word that spares the work, so only words that are understood count. */
function weighLosses(reading: Reading, complete: boolean, state: State, inquiry: Inquiry, weight: Weight): void {
  const replaced = complete && reading.judgements.some(judgement => judgement.mode === 'replace');
  const base = reading.base && !replaced ? [reading.base] : [];
  for (const judgement of [...base, ...reading.judgements]) {
    const loss = lossOf(judgement, reading, state, inquiry);
    if (loss === 'unread') weight.unread = true;
    else if (loss) weight.reasons.push(loss);
  }
}

export const stored: Readonly<Record<PathEffect, Resource['effect']>> = {
  reads: 'reads',
  uses: 'reads',
  lists: 'reads',
  sends: 'network',
  writes: 'writes',
  moves: 'deletes',
  deletes: 'deletes',
  mode: 'writes',
  loads: 'executes',
};

function weighPaths(reading: Reading, state: State, inquiry: Inquiry, weight: Weight): void {
  // A build or a test runs the code of the folder that it is led to.
  if (reading.folder && reading.effects.includes('executes'))
    addPath(reading.folder.text, 'loads', false, state, inquiry, weight);
  const counts = reading.judgements.some(judgement => judgement.mode === 'counts');
  for (const use of reading.paths) {
    if (use.word.text === '-' || use.word.text === '') continue;
    const effect = counts && use.effect === 'reads' ? 'lists' : use.effect;
    addPath(use.word.text, effect, reading.recursive, state, inquiry, weight);
  }
}

function addPath(
  text: string,
  effect: PathEffect,
  recursive: boolean,
  state: State,
  inquiry: Inquiry,
  weight: Weight,
): void {
  const path = resolvePath(state.cwd, text);
  const asks = state.where === 'here' && !path.includes(HOLE);
  const deep = effect === 'deletes' || effect === 'moves';
  const fact = asks ? inquiry.ask(deep ? { fact: 'path', path, deep } : { fact: 'path', path }) : undefined;
  const judged =
    state.where === 'here'
      ? judgePath(effect, path, inquiry.scene, fact?.value, recursive)
      : judgeElsewhere(effect, path, inquiry.scene);
  weight.resources.push({ kind: 'path', name: judged.resolved, effect: stored[effect], place: judged.place });
  weight.reasons.push({
    tier: judged.tier,
    why: judged.why ?? quiet.get(judged.tier) ?? 'touches a file',
    ...(fact ? { source: fact.source } : {}),
  });
  if (judged.unread) weight.unread = true;
}

function weighRequests(reading: Reading, weight: Weight): void {
  for (const request of reading.requests) {
    const judged = judgeUrl(request.method, request.word.text, request.hasBody);
    // `:3000/x` is an address of this machine.
    const name = request.word.text.replace(/^:(?=\d)/, 'localhost:');
    weight.resources.push({ kind: 'url', name, effect: 'network' });
    weight.reasons.push({ tier: judged.tier, why: judged.why ?? 'requests a web address' });
    if (judged.unread) weight.unread = true;
  }
}

function effectsOf(reading: Reading, weight: Weight): Effect[] {
  const all = new Set<Effect>(reading.effects);
  for (const resource of weight.resources) {
    all.add(resource.effect);
    if (secretPlaces.has(resource.place ?? '')) all.add('secrets');
  }
  return [...all];
}
