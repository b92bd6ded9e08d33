// Texts in the arguments of an MCP call: commands, statements, code, paths, addresses.
import * as fields from '../catalogue/mcp/fields.ts';
import type { Language, Operand, PathEffect } from '../catalogue/spec.ts';
import { pathPart } from './call.ts';
import { readName, type ToolName, wordsOf } from './mcp-name.ts';
import { partOf, type Site } from './mcp-site.ts';
import { judgeByWords } from './mcp-words.ts';
import { judgeUrl } from './web.ts';

// ── commands and program texts ──
export function judgeOperand(operand: Operand, text: string, site: Site): void {
  if (operand.is === 'code') add(operand.language, text, operand.where === 'elsewhere' ? 'elsewhere' : undefined, site);
  else if (operand.is === 'path') addPath(operand.effect, text, site);
  else if (operand.is === 'url') addUrl(text, { method: operand.method }, site);
}

function add(language: Language, text: string, where: 'here' | 'elsewhere' | undefined, site: Site): void {
  site.nested.push({ language, text, ...(where ? { where } : {}) });
  site.decided.text = true;
}

export const addShell = (text: string, site: Site): void => add('shell', text, site.where, site);

/** `{"command": "rm", "args": ["-rf", "x"]}`. */
export function withArguments(command: string, object: unknown): string {
  const args = property(object, 'args') ?? property(object, 'arguments');
  return Array.isArray(args) && args.every(word => typeof word === 'string') ? [command, ...args].join(' ') : command;
}

export const property = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;

/** Code in a language that a field or the tool's name gives; else it stays unread. */
export function addCode(text: string, object: unknown, site: Site): void {
  const said = [property(object, 'language'), property(object, 'lang')].filter(value => typeof value === 'string');
  const language = [...said.map(value => value.toLowerCase()), ...wordsOf(site.name.tool), ...wordsOf(site.name.server)]
    .map(word => (Object.hasOwn(fields.codeLanguages, word) ? fields.codeLanguages[word] : undefined))
    .find(found => found !== undefined);
  if (language) add(language, text, site.where, site);
}

export function judgeStatement(field: string, text: string, site: Site): void {
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
export const isPath = (text: string, site: Site): boolean =>
  /^(?:\/|~|\.{1,2}\/|file:)/.test(text) || (site.local && text !== '' && !/[\n{}]|^\w+:\/\//.test(text));

export function addPath(effect: PathEffect, path: string, site: Site): void {
  site.parts.push(pathPart(effect, path, site.invocation.cwd, site.context, site.invocation.tool));
}

const verbOf = (name: ToolName): string => readName(name.server, name.tool).verb?.word ?? '';

export function pathEffect(field: string, name: ToolName): PathEffect {
  const verb = readName(name.server, name.tool).verb;
  // The repository that is worked in is named, not touched as a whole.
  if (field === 'repo_path') return 'lists';
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

export function addUrl(value: string, object: unknown, site: Site): void {
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
