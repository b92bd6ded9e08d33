// The rung in the text of a policy file changed, and nothing else of it: comments, layout and line ends stay. Pure.
import { applyEdits as applied, type FormattingOptions, modify } from 'jsonc-parser';
import type { Stage } from '../policy/ladder.ts';
import { outlineOf } from '../policy/outline.ts';
import { formatError, type Parsed, parsePolicy } from '../policy/parse.ts';
import { eventsOf } from '../policy/yaml.ts';

/** One line of a file that changes. */
export interface LineChange {
  /** From 1. */
  readonly line: number;
  /** Missing: the line is new. */
  readonly before?: string;
  readonly after: string;
}

export type StageEdit =
  | { readonly is: 'same' }
  | { readonly is: 'edited'; readonly text: string; readonly change: LineChange }
  /** A sentence fragment. */
  | { readonly is: 'refused'; readonly why: string };

/** `text` undefined: there is no such file yet. `file` tells its form. */
export function setStage(text: string | undefined, file: string, stage: Stage): StageEdit {
  if (text === undefined) {
    const line = `stage: ${stage}`;
    return { is: 'edited', text: `version: 1\n${line}\n`, change: { line: 2, after: line } };
  }
  const before = parsed(text, file);
  if (!before.ok) return refused(before.errors[0] ? formatError(before.errors[0]) : 'it cannot be read');
  if (before.policy.stage === stage) return { is: 'same' };
  const edited = file.endsWith('.json') ? inJson(text, file, stage) : inYaml(text, stage);
  if (edited === undefined || !isOnlyStage(before, parsed(edited, file), stage))
    return refused(`its \`stage\` cannot be changed without changing more; write \`stage: ${stage}\` yourself`);
  return { is: 'edited', text: edited, change: changeOf(text, edited) };
}

const refused = (why: string): StageEdit => ({ is: 'refused', why });
const underOf = (file: string): string | undefined => (/(?:^|[\\/])package\.json$/.test(file) ? 'tiergate' : undefined);

function parsed(text: string, file: string): Parsed {
  const under = underOf(file);
  return parsePolicy(text, file, under === undefined ? {} : { under });
}

/** Whatever the editing did, the policy must say the same as before but for its rung. */
function isOnlyStage(before: Parsed, after: Parsed, stage: Stage): boolean {
  if (!before.ok || !after.ok || after.policy.stage !== stage) return false;
  const rest = ({ stage: _, ...others }: typeof before.policy): string => JSON.stringify(others);
  return rest(before.policy) === rest(after.policy);
}

function inJson(text: string, file: string, stage: Stage): string {
  const under = underOf(file);
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions: FormattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const path = under === undefined ? ['stage'] : [under, 'stage'];
  return applied(text, modify(text, path, stage, { formattingOptions }));
}

function inYaml(text: string, stage: Stage): string | undefined {
  const read = eventsOf(text);
  const document = read.ok ? outlineOf(read.events, text, () => undefined) : undefined;
  const named = document?.inner?.get('stage');
  if (named?.end !== undefined) return text.slice(0, named.start) + stage + text.slice(named.end);
  const after = document?.inner?.get('version')?.end;
  if (document === undefined || after === undefined) return undefined;
  const isFlow = text[document.start] === '{';
  return isFlow ? `${text.slice(0, after)}, stage: ${stage}${text.slice(after)}` : newLine(text, after, stage);
}

/** Behind the line of `version`, indented like it. */
function newLine(text: string, after: number, stage: Stage): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const begin = text.lastIndexOf('\n', after - 1) + 1;
  const indent = /^[ ]*/.exec(text.slice(begin))?.[0] ?? '';
  const end = text.indexOf('\n', after);
  const line = `${indent}stage: ${stage}${lineEnd}`;
  return end < 0 ? `${text}${lineEnd}${line}` : text.slice(0, end + 1) + line + text.slice(end + 1);
}

function changeOf(before: string, after: string): LineChange {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const at = now.findIndex((line, index) => line !== old[index]);
  const added = now.length > old.length;
  // In JSON the line before a new one gets a comma, too; the one to show is that of the rung.
  const shown = added ? now.findIndex((line, index) => index >= at && line.includes('stage')) : at;
  const replaced = added ? undefined : old[shown];
  return { line: shown + 1, ...(replaced === undefined ? {} : { before: replaced }), after: now[shown] ?? '' };
}
