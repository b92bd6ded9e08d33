// A text whose syntax is not trusted is unknown whatever it holds. What can be made out in it is judged all the same, and may only raise the answer:
// the tree that the parser saw, quoted text that bash would evaluate once more, and the pieces at both ends of a text that is too long.
import type { ParsedScript } from 'unbash';
import { maxLength, type Parsed, parseShell } from '../shell/parse.ts';
import { evaluatedIn } from '../shell/syntax.ts';
import type { Inquiry } from './inquiry.ts';
import { runGuess } from './line.ts';
import { runText, type Site } from './nested.ts';
import type { State } from './state.ts';

const maxPieces = 16;
const maxEvaluated = 16;

/** Adds parts for what an unreadable text seems to do. The caller has said already that it is unknown. */
export function judgeGuess(
  text: string,
  parsed: Parsed & { ok: false },
  state: State,
  inquiry: Inquiry,
  depth: number,
): void {
  if (text.length > maxLength) {
    for (const piece of endsOf(text)) judgePiece(piece, state, inquiry, depth);
    return;
  }
  if (!parsed.guess) return;
  walked(parsed.guess, state, inquiry, depth);
  const site: Site = { state: state.copy(), inquiry, depth, environment: undefined };
  for (const quoted of evaluatedIn(parsed.guess, maxEvaluated))
    runText('shell', `: "${quoted.replaceAll('"', '\\"')}"`, 'here', site);
}

function judgePiece(piece: string, state: State, inquiry: Inquiry, depth: number): void {
  const parsed = parseShell(piece);
  if (parsed.ok) walked(parsed.script, state.copy(), inquiry, depth);
}

/** A tree that is not trusted may be built in ways that nobody has thought of. */
function walked(script: ParsedScript, state: State, inquiry: Inquiry, depth: number): void {
  try {
    runGuess(script, state, inquiry, depth);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** The first and the last commands of a text, roughly cut. */
function endsOf(text: string): string[] {
  const ends = [text.slice(0, maxLength / 2), text.slice(-maxLength / 2)];
  return ends.flatMap((end, i) => {
    const pieces = end.split(/[;\n]|&&|\|\|/).filter(piece => piece.trim() !== '' && piece.length < 2000);
    return i === 0 ? pieces.slice(0, maxPieces) : pieces.slice(-maxPieces);
  });
}
