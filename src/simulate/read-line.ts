// One line of any session file → the calls in it. Each line is recognized by its shape, so a file may hold several kinds. Pure.
import { isAuditLine, readAuditLine } from './formats/audit-log.ts';
import { isCheckLine, readCheckLine } from './formats/check-lines.ts';
import { isClaudeLine, readClaudeLine } from './formats/claude-code.ts';
import { isCodexLine, readCodexLine } from './formats/codex.ts';
import { isHookCall, readHookCall } from './formats/hook-calls.ts';
import { isExport, isOther, isPart, readExport, readPart } from './formats/opencode.ts';
import { Fields } from './formats/shapes.ts';
import { callsOf, type FileState, foreign, other, type Reading } from './recorded.ts';

/** `broken`: no JSON, as a line that was cut off or a file of another kind. */
export type LineReading = Reading | { readonly is: 'broken' };

export function readLine(text: string, state: FileState): LineReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { is: 'broken' };
  }
  const value = Fields.safeParse(json).data;
  return value ? readValue(value, state) : foreign;
}

export function readValue(value: Readonly<Record<string, unknown>>, state: FileState): Reading {
  if (isAuditLine(value)) return readAuditLine(value);
  if (isHookCall(value)) return readHookCall(value);
  if (isCodexLine(value)) return readCodexLine(value, state);
  if (isClaudeLine(value)) return readClaudeLine(value);
  if (isExport(value)) return readExport(value);
  if (isPart(value)) return callsOf(readPart(value, state));
  if (isOther(value)) return other;
  if (isCheckLine(value)) return readCheckLine(value);
  return foreign;
}
