// Reads back what a record says about the log itself. Pure; a note of another form counts as none.
import type { Notes } from './chain.ts';

// In a text inside the record the quotes would be escaped, so these bytes stand only for a field.
const marks = ['"torn":', '"segment":', '"previous":'];

export function notesOf(line: Buffer): Notes {
  if (!marks.some(mark => line.includes(mark))) return {};
  const record = fieldsOf(parse(line.toString('utf8')));
  const torn = fieldsOf(record.torn);
  const segment = fieldsOf(record.segment);
  const previous = fieldsOf(record.previous);
  return {
    ...(typeof torn.bytes === 'number' && typeof torn.digest === 'string'
      ? { torn: { bytes: torn.bytes, digest: torn.digest } }
      : {}),
    ...(typeof segment.after === 'string' ? { segment: { after: segment.after, why: String(segment.why) } } : {}),
    ...(typeof previous.file === 'string' && typeof previous.hash === 'string'
      ? { previous: { file: previous.file, hash: previous.hash } }
      : {}),
  };
}

/** The JSON value of a text, or undefined. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
