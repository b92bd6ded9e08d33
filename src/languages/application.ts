// Code that runs inside an application (`rails runner`, `artisan tinker`): its models and services are the project's own, so the names of
// methods say what happens to the rows.
import type { Finding } from './language.ts';

const snake = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z\d])[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    .toLowerCase()
    .replace(/[!?]$/, '');

const removesAll =
  /^(?:destroy_all|delete_all|truncate\w*|drop\w*|force_delete|flushall|flush_all|purge\w*|wipe\w*|nuke\w*|reset_db|migrate\w*)$/;
const removes = /^(?:destroy|delete|delete_by|destroy_by|remove\w*|detach|revoke\w*)$/;
const writes =
  /^(?:save|create|update|update_all|update_columns?|update_attributes?|insert|insert_all|upsert|upsert_all|increment|decrement|touch|toggle|attach|sync|restore|find_or_create_by|first_or_create|update_or_create|fill|store|put|set|seed|import\w*|backfill\w*|fix\w*|assign\w*)$/;
const reaches =
  /^(?:deliver\w*|perform\w*|enqueue\w*|dispatch\w*|notify\w*|send\w*|broadcast\w*|publish\w*|charge\w*|refund\w*|pay\w*|deploy\w*|call_api|post)$/;

/** What the name of a method or function that is not known promises. Undefined where it promises nothing. */
export function applicationWord(name: string, excerpt: string): Finding | undefined {
  const word = snake(name);
  const say = (tier: Finding['tier'], why: string, more: Partial<Finding> = {}): Finding => ({
    tier,
    why,
    effects: ['writes'],
    excerpt,
    ...more,
  });
  if (removesAll.test(word)) return say('destructive', `deletes rows by \`${name}\``, { effects: ['deletes'] });
  if (removes.test(word))
    return say('privileged-write', `deletes a row by \`${name}\``, { effects: ['deletes'], production: 'destructive' });
  if (writes.test(word)) return say('privileged-write', `writes rows by \`${name}\``, { production: 'deployment' });
  return reaches.test(word) ? say('deployment', `reaches others by \`${name}\``, { effects: ['network'] }) : undefined;
}
