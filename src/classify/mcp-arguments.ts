// What the arguments of an MCP call carry: commands, SQL, code, paths, addresses, and words that say what is done. Each raises the call;
// for a tool that does what it is told they decide.
import * as fields from '../catalogue/mcp/fields.ts';
import type { Tool } from '../catalogue/mcp/server.ts';
import type { Language, Operand, PathEffect } from '../catalogue/spec.ts';
import type { Part } from '../classification.ts';
import type { Invocation } from '../invocation.ts';
import type { Verdict } from '../tier.ts';
import { blank, type CallContext, type NestedText, pathPart } from './call.ts';
import type { Passes } from './mcp-acts.ts';
import { kindOf, readName, type ToolName, wordsOf } from './mcp-name.ts';
import { judgeByWords } from './mcp-words.ts';
import { judgeUrl } from './web.ts';

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

interface Site {
  readonly invocation: Invocation;
  readonly name: ToolName;
  readonly given: NonNullable<Tool['given']>;
  readonly context: CallContext;
  readonly local: boolean;
  readonly parts: Part[];
  readonly nested: NestedText[];
  readonly decided: { text: boolean; action: boolean };
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
    local: kindOf(name.server) === 'local',
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

const fieldsOf = (object: object, name?: string): Field[] =>
  Object.entries(object).map(([inner, value]) => ({ name: (name ?? inner).toLowerCase(), value, object }));

/** Judges one field; what it holds in turn is returned. */
function within(field: Field, site: Site): Field[] {
  const { name, value } = field;
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
  const operand = site.given[name];
  if (operand) judgeOperand(operand, text, site);
  else if (fields.shellFields.has(name)) addShell(withArguments(text, field.object), site);
  else if (fields.codeFields.has(name)) addCode(text, field.object, site);
  else if (fields.sqlFields.has(name)) judgeStatement(name, text, site);
  else if (fields.urlFields.has(name) && /^(?:https?|file|javascript|data):/i.test(text))
    addUrl(text, field.object, site);
  else if (fields.pathFields.has(name) && isPath(text, site)) addPath(pathEffect(name, site.name), text, site);
  if (fields.actionFields.has(name)) judgeAction(text, field.object, site);
  return [];
}

// ── commands and program texts ──
function judgeOperand(operand: Operand, text: string, site: Site): void {
  if (operand.is === 'code') add(operand.language, text, operand.where === 'elsewhere' ? 'elsewhere' : undefined, site);
  else if (operand.is === 'path') addPath(operand.effect, text, site);
  else if (operand.is === 'url') addUrl(text, { method: operand.method }, site);
}

function add(language: Language, text: string, where: 'here' | 'elsewhere' | undefined, site: Site): void {
  site.nested.push({ language, text, ...(where ? { where } : {}) });
  site.decided.text = true;
}

const addShell = (text: string, site: Site): void => add('shell', text, site.local ? 'here' : 'elsewhere', site);

/** `{"command": "rm", "args": ["-rf", "x"]}`. */
function withArguments(command: string, object: unknown): string {
  const args = property(object, 'args') ?? property(object, 'arguments');
  return Array.isArray(args) && args.every(word => typeof word === 'string') ? [command, ...args].join(' ') : command;
}

const property = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;

/** Code in a language that a field or the tool's name gives; else it stays unread. */
function addCode(text: string, object: unknown, site: Site): void {
  const said = [property(object, 'language'), property(object, 'lang')].filter(value => typeof value === 'string');
  const language = [...said.map(value => value.toLowerCase()), ...wordsOf(site.name.tool), ...wordsOf(site.name.server)]
    .map(word => (Object.hasOwn(fields.codeLanguages, word) ? fields.codeLanguages[word] : undefined))
    .find(found => found !== undefined);
  if (language) add(language, text, site.local ? 'here' : 'elsewhere', site);
}

function judgeStatement(field: string, text: string, site: Site): void {
  const searches = /^(?:search|find|ask|research|recall|suggest|recommend|lookup|explore)$/.test(verbOf(site.name));
  if (searches && fields.looseSqlFields.has(field)) return;
  if (looksLikeSql(text)) add('sql', text, undefined, site);
  else if (/^\s*mutation\b/.test(text)) addMutation(text, site);
  else if (/^\s*(?:query\b[^{]*|)\{\s*\w/.test(text) && /graphql|gql/.test(site.name.tool)) site.decided.text = true;
}

const looksLikeSql = (text: string): boolean =>
  /^\s*(?:--|\/\*|\(|select|with|insert|update|delete|drop|create|alter|truncate|grant|revoke|explain|show|describe|pragma|merge|replace|call|do|begin|set|use|copy|vacuum|analyze|values|table|exec|execute|attach|lock)\b/i.test(
    text,
  );

/** GraphQL: a mutation changes something; the words of its name say how much. */
function addMutation(text: string, site: Site): void {
  const name = /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(text)?.[1] ?? '';
  const judged = judgeByWords(site.name.server, name);
  const low = judged.tier === 'read-only' || judged.tier === 'write-safe';
  site.parts.push(
    partOf(site.invocation, low ? 'privileged-write' : judged.tier, 'a mutation of the service', text.slice(0, 80)),
  );
  site.decided.text = true;
}

// ── paths and addresses ──
/** Relative paths mean something only to a server on this machine. */
const isPath = (text: string, site: Site): boolean =>
  /^(?:\/|~|\.{1,2}\/|file:)/.test(text) || (site.local && text !== '' && !/[\n{}]|^\w+:\/\//.test(text));

function addPath(effect: PathEffect, path: string, site: Site): void {
  site.parts.push(pathPart(effect, path, site.invocation.cwd, site.context, site.invocation.tool));
}

const verbOf = (name: ToolName): string => readName(name.server, name.tool).verb?.word ?? '';

function pathEffect(field: string, name: ToolName): PathEffect {
  const verb = readName(name.server, name.tool).verb;
  if (verb === undefined) return 'reads';
  switch (verb.class) {
    case 'remove':
    case 'reset':
    case 'grave':
      return 'deletes';
    case 'read':
      return /^(?:list|ls|find|search|count|check|glob|locate|describe|tree|info)$/.test(verb.word) ? 'lists' : 'reads';
    case 'edit':
    case 'make':
      return verb.word === 'copy' && field.startsWith('source') ? 'reads' : 'writes';
    case 'session':
    case 'run':
    case 'serve':
    case 'send':
    case 'cancel':
    case 'detach':
      return 'reads';
  }
}

function addUrl(value: string, object: unknown, site: Site): void {
  const method = property(object, 'method');
  const judged = judgeUrl(typeof method === 'string' ? method : 'GET', value, false);
  const scripted = /^(?:javascript|data):/i.test(value);
  const tier = scripted ? 'privileged-write' : judged.tier;
  site.parts.push({
    ...partOf(
      site.invocation,
      tier,
      scripted ? 'runs what the address holds' : (judged.why ?? 'requests a web address'),
      value,
      scripted || judged.unread === true,
    ),
    effects: ['network'],
    resources: [{ kind: 'url', name: value, effect: 'network' }],
  });
}

// ── words that say what is done ──
/** `{"action": "delete"}`, `{"method": "POST", "path": …}`: the argument says what the tool's name does not. */
function judgeAction(value: string, object: unknown, site: Site): void {
  if (!/^[A-Za-z][\w .:-]{0,60}$/.test(value)) return;
  const addressed = ['url', 'path', 'endpoint'].some(field => property(object, field) !== undefined);
  const judged =
    addressed && /^(?:get|head|options|post|put|patch|delete)$/i.test(value)
      ? judgeMethod(value)
      : judgeVerb(value, site.name);
  if (judged === undefined) return;
  site.decided.action = true;
  site.parts.push(partOf(site.invocation, judged, `its argument says \`${value.slice(0, 40)}\``, site.invocation.tool));
}

const judgeMethod = (method: string): Verdict =>
  /^(?:get|head|options)$/i.test(method) ? 'read-only' : /^delete$/i.test(method) ? 'destructive' : 'privileged-write';

/** The verb of the argument with the nouns of the tool. Undefined where it has none. */
function judgeVerb(value: string, { server, tool }: ToolName): Verdict | undefined {
  if (readName(server, value).verb === undefined) return undefined;
  const nouns = readName(server, tool).nouns.map(noun => noun.word);
  const judged = judgeByWords(server, [value, ...nouns].join('_'));
  return judged.tier === 'unknown' ? undefined : judged.tier;
}

function partOf(invocation: Invocation, tier: Verdict, why: string, words: string, unread = false): Part {
  return { ...blank(invocation.tool), tier, unread, because: [{ tier, why, words }] };
}
