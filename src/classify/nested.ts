// Program texts inside a call: `sh -c`, `psql -c`, `python -c`, heredocs, scripts. Each is read in its own language and judged in turn.

import type { Language, PathEffect, Where } from '../catalogue/spec.ts';
import type { Part, Span, Taint, Target } from '../classification.ts';
import type { Environment } from '../facts.ts';
import { type Finding, readText } from '../languages/index.ts';
import { parseShell } from '../shell/parse.ts';
import { HOLE, known } from '../shell/word.ts';
import { higher, type Verdict } from '../tier.ts';
import { runBatch } from './batch.ts';
import { runCommand } from './command.ts';
import { judgeGuess } from './guess.ts';
import { type Inquiry, maxDepth } from './inquiry.ts';
import { runScript } from './line.ts';
import { judgeElsewhere, judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import { runPowershell } from './powershell/walk.ts';
import type { State, Stream } from './state.ts';
import { judgeUrl } from './web.ts';
import { stored } from './weigh.ts';

export interface Site {
  readonly state: State;
  readonly inquiry: Inquiry;
  readonly depth: number;
  readonly span?: Span;
  /** Environment of the command that carries the text, for languages whose statements weigh differently by it. */
  readonly environment: Environment | undefined;
  /** Shell text runs in this very shell, now or whenever: `eval`, `trap`. Otherwise a shell of its own is started. */
  readonly shell?: 'same' | 'later';
  /** What that command acts upon: its text acts upon the same. */
  readonly targets?: readonly Target[];
}

/** Judges a program text. Parts are added to the inquiry. */
export function runText(
  language: Language,
  text: string,
  where: Where,
  site: Site,
  dialect?: string,
  carries: readonly Taint[] = [],
): void {
  if (site.depth >= maxDepth) unreadPart(site, language, 'is nested too deeply to be read', text);
  else if (language === 'shell') runShellText(text, where, site, carries);
  else if (language === 'powershell' || language === 'batch')
    runWindowsText(language, dialect === 'encoded' ? decoded(text) : text, where, site, carries);
  else runLanguage(language, text, where, site, dialect, carries);
}

function runShellText(text: string, where: Where, site: Site, carries: readonly Taint[]): void {
  // A text that is known but for holes is read as far as it goes; the holes may add anything.
  if (text.includes(HOLE)) unreadText('shell', site, carries, text);
  if (text.trim() === HOLE) return;
  const parsed = parseShell(text.replaceAll(HOLE, holeName));
  if (!parsed.ok) {
    site.inquiry.add({
      ...blank(site, 'shell', text),
      tier: 'unknown',
      unread: true,
      because: [{ tier: 'unknown', why: parsed.why, words: clip(text) }],
    });
    judgeGuess(text, parsed, site.state.nested(where), site.inquiry, site.depth + 1);
    return;
  }
  const state =
    site.shell === 'same' ? site.state : site.shell === 'later' ? site.state.copy() : site.state.nested(where);
  runScript(parsed, state, site.inquiry, {
    depth: site.depth + 1,
    offset: undefined,
    source: text,
  });
  if (site.shell === 'later') site.state.merge(state);
}

/** `-EncodedCommand`: base64 of UTF-16. */
const decoded = (text: string): string =>
  text.includes(HOLE) ? text : Buffer.from(text, 'base64').toString('utf16le').replaceAll('\0', '');

function runWindowsText(
  language: 'powershell' | 'batch',
  text: string,
  where: Where,
  site: Site,
  carries: readonly Taint[],
): void {
  if (text.includes(HOLE)) unreadText(language, site, carries, text);
  if (text.trim() === HOLE) return;
  const inner = { ...site, state: site.state.nested(where), depth: site.depth + 1 };
  const why = site.inquiry.readOther(() =>
    language === 'powershell'
      ? runPowershell(text.replaceAll(HOLE, holeName), inner)
      : runBatch(text.replaceAll(HOLE, '%__unresolved%'), inner),
  );
  if (why === undefined) return;
  site.inquiry.add({
    ...blank(site, language, text),
    tier: 'unknown',
    unread: true,
    because: [{ tier: 'unknown', why, words: clip(text) }],
  });
}

// A hole in a nested text becomes a variable that is never set, so that it comes out as a hole again.
const holeName = '${__unresolved}';

function runLanguage(
  language: Language,
  text: string,
  where: Where,
  site: Site,
  dialect: string | undefined,
  carries: readonly Taint[],
): void {
  const reading = readText(language, text.replaceAll(HOLE, ' '), dialect);
  if (!reading || text.includes(HOLE)) unreadText(language, site, carries, text);
  if (!reading) return;
  for (const finding of reading.findings) {
    if (site.inquiry.isFull) return;
    addFinding(finding, reading.action, where, site);
  }
}

function addFinding(finding: Finding, action: string, where: Where, site: Site): void {
  const tier = scale(finding, site.environment);
  const part: Part = {
    ...blank(site, action, finding.excerpt),
    tier,
    unread: finding.unread === true,
    effects: finding.effects,
    because: [{ tier, why: finding.why, words: clip(finding.excerpt), ...(site.span ? { span: site.span } : {}) }],
  };
  site.inquiry.add(part);
  if (finding.nested) runFinding(finding.nested, where, { ...site, depth: site.depth + 1 });
}

const scale = (finding: Finding, environment: Environment | undefined): Verdict =>
  (environment === 'local' ? finding.local : environment === 'production' ? finding.production : undefined) ??
  finding.tier;

function runFinding(nested: NonNullable<Finding['nested']>, where: Where, site: Site): void {
  if ('language' in nested) runText(nested.language, nested.text, where, site);
  else if ('words' in nested) {
    runCommand(
      {
        words: nested.words.map(word => known(word)),
        byProgram: true,
        assignments: [],
        input: { text: '', carries: [] },
        ...(site.span ? { span: site.span } : {}),
      },
      site.state.nested(where),
      site.inquiry,
      site.depth + 1,
    );
  } else if ('path' in nested) {
    if (nested.effect === 'loads') addLoadedPart(nested.path, site);
    else runPath(nested.path, nested.effect, site);
  } else addUrlPart(nested.url, nested.method, site);
}

/** Modules of the project are the project's own code; those of any other folder are not vouched for. */
function addLoadedPart(path: string, site: Site): void {
  const resolved = resolvePath(site.state.cwd, path);
  const { place } = judgePath('uses', resolved, site.inquiry.scene, undefined, false);
  const inside = site.state.where === 'here' && (place === 'project' || place === 'generated');
  const tier = inside ? 'write-safe' : 'privileged-write';
  const why = inside ? 'runs code of the project' : 'runs code from outside the project that was not read';
  site.inquiry.add({
    ...blank(site, `load ${path}`, path),
    tier,
    unread: !inside,
    effects: ['executes'],
    resources: [{ kind: 'path', name: resolved, effect: 'executes', place }],
    because: [{ tier, why, words: clip(path) }],
  });
}

/** A path that arrives as data, or that a text uses. */
export function runPath(path: string, effect: PathEffect, site: Site): void {
  const { state, inquiry } = site;
  const resolved = resolvePath(state.cwd, path);
  const asks = state.where === 'here' && !resolved.includes(HOLE);
  const fact = asks ? inquiry.ask({ fact: 'path', path: resolved }) : undefined;
  const judged =
    state.where === 'here'
      ? judgePath(effect, resolved, inquiry.scene, fact?.value, effect === 'deletes' || effect === 'moves')
      : judgeElsewhere(effect, resolved, inquiry.scene);
  inquiry.add({
    ...blank(site, `${effect} ${path}`, path),
    tier: judged.tier,
    unread: judged.unread === true,
    effects: [stored[effect]],
    resources: [{ kind: 'path', name: judged.resolved, effect: stored[effect], place: judged.place }],
    because: [{ tier: judged.tier, why: judged.why ?? `${effect} a file`, words: clip(path) }],
  });
}

function addUrlPart(url: string, method: string, site: Site): void {
  const judged = judgeUrl(method, url, method !== 'GET');
  site.inquiry.add({
    ...blank(site, `request ${url}`, url),
    tier: judged.tier,
    unread: judged.unread === true,
    effects: ['network'],
    resources: [{ kind: 'url', name: url, effect: 'network' }],
    because: [{ tier: judged.tier, why: judged.why ?? 'requests a web address', words: clip(url) }],
  });
}

/** What standard input or a written file would run as. */
export function runStream(language: Language, stream: Stream, where: Where, site: Site, dialect?: string): void {
  if (stream.text !== undefined) runText(language, stream.text, where, site, dialect, stream.carries);
  else unreadText(language, site, stream.carries, '');
}

/** A text that nobody can read before it runs. */
function unreadText(language: Language, site: Site, carries: readonly Taint[], text: string): void {
  if (carries.includes('decoded')) {
    const why = `runs ${language} text that was encoded to hide what it does`;
    site.inquiry.add({
      ...blank(site, language, text),
      tier: 'destructive',
      unread: true,
      effects: ['executes'],
      because: [{ tier: 'destructive', why, words: clip(text) }],
    });
  } else if (carries.includes('network') && (text === '' || text.trim() === HOLE)) {
    const why = `runs ${language} text from the network, unseen`;
    site.inquiry.add({
      ...blank(site, language, text),
      tier: 'destructive',
      unread: true,
      effects: ['network', 'executes'],
      because: [{ tier: 'destructive', why, words: clip(text), instead: 'save it, read it, then run the file' }],
    });
  } else
    unreadPart(
      site,
      language,
      carries.includes('network') || carries.includes('installer')
        ? 'comes from the network and is run unseen'
        : 'is computed at run time and cannot be read',
      text,
    );
}

function unreadPart(site: Site, language: Language, why: string, text: string): void {
  site.inquiry.add({
    ...blank(site, language, text),
    tier: 'privileged-write',
    unread: true,
    effects: ['executes'],
    because: [{ tier: 'privileged-write', why: `the ${language} text ${why}`, words: clip(text) }],
  });
}

const blank = (site: Site, action: string, text: string): Omit<Part, 'tier' | 'because'> & { words: string } => ({
  action,
  unread: false,
  effects: [],
  resources: [],
  targets: site.targets ?? [],
  words: clip(text),
  ...(site.span ? { span: site.span } : {}),
});

const clip = (text: string): string => {
  const shown = text.replaceAll(HOLE, '…').replaceAll(/\s+/g, ' ').trim();
  return shown.length > 120 ? `${shown.slice(0, 119)}…` : shown;
};

/** Lifts a floor under everything that was added since `from`: a wrapper's inherited weight. */
export const raiseSince = (inquiry: Inquiry, from: number, tier: Verdict, why: string): void => {
  for (let i = from; i < inquiry.parts.length; i++) {
    const part = inquiry.parts[i];
    if (part && higher(part.tier, tier) !== part.tier)
      inquiry.parts[i] = { ...part, tier, because: [{ tier, why }, ...part.because] };
  }
};
