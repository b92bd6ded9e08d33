// `tiergate log` and `tiergate log verify`: hands the options over to audit/.
import { defaultLogFile } from '../audit/places.ts';
import { type LogOptions, runLog } from '../audit/run-log.ts';
import { runVerify } from '../audit/run-verify.ts';
import { homeOf } from '../context/scene.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage.ts';

export interface LogFlags extends Omit<LogOptions, 'file' | 'limit' | 'effect'> {
  readonly file?: string;
  readonly last?: string;
  readonly decision?: string;
}

const fileOf = (flags: LogFlags, process: NodeJS.Process): string =>
  flags.file ?? defaultLogFile(process.env, homeOf(process.env));
const io = (output: Output) => ({
  out: output.line,
  err: output.error,
  color: output.paint('bold', '') !== '',
});

export function showLog(flags: LogFlags, process: NodeJS.Process, output: Output): Promise<number> {
  const { last, decision, ...words } = flags;
  const limit = last === undefined ? undefined : Number(last);
  if (limit !== undefined && !Number.isInteger(limit)) throw new UsageError('--last: expected a whole number');
  const options: LogOptions = {
    ...words,
    file: fileOf(flags, process),
    ...(limit === undefined ? {} : { limit }),
    ...(decision === undefined ? {} : { effect: decision }),
  };
  return runLog(options, io(output));
}

export const verifyLog = (flags: LogFlags, process: NodeJS.Process, output: Output): Promise<number> =>
  runVerify({ file: fileOf(flags, process), ...(flags.json ? { json: true } : {}) }, io(output));
