// Cypher, the query language of graph databases → what a query would do. Clauses decide; texts, comments and quoted names are skipped.
import { clip, type Finding, type TextReading } from './language.ts';

const clauses = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\.\s*\w+|[:$]\s*\w+|\w+/g;
const reading = new Set(['MATCH', 'OPTIONAL', 'RETURN', 'UNWIND', 'WITH', 'SHOW', 'EXPLAIN', 'PROFILE', 'USE', 'CALL']);

/** Whether a text begins like a query. */
export const isCypher = (text: string): boolean =>
  /^\s*(?:MATCH|OPTIONAL\s+MATCH|MERGE|CREATE|UNWIND|CALL|WITH|DETACH|DROP|LOAD\s+CSV|FOREACH|RETURN|SHOW|EXPLAIN|PROFILE)\b/i.test(
    text,
  );

export function readCypher(text: string): TextReading {
  const say = (tier: Finding['tier'], why: string, unread = false): Finding => ({
    tier,
    why,
    effects: tier === 'read-only' ? ['network', 'reads'] : ['network', 'writes'],
    excerpt: clip(text),
    ...(unread ? { unread } : {}),
  });
  const words = (text.match(clauses) ?? []).filter(word => /^\w/.test(word)).map(word => word.toUpperCase());
  const has = (...names: readonly string[]): boolean => names.some(name => words.includes(name));
  const findings: Finding[] = [];
  if (has('DELETE', 'DROP')) findings.push(say('destructive', 'removes nodes or structure for good'));
  if (has('LOAD')) findings.push(say('privileged-write', 'loads rows from an address', true));
  if (has('CREATE', 'MERGE', 'SET', 'REMOVE', 'FOREACH', 'ALTER', 'GRANT', 'REVOKE', 'DENY'))
    findings.push(say('privileged-write', 'changes nodes or relations'));
  if (
    /\bCALL\s+(?!db\.(?:labels|relationshipTypes|propertyKeys|schema|indexes|constraints|index\.(?:fulltext|vector)\.query)|\{|\()\w/i.test(
      text,
    )
  )
    findings.push(say('privileged-write', 'calls a procedure that is not known here', true));
  if (findings.length === 0)
    findings.push(
      words[0] !== undefined && reading.has(words[0])
        ? say('read-only', 'only queries the graph')
        : say('privileged-write', 'the cypher text cannot be read', true),
    );
  return { findings, action: 'cypher' };
}
