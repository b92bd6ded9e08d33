// A call of a tool that is no shell → parts, and the texts inside it that are to be judged in turn.
import { lookup } from '../catalogue/lookup.ts';
import type { Language, PathEffect, Where } from '../catalogue/spec.ts';
import { type FileTool, fetchTools, fileTools, patchTools, plainTools, searchTools } from '../catalogue/tools.ts';
import type { Part } from '../classification.ts';
import type { PathFact, Scene } from '../facts.ts';
import type { Invocation } from '../invocation.ts';
import type { Tier } from '../tier.ts';
import { judgeContent } from './content.ts';
import { mcpParts } from './mcp.ts';
import { judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import { judgeUrl } from './web.ts';

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
  if (search) return only(searchPart(search.path, invocation, context));
  const patch = lookup(patchTools, tool);
  if (patch) return { parts: patchParts(textOf(input, patch.field) ?? '', invocation, context), nested: [] };
  const fetch = lookup(fetchTools, tool);
  if (fetch) return only(fetchPart(textOf(input, fetch.url) ?? '', invocation, context));
  const plain = lookup(plainTools, tool);
  if (plain)
    return only({
      ...blank(tool),
      tier: plain.tier,
      unread: plain.unread === true,
      because: [{ tier: plain.tier, why: plain.why, words: tool }],
    });
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

const only = (part: Part): CallParts => ({ parts: [part], nested: [] });
export const blank = (tool: string): Omit<Part, 'tier' | 'unread' | 'because'> => ({
  action: tool,
  effects: [],
  resources: [],
  targets: [],
  words: tool,
});

/** The first of the fields that holds a text. */
export const textOf = (input: Readonly<Record<string, unknown>>, fields: readonly string[]): string | undefined => {
  for (const field of fields) {
    const value = input[field];
    if (typeof value === 'string') return value;
  }
  return undefined;
};

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
    effects: judged.place === 'credentials' ? [stored, 'secrets'] : [stored],
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
  const path = textOf(invocation.input, file.path);
  if (path === undefined && file.effect !== 'lists')
    return only({
      ...blank(invocation.tool),
      tier: 'unknown',
      unread: true,
      because: [{ tier: 'unknown', why: 'the call names no file', words: invocation.tool }],
    });
  const part = pathPart(file.effect, path ?? invocation.cwd, invocation.cwd, context, invocation.tool);
  if (!file.content) return only(part);
  const text = file.content
    .map(field => invocation.input[field])
    .map(value => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)))
    .join('\n');
  const content = judgeContent(part, text);
  return { parts: [part, ...content.parts], nested: content.nested };
}

/** Names and counts of a secret file are fine; its lines are not. */
function searchPart(fields: readonly string[], invocation: Invocation, context: CallContext): Part {
  const path = textOf(invocation.input, fields) ?? invocation.cwd;
  const shows = invocation.input.output_mode === 'content' || invocation.input.output_mode === undefined;
  const pattern = typeof invocation.input.pattern === 'string' ? invocation.input.pattern : '';
  const part = pathPart(
    shows && invocation.input.output_mode !== undefined ? 'reads' : 'lists',
    path,
    invocation.cwd,
    context,
    invocation.tool,
  );
  const hunts = shows && /AKIA|PRIVATE KEY|secret_access_key|ghp_|xox[bp]-|BEGIN .*KEY/i.test(pattern);
  if (!hunts) return part;
  return {
    ...part,
    tier: 'destructive',
    effects: [...part.effects, 'secrets'],
    because: [{ tier: 'destructive', why: 'searches for secrets and shows them', words: part.words }],
  };
}

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
  return parts.length > 0
    ? parts
    : [
        {
          ...blank(invocation.tool),
          tier: 'unknown',
          unread: true,
          because: [{ tier: 'unknown', why: 'the patch names no file', words: invocation.tool }],
        },
      ];
}

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
