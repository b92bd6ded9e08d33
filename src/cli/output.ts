// Where the commands write. A reader that goes away (`tiergate log | head`) ends the program quietly.
import { type Paint, paintFor } from '../paint.ts';

export interface Output {
  readonly line: (text: string) => void;
  readonly error: (text: string) => void;
  readonly paint: Paint;
}

export function outputFor(process: NodeJS.Process): Output {
  process.stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    line: text => void process.stdout.write(`${text}\n`),
    error: text => void process.stderr.write(`${text}\n`),
    paint: paintFor(process.stdout.isTTY === true, process.env),
  };
}
