// Secrets that are recognized by their own form, whatever stands around them. Every pattern is a fixed beginning and one open class at its
// end, so a search never walks over a character twice; what needs a second look is judged after it was found.
import { isRandom } from './secret-value.ts';

interface Shape {
  /** A text without this holds none of them: cheaper than the pattern. */
  readonly hint: string;
  /** The hint is in lower case and counts in any. */
  readonly anyCase?: boolean;
  readonly pattern: RegExp;
  readonly isSecret?: (found: string) => boolean;
}

const hasDigit = (text: string): boolean => /\d/.test(text);

/** Header and payload at least; a signature may have been cut off. */
const isWebToken = (text: string): boolean => {
  const [head = '', payload = ''] = text.split('.');
  return head.length >= 10 && payload.length >= 6;
};

export const shapes: readonly Shape[] = [
  // GitHub, GitLab
  { hint: 'gh', pattern: /gh[pousr]_[A-Za-z0-9]{20,}/g },
  { hint: 'github_pat_', pattern: /github_pat_\w{20,}/g },
  { hint: 'gl', pattern: /gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\w-]{16,}/g },
  // AWS
  { hint: 'A', pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g },
  // Slack, Discord, Telegram
  { hint: 'xox', pattern: /xox[abceoprs](?:\.xox[a-z])?-[A-Za-z0-9-]{10,}/g },
  { hint: 'xapp-', pattern: /xapp-[A-Za-z0-9-]{10,}/g },
  { hint: 'hooks.slack.com/', pattern: /(?<=hooks\.slack\.com\/(?:services|workflows|triggers)\/)[\w/-]{16,}/g },
  { hint: '/webhooks/', pattern: /(?<=\/webhooks\/)\d{10,20}\/[\w-]{20,}/g },
  { hint: ':AA', pattern: /(?<!\d)\d{8,10}:AA[\w-]{32,}/g },
  // Stripe
  { hint: '_live_', pattern: /[prs]k_live_[A-Za-z0-9]{10,}/g },
  { hint: '_test_', pattern: /[rs]k_test_[A-Za-z0-9]{10,}/g },
  { hint: 'whsec_', pattern: /whsec_[A-Za-z0-9+/=]{16,}/g },
  // Google
  { hint: 'AIza', pattern: /AIza[\w-]{30,}/g },
  { hint: 'ya29.', pattern: /ya29\.[\w.-]{20,}/g },
  { hint: 'GOCSPX-', pattern: /GOCSPX-[\w-]{20,}/g },
  // Package registries
  { hint: 'npm_', pattern: /npm_[A-Za-z0-9]{30,}/g },
  { hint: 'pypi-', pattern: /pypi-[\w-]{40,}/g },
  { hint: 'dckr_pat_', pattern: /dckr_pat_[\w-]{20,}/g },
  // Models
  { hint: 'sk-', pattern: /(?<![A-Za-z0-9])sk-[\w-]{20,}/g, isSecret: hasDigit },
  { hint: 'hf_', pattern: /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,}/g },
  // Others
  { hint: 'SG.', pattern: /SG\.[\w.-]{30,}/g, isSecret: hasDigit },
  { hint: 'hvs.', pattern: /hvs\.[\w-]{20,}/g },
  { hint: '_v1_', pattern: /do[opr]_v1_[a-f0-9]{40,}/g },
  { hint: 'shp', pattern: /shp(?:at|ca|pa|ss)_[a-fA-F0-9]{30,}/g },
  { hint: 'lin_api_', pattern: /lin_api_[A-Za-z0-9]{30,}/g },
  { hint: 'tskey-', pattern: /tskey-[\w-]{16,}/g },
  { hint: 'dapi', pattern: /(?<![A-Za-z0-9])dapi[a-f0-9]{32}/g },
  { hint: 'AGE-SECRET-KEY-', pattern: /AGE-SECRET-KEY-1[A-Z0-9]{50,}/g },
  // Web tokens
  { hint: 'eyJ', pattern: /eyJ[\w.-]{16,}/g, isSecret: isWebToken },
  { hint: 'bearer', anyCase: true, pattern: /(?<=\bbearer\s{1,4})[\w.~+/=-]{12,}/gi, isSecret: isRandom },
  { hint: 'basic', anyCase: true, pattern: /(?<=\bbasic\s{1,4})[\w.~+/=-]{12,}/gi, isSecret: isRandom },
];

export const hidden = '[redacted]';

export function hideShapes(text: string): string {
  const lower = text.toLowerCase();
  let result = text;
  for (const { hint, anyCase, pattern, isSecret } of shapes) {
    if (!(anyCase ? lower : text).includes(hint)) continue;
    result = result.replace(pattern, found => (isSecret?.(found) === false ? found : hidden));
  }
  return result;
}

const beginning = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;

/** Private keys in PEM form. One without an end is hidden to the end of the text: half a key is still a secret. */
export function hideKeyBlocks(text: string): string {
  if (!text.includes('PRIVATE KEY')) return text;
  let result = '';
  let done = 0;
  // Kept from one beginning to the next, so that the search for an end walks over the text once.
  let end = -1;
  for (const { 0: first, index } of text.matchAll(beginning)) {
    if (index < done) continue;
    const bodyStart = index + first.length;
    if (end < bodyStart) end = indexOrEnd(text, '-----END', bodyStart);
    // The words alone, in a search or a test, are no key.
    if (
      !/^[^A-Za-z0-9+/=]{0,4}[\s\S]{0,2}[A-Za-z0-9+/=:]{8}/.test(text.slice(bodyStart, Math.min(end, bodyStart + 16)))
    )
      continue;
    result += `${text.slice(done, bodyStart)}${hidden}`;
    done = end;
  }
  return result + text.slice(done);
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index < 0 ? text.length : index;
}
