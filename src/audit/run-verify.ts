// [I/O] `tiergate verify`: checks the whole log and says where it first fails. The command line itself is read elsewhere.
import { createHash } from 'node:crypto';
import type { Head } from './chain.ts';
import { linesOf } from './read.ts';
import type { Report } from './report.ts';
import type { Output } from './run-log.ts';
import { Verification } from './verify.ts';

export interface VerifyOptions {
  readonly file: string;
  /** The report as JSON. */
  readonly json?: boolean;
  /** A head that was kept elsewhere, as printed by an earlier run: `1040:3f9a…`. Shows that records at the end are gone. */
  readonly head?: string;
}

/** 0 whole, 1 broken, 2 options that cannot be understood. */
export async function runVerify(options: VerifyOptions, io: Output): Promise<0 | 1 | 2> {
  const expected = options.head === undefined ? undefined : toHead(options.head);
  if (options.head !== undefined && !expected) {
    io.err(
      `--head: \`${options.head}\` is no head; write the number and the hash that an earlier run printed: \`1040:3f9a…\``,
    );
    return 2;
  }
  const report = verify(options.file, expected);
  if (options.json) io.out(JSON.stringify(report));
  else for (const line of toLines(report, options.file)) io.out(line);
  return report.problem ? 1 : 0;
}

function verify(file: string, expected: Head | undefined): Report {
  const verification = new Verification(bytes => createHash('sha256').update(bytes).digest('hex'), expected);
  for (const line of linesOf(file)) verification.add(line);
  return verification.end();
}

function toHead(text: string): Head | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}

function toLines(report: Report, file: string): string[] {
  const { problem, breaks, records, files, segments, torn, first, head } = report;
  const counts = [
    plural(records, 'record'),
    `in ${plural(files, 'file')}`,
    plural(segments + (records > 0 ? 1 : 0), 'chain'),
    ...(torn > 0 ? [`${plural(torn, 'unfinished line')} noted`] : []),
    ...(first && first.seq > 1 ? [`older files than record ${first.seq} are not here`] : []),
  ].join(', ');
  const found = problem
    ? [
        `broken: ${problem.file}:${problem.line}: ${problem.kind}: ${problem.what}`,
        ...(breaks > 1 ? [`and ${plural(breaks - 1, 'more break')} after it`] : []),
      ]
    : [records === 0 ? `no records in \`${file}\`` : 'whole'];
  return [...found, counts, ...(head ? [`head ${head.seq}:${head.hash}`] : [])];
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
