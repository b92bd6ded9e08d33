// A call of a tool that is no shell → parts, and the texts inside it that are to be judged in turn.
import { lookup } from '../catalogue/lookup.ts';
import { secretPlaces } from '../catalogue/paths.ts';
import type { Language, PathEffect, Where } from '../catalogue/spec.ts';
import {
  codeTools,
  type FileTool,
  fetchTools,
  fileTools,
  patchTools,
  plainTools,
  searchTools,
} from '../catalogue/tools.ts';
import type { Part } from '../classification.ts';
import type { PathFact, Scene } from '../facts.ts';
import type { Invocation } from '../invocation.ts';
import type { Tier } from '../tier.ts';
import { judgeContent } from './content.ts';
import { fetchParts } from './fetch.ts';
import { textsIn } from './input-text.ts';
import { mcpParts } from './mcp.ts';
import { judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import { toldCommands } from './told.ts';

export interface CallContext {
  readonly scene: Scene;
  readonly path: (path: string, deep: boolean) => PathFact | undefined;
}
export interface NestedText {
  readonly language: Language;
  readonly text: string;
  readonly where?: Where;
  /** The text runs later, unasked: planting it weighs at least this much. */
  readonly atLeast?: Tier;
  readonly dialect?: string;
  /** The text runs when it is asked for: what it would do, if that is known and loud, weighs as a change of what others run. */
  readonly planted?: true;
  /** Another agent is told to run it. */
  readonly told?: true;
}
export interface CallParts {
  readonly parts: readonly Part[];
  readonly nested: readonly NestedText[];
}

export function toolParts(invocation: Invocation, context: CallContext): CallParts {
  const { tool, input } = invocation;
  const file = lookup(fileTools, tool);
  if (file) return fileParts(file, invocation, context);
  const search = lookup(searchTools, tool);
  if (search) return { parts: searchParts(search.path, invocation, context), nested: [] };
  const patch = lookup(patchTools, tool);
  if (patch) return { parts: patchParts(textsIn(input, patch.field).join('\n'), invocation, context), nested: [] };
  const fetch = lookup(fetchTools, tool);
  if (fetch) return { parts: fetchParts(fetch.url, fetch.text, invocation, context), nested: [] };
  const code = lookup(codeTools, tool);
  if (code) return codeParts(code.language, textsIn(input, code.field), tool);
  const plain = lookup(plainTools, tool);
  if (plain) {
    const because = [{ tier: plain.tier, why: plain.why, words: tool }];
    return {
      parts: [{ ...blank(tool), tier: plain.tier, unread: plain.unread === true, because }],
      nested: plain.tells ? toldIn(textsIn(input, plain.tells).join('\n')) : [],
    };
  }
  return (
    mcpParts(invocation, context) ??
    only({
      ...blank(tool),
      tier: 'unknown',
      unread: false,
      because: [{ tier: 'unknown', why: `nothing is known about the tool \`${tool}\``, words: tool }],
    })
  );
}

const toldIn = (text: string): NestedText[] =>
  toldCommands(text).map(command => ({ language: 'shell', text: command, told: true }));

const only = (part: Part): CallParts => ({ parts: [part], nested: [] });
export const blank = (tool: string): Omit<Part, 'tier' | 'unread' | 'because'> => ({
  action: tool,
  effects: [],
  resources: [],
  targets: [],
  words: tool,
});

export const unreadable = (tool: string, why: string): Part => ({
  ...blank(tool),
  tier: 'unknown',
  unread: true,
  because: [{ tier: 'unknown', why, words: tool }],
});

function codeParts(language: Language, texts: readonly string[], tool: string): CallParts {
  if (texts.length === 0) return only(unreadable(tool, 'the call holds no program'));
  const part: Part = {
    ...blank(tool),
    tier: 'read-only',
    unread: false,
    because: [{ tier: 'read-only', why: 'runs a program, which is judged by itself', words: tool }],
  };
  return { parts: [part], nested: texts.map(text => ({ language, text })) };
}

// ── files ──
export function pathPart(effect: PathEffect, path: string, cwd: string, context: CallContext, tool: string): Part {
  const resolved = resolvePath(cwd, path);
  const fact = context.path(resolved, effect === 'deletes');
  const judged = judgePath(effect, resolved, context.scene, fact, false);
  const stored = effect === 'deletes' ? 'deletes' : effect === 'writes' ? 'writes' : 'reads';
  const words = `${tool} ${path}`;
  return {
    ...blank(tool),
    words,
    tier: judged.tier,
    unread: judged.unread === true,
    effects: secretPlaces.has(judged.place) ? [stored, 'secrets'] : [stored],
    resources: [{ kind: 'path', name: judged.resolved, effect: stored, place: judged.place }],
    because: [
      {
        tier: judged.tier,
        why: judged.why ?? (stored === 'reads' ? 'only reads' : 'changes a file of the project'),
        words,
      },
    ],
  };
}

function fileParts(file: FileTool, invocation: Invocation, context: CallContext): CallParts {
  const { tool, cwd, input } = invocation;
  const named = textsIn(input, file.path);
  if (named.length === 0 && file.effect !== 'lists') return only(unreadable(tool, 'the call names no file'));
  const parts = (named.length === 0 ? [cwd] : named).map(path => pathPart(file.effect, path, cwd, context, tool));
  if (!file.content) return { parts, nested: [] };
  const text = contentOf(input, file.content);
  const found = parts.map(part => judgeContent(part, text));
  return { parts: [...parts, ...found.flatMap(one => one.parts)], nested: found.flatMap(one => one.nested) };
}

/** The new text: written as it is, in several edits, or as an object that the host turns into text. */
const contentOf = (input: Invocation['input'], fields: readonly string[]): string =>
  [
    ...textsIn(input, fields),
    ...fields
      .map(field => input[field])
      .flatMap(value => (typeof value === 'object' && value !== null ? JSON.stringify(value) : [])),
  ].join('\n');

/** Names and counts of a secret file are fine; its lines are not. */
function searchParts(fields: readonly string[], invocation: Invocation, context: CallContext): Part[] {
  const { tool, cwd, input } = invocation;
  const named = textsIn(input, fields);
  const shows = input.output_mode === 'content' || input.output_mode === undefined;
  const effect = shows && input.output_mode !== undefined ? 'reads' : 'lists';
  const hunts = shows && /AKIA|PRIVATE KEY|secret_access_key|ghp_|xox[bp]-|BEGIN .*KEY/i.test(String(input.pattern));
  return (named.length === 0 ? [cwd] : named).map(path => {
    const part = pathPart(effect, path, cwd, context, tool);
    return hunts ? huntPart(part) : part;
  });
}

const huntPart = (part: Part): Part => ({
  ...part,
  tier: 'destructive',
  effects: [...part.effects, 'secrets'],
  because: [{ tier: 'destructive', why: 'searches for secrets and shows them', words: part.words }],
});

function patchParts(patch: string, invocation: Invocation, context: CallContext): Part[] {
  const parts = patch.split('\n').flatMap(line => {
    const header = /^\*\*\* (Add|Update|Delete) File: (.+)$/.exec(line) ?? /^\*\*\* (Move) to: (.+)$/.exec(line);
    return header
      ? [
          pathPart(
            header[1] === 'Delete' ? 'deletes' : 'writes',
            header[2] ?? '',
            invocation.cwd,
            context,
            invocation.tool,
          ),
        ]
      : [];
  });
  return parts.length > 0 ? parts : [unreadable(invocation.tool, 'the patch names no file')];
}
