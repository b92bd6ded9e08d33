// Takes secrets out of text before it is stored or shown. Pure and linear in the length of the text; what is no secret stays as it was.
// Errs towards hiding: a word too much hidden costs a glance, one too few costs a secret.
import { hideAssigned } from './assigned-secrets.ts';
import { strengthOf } from './secret-name.ts';
import { hideOptions } from './secret-options.ts';
import { isRandom, isReference } from './secret-value.ts';
import { hidden, hideKeyBlocks, hideShapes } from './token-shapes.ts';
import { hideUserinfo } from './userinfo.ts';

/** What is hidden may bring forth another secret, such as a key block whose body was no key before. Bounded, so that it stays linear. */
const maxPasses = 6;

export function redact(text: string): string {
  let result = text;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const next = hideOptions(hideAssigned(hideUserinfo(hideShapes(hideKeyBlocks(result)))));
    if (next === result) break;
    result = next;
  }
  return result;
}

/** The value of a named field: the name may say that it is a secret. */
export function redactField(name: string, value: string): string {
  const strength = strengthOf(name);
  if (strength === 'none' || isReference(value)) return redact(value);
  return strength === 'strong' || isRandom(value) ? hidden : redact(value);
}

/** How many secrets were taken out of a text. */
export const countHidden = (text: string): number => text.split(hidden).length - 1;
