// `tiergate ladder` as its command line calls it, in this process: many cases in the time of one start.
import { type LadderFlags, ladder } from '../../src/cli/ladder.ts';
import { plain } from '../../src/paint.ts';
import { stages } from '../../src/policy/ladder.ts';

export interface Done {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** At no terminal, with this folder and these variables. The word `agrees` stands for a person who says yes when asked. */
export async function ladderIn(
  cwd: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<Done> {
  const here: NodeJS.Process = Object.create(process, {
    cwd: { value: () => cwd },
    env: { value: env },
    stdin: { value: { isTTY: false } },
    stderr: { value: { isTTY: false } },
  });
  const lines: string[] = [];
  const output = { line: (text: string) => void lines.push(text), error: () => undefined, paint: plain };
  try {
    const agrees = words.includes('agrees') ? [async () => true] : [];
    const code = await ladder(flagsOf(words), here, output, ...agrees);
    return { code, out: lines.join('\n'), err: '' };
  } catch (error) {
    return { code: 2, out: lines.join('\n'), err: error instanceof Error ? error.message : String(error) };
  }
}

function flagsOf(words: readonly string[]): LadderFlags {
  const stage = stages.find(name => name === words[words.indexOf('--stage') + 1]);
  return {
    write: words.includes('--write'),
    dryRun: words.includes('--dry-run'),
    json: words.includes('--json'),
    ...(words.includes('--stage') && stage ? { stage } : {}),
  };
}
