// Redirections: files read and written, here-documents and here-strings as input.
import type { HereDoc, Redirection, Word as SyntaxWord } from 'unbash';
import type { PathEffect } from '../catalogue/spec.ts';
import type { Value } from '../shell/expand.ts';
import { HOLE, shown, type Word } from '../shell/word.ts';
import type { Site } from './nested.ts';
import { judgeElsewhere, judgePath } from './path.ts';
import { resolvePath } from './paths.ts';
import { noStream, type Stream, unreadStream } from './state.ts';

interface Expand {
  word(word: SyntaxWord): Word;
  heredoc(doc: HereDoc): Value;
}

/** Judges the redirections, runs the command with its input, and notes what its output was written to. */
export function redirect(
  redirects: readonly Redirection[],
  input: Stream,
  expand: Expand,
  site: Site,
  run: (input: Stream) => Stream,
): Stream {
  let stream = input;
  const written: string[] = [];
  for (const node of redirects) {
    if (node.type === 'HereDoc') stream = toStream(expand.heredoc(node));
    else if (node.type === 'HereString') {
      const word = node.target ? expand.word(node.target) : undefined;
      stream = word ? { text: word.unresolved ? undefined : `${word.text}\n`, carries: word.carries } : unreadStream;
      if (node.descriptor)
        site.state.files.set(
          `/dev/fd/${node.descriptor.type === 'FileDescriptor' ? node.descriptor.value : node.descriptor.name}`,
          stream,
        );
    } else if (node.target) {
      const target = expand.word(node.target);
      if (node.operator === '<' || node.operator === '<>') stream = readFrom(target, site);
      if (node.operator !== '<' && !isDuplicate(node.operator, target)) {
        written.push(resolvePath(site.state.cwd, target.text));
        addPath('writes', target, site);
      }
    }
  }
  const output = run(stream);
  for (const path of written) site.state.files.set(path, output.absent ? { text: '', carries: [] } : output);
  // What went to a file does not reach the next stage; the errors that might are only messages.
  return written.length > 0 ? { text: undefined, carries: output.carries } : output;
}

const toStream = (value: Value): Stream => ({ text: value.text, carries: value.carries });

/** `2>&1`, `>&-`: another descriptor, not a file. */
const isDuplicate = (operator: string, target: Word): boolean =>
  (operator === '>&' || operator === '<&') && /^(?:\d+-?|-)$/.test(target.text);

function readFrom(target: Word, site: Site): Stream {
  const path = resolvePath(site.state.cwd, target.text);
  const known = site.state.files.get(path);
  if (known) return known;
  if (path === '/dev/null') return { text: '', carries: [] };
  addPath('reads', target, site);
  return path.startsWith('/dev/tty') ? noStream : { text: undefined, carries: target.carries };
}

function addPath(effect: Extract<PathEffect, 'reads' | 'writes'>, target: Word, site: Site): void {
  const { state, inquiry } = site;
  const path = resolvePath(state.cwd, target.text);
  if (effect === 'writes' && (path === '/dev/null' || path === '/dev/stdout' || path === '/dev/stderr')) return;
  const asks = state.where === 'here' && !path.includes(HOLE) && !path.startsWith('/dev/fd/');
  const fact = asks ? inquiry.ask({ fact: 'path', path }) : undefined;
  const judged =
    state.where === 'here'
      ? judgePath(effect, path, inquiry.scene, fact?.value, false)
      : judgeElsewhere(effect, path, inquiry.scene);
  const words = `${effect === 'reads' ? '<' : '>'} ${shown(target)}`;
  inquiry.add({
    action: effect === 'reads' ? 'read file' : 'write file',
    tier: judged.tier,
    unread: judged.unread === true,
    effects: [effect],
    resources: [{ kind: 'path', name: judged.resolved, effect, place: judged.place }],
    targets: [],
    because: [
      {
        tier: judged.tier,
        why: judged.why ?? (effect === 'reads' ? 'only reads' : 'writes a file'),
        words,
        span: target.span,
        ...(fact ? { source: fact.source } : {}),
      },
    ],
    words,
    span: target.span,
  });
}
