// Whether the name of a variable, field, header or option says that its value is a secret. Pure; looks at no value.

/** `strong`: whatever the value is. `weak`: only a value that looks random. */
export type NameStrength = 'strong' | 'weak' | 'none';

const strong =
  /(?:passw(?:or)?d|passphrase|passcode|pwd|(?:^|_)pass|(?:store|key|user|db|root|admin|ssh|http|smtp|mail|my)pass|secrets?|tokens?_?value|token|(?:api|access|secret|private|signing|encryption|master|account|auth|service|deploy|shared|app|client|webhook|jwt|hmac|storage)_?key|(?:^|_)credentials?|connection_?string)(?:_?\d{1,3}|_(?:prod|production|dev|test|staging|live|main|old|new|current|backup|default|value|base64|b64|raw|plain|text|string|override))?$/;

const weak =
  /(?:^|_)(?:key|auth|cookie|session|session_?id|sid|signature|sig|salt|seed|hmac|jwt|passkey|otp|nonce|bearer|access|refresh|mnemonic|access_key_id)\d{0,2}$/;

/** Names that end like a secret and are none: pagination, models, tests of equality, working directories. */
const harmless =
  /^(?:(?:old_?)?pwd|(?:next|page|continuation|cancel|cancellation|start|end|eos|bos|pad|unk|sep|mask|cls|sync|shift|last|first|current_line)_?token|(?:is|has|no|with|without|use|needs?|missing|invalid|forgot|show|hide|reset|change|check|verify|validate)_?(?:passw(?:or)?d|token|secrets?)|.*(?:public|primary|foreign|partition|sort|cache|idempotency)_?key|(?:by|com|tres|sur|over|under)pass)$/;

const header = /^(?:proxy_)?authorization$|^(?:set_)?cookie$/;

export function strengthOf(name: string): NameStrength {
  // First, because the patterns take V8 a millisecond to compile.
  if (name.length > 80 || !mayNameSecret(name)) return 'none';
  const plain = normalize(name);
  if (harmless.test(plain)) return 'none';
  return strong.test(plain) ? 'strong' : weak.test(plain) ? 'weak' : 'none';
}

/** Headers whose value is a list of words: all of it counts. */
export const isHeader = (name: string): boolean => header.test(normalize(name));

/** `clientSecret`, `X-Api-Key`, `client.secret` in one form: lower case, words joined by `_`. */
const normalize = (name: string): string =>
  name
    .replace(/^[-_.$]+|[-_.]+$/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toLowerCase();

const parts = [
  'pass',
  'pwd',
  'secret',
  'token',
  'key',
  'auth',
  'cred',
  'cookie',
  'session',
  'sid',
  'sig',
  'salt',
  'seed',
  'hmac',
  'jwt',
  'otp',
  'nonce',
  'bearer',
  'access',
  'refresh',
  'mnemonic',
  'connection',
];

/** False means that no name in the text can be one. */
export function mayNameSecret(text: string): boolean {
  const lower = text.toLowerCase();
  return parts.some(part => lower.includes(part));
}
