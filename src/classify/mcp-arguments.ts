// What the arguments of an MCP call carry: commands, SQL, code, paths, addresses, and words that say what is done. Each raises the call;
// for a tool that does what it is told they decide.
import * as fields from '../catalogue/mcp/fields.ts';
import { boxes } from '../catalogue/mcp/kinds.ts';
import type { Tool } from '../catalogue/mcp/server.ts';
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import type { CallContext, NestedText } from './call.ts';
import { judgeAction } from './mcp-actions.ts';
import type { Passes } from './mcp-acts.ts';
import { kindOf, readName, type ToolName, wordsOf } from './mcp-name.ts';
import { partOf, type Site } from './mcp-site.ts';
import {
  addCode,
  addPath,
  addShell,
  addUrl,
  isPath,
  judgeOperand,
  judgeStatement,
  pathEffect,
  withArguments,
} from './mcp-texts.ts';

export interface Carried {
  readonly parts: Part[];
  readonly nested: NestedText[];
  /** The arguments say all there is to say: the tool itself adds nothing. */
  readonly decides: boolean;
}

/** One text of the arguments: the field that holds it and the object that holds the field. */
interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly object: unknown;
}

const maxValues = 200;
const maxJson = 100_000;

/** Everything in the arguments, lists, objects and JSON inside text included. */
export function carry(
  invocation: Invocation,
  name: ToolName,
  given: NonNullable<Tool['given']>,
  passes: Passes | undefined,
  context: CallContext,
): Carried {
  const site: Site = {
    invocation,
    name,
    given,
    context,
    ...placeOf(name),
    passes,
    parts: [],
    nested: [],
    decided: { text: false, action: false },
  };
  const stack = fieldsOf(invocation.input);
  for (let count = 0; stack.length > 0; count++) {
    if (count >= maxValues) {
      site.parts.push(partOf(invocation, 'unknown', 'the arguments are too many to be read', invocation.tool, true));
      break;
    }
    const next = stack.pop();
    if (next) stack.push(...within(next, site));
  }
  return { parts: site.parts, nested: site.nested, decides: passes !== undefined && site.decided[passes] };
}

function placeOf({ server }: ToolName): Pick<Site, 'local' | 'where'> {
  const local = kindOf(server) === 'local';
  return { local, where: local && !wordsOf(server).some(word => boxes.has(word)) ? 'here' : 'elsewhere' };
}

const fieldsOf = (object: object, name?: string): Field[] =>
  Object.entries(object).map(([inner, value]) => ({ name: (name ?? inner).toLowerCase(), value, object }));

/** Judges one field; what it holds in turn is returned. */
function within(field: Field, site: Site): Field[] {
  const { name, value } = field;
  if (fields.peopleFields.has(name) && reachesPeople(value, site))
    site.parts.push(
      partOf(
        site.invocation,
        'deployment',
        'the people named get it',
        `${name}: ${JSON.stringify(value).slice(0, 60)}`,
      ),
    );
  if (typeof value === 'string') return [...judgeText(field, value, site), ...parsed(field, value)];
  if (Array.isArray(value)) {
    if (fields.shellFields.has(name) && value.every(item => typeof item === 'string')) {
      addShell(value.join(' '), site);
      return [];
    }
    return fieldsOf(value, name);
  }
  return typeof value === 'object' && value !== null ? fieldsOf(value) : [];
}

/** People are named, and the tool neither reads nor only prepares. */
function reachesPeople(value: unknown, site: Site): boolean {
  const { verb, words } = readName(site.name.server, site.name.tool);
  const named = (typeof value === 'string' && value !== '') || (Array.isArray(value) && value.length > 0);
  return (
    named && !site.local && ['edit', 'send'].includes(verb?.class ?? '') && !words.some(word => /^drafts?$/.test(word))
  );
}

function parsed({ name, object }: Field, text: string): Field[] {
  if (!/^\s*[[{]/.test(text) || text.length > maxJson) return [];
  try {
    return [{ name, value: JSON.parse(text), object }];
  } catch {
    return [];
  }
}

function judgeText(field: Field, text: string, site: Site): Field[] {
  const { name } = field;
  const operand = Object.hasOwn(site.given, name) ? site.given[name] : undefined;
  if (operand) judgeOperand(operand, text, site);
  // A single word is a command only to a tool that runs commands; to others it says what to do.
  else if (fields.shellFields.has(name) && (site.passes === 'text' || !/^[A-Za-z_-]+$/.test(text)))
    addShell(withArguments(text, field.object), site);
  else if (fields.codeFields.has(name)) addCode(text, field.object, site);
  else if (fields.sqlFields.has(name)) judgeStatement(name, text, site);
  else if (fields.urlFields.has(name) && /^(?:https?|file|javascript|data):/i.test(text))
    addUrl(text, field.object, site);
  else if (fields.pathFields.has(name) && isPath(text, site)) addPath(pathEffect(name, site.name), text, site);
  if (fields.actionFields.has(name) || (name === 'command' && site.passes !== 'text'))
    judgeAction(text, field.object, site);
  return [];
}
