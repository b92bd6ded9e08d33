// `tiergate log` and `tiergate log verify`: hands the options over to audit/.

import { type LogOptions, runLog, runVerify } from '../audit/cli.ts';
import { defaultLogFile } from '../audit/places.ts';
import { homeOf } from '../setting.ts';
import type { Output } from './output.ts';

const fileOf = (file: string | undefined, process: NodeJS.Process): string =>
  file ?? defaultLogFile(process.env, homeOf(process.env));

export const showLog = (options: LogOptions, process: NodeJS.Process, output: Output): Promise<number> =>
  runLog({ ...options, file: fileOf(options.file, process) }, output);
export const verifyLog = (options: LogOptions, process: NodeJS.Process, output: Output): Promise<number> =>
  runVerify({ ...options, file: fileOf(options.file, process) }, output);
