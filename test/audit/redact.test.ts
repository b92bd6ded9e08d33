// Secrets leave the text and everything else stays. Secrets here are made up; parts are joined so that no scanner takes them for real ones.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { redact, redactField } from '../../src/audit/redact.ts';

const random = 'q8Zt3Vn0LxP5rKd7Yw2Hc9Bf4Gm6Js1TaE0uRi';
const hex = '3f9a1c07e2b84d56af01c9d27e6b8830';
const web = `${'eyJ'}hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.${random.slice(0, 20)}`;

/** Input → the whole output. */
const secrets: readonly (readonly [string, string])[] = [
  // by shape
  [`git push https://x/${'ghp'}_${random}`, 'git push https://x/[redacted]'],
  [`echo ${'github'}_pat_11ABC_${random}`, 'echo [redacted]'],
  [`a\\n${'ghs'}_${random}`, 'a\\n[redacted]'],
  [`${'glpat'}-${random}`, '[redacted]'],
  [`aws_x ${'AKIA'}QWERTYUIOPASDFGH`, 'aws_x [redacted]'],
  [`${'xoxb'}-1234567890-abcdefghij`, '[redacted]'],
  [
    `curl https://hooks.slack.com/services/${'T00000000/B00000000/XXXXXXXXXXXXXXXXXXXX'}`,
    'curl https://hooks.slack.com/services/[redacted]',
  ],
  [`stripe ${'sk'}_live_${random}`, 'stripe [redacted]'],
  [`${'AIza'}${random}`, '[redacted]'],
  [`//registry.example/:_authToken=${'npm'}_${random}`, '//registry.example/:_authToken=[redacted]'],
  [`${'sk'}-ant-api03-${random}`, '[redacted]'],
  [`got ${web}, ok`, 'got [redacted], ok'],
  [`curl -H "Authorization: Bearer ${web}" https://x`, 'curl -H "Authorization: Bearer [redacted]" https://x'],
  ["curl -H 'authorization: token abc' x", "curl -H 'authorization: token [redacted]' x"],
  ['curl -H "Authorization: Basic dXNlcjpwYXNz" x', 'curl -H "Authorization: Basic [redacted]" x'],
  ['curl -H "Cookie: a=1; sid=2" x', 'curl -H "Cookie: [redacted]" x'],
  [`say bearer ${random}`, 'say bearer [redacted]'],
  [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEabcdefgh\n-----END RSA PRIVATE KEY-----\n',
    '-----BEGIN RSA PRIVATE KEY-----[redacted]-----END RSA PRIVATE KEY-----\n',
  ],
  ['x -----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r', 'x -----BEGIN OPENSSH PRIVATE KEY-----[redacted]'],
  // in URLs
  ['psql postgres://app:hunter2@db:5432/x', 'psql postgres://app:[redacted]@db:5432/x'],
  ['postgres://app:hun/ter#2@db/x', 'postgres://app:[redacted]@db/x'],
  ['redis://:hunter2@db', 'redis://:[redacted]@db'],
  ['a://b:c@d,e://f:g@h', 'a://b:[redacted]@d,e://f:[redacted]@h'],
  [`git clone https://${random}@github.com/a/b`, 'git clone https://[redacted]@github.com/a/b'],
  ['https://u:p@ss@host/', 'https://u:[redacted]@host/'],
  ['curl "https://x/?a=1&api_key=hunter2&b=2"', 'curl "https://x/?a=1&api_key=[redacted]&b=2"'],
  // by name
  ['PASSWORD=hunter2 make', 'PASSWORD=[redacted] make'],
  ['export DB_PASSWORD="hunter two"; x', 'export DB_PASSWORD=[redacted]; x'],
  ["PGPASSWORD='a;b'c psql", 'PGPASSWORD=[redacted] psql'],
  ["TOKEN=$'abc' x", 'TOKEN=[redacted] x'],
  ['DB_PASSWORD_PROD=hunter2', 'DB_PASSWORD_PROD=[redacted]'],
  ['AWS_SECRET_ACCESS_KEY=abc+/def', 'AWS_SECRET_ACCESS_KEY=[redacted]'],
  ['{"password": "hunter2", "user": "bob"}', '{"password": "[redacted]", "user": "bob"}'],
  ['{"clientSecret":"a\\"b"}', '{"clientSecret":"[redacted]"}'],
  ['curl -d "{\\"password\\":\\"hunter2\\"}"', 'curl -d "{\\"password\\":\\"[redacted]\\"}"'],
  ['password: hunter2\nuser: bob', 'password: [redacted]\nuser: bob'],
  ['password: correcthorse', 'password: [redacted]'],
  ["const password = 'hunter2';", "const password = '[redacted]';"],
  ["config['api_key'] = 'hunter2'", "config['api_key'] = '[redacted]'"],
  [":secret => 'hunter2'", ":secret => '[redacted]'"],
  ['X-Api-Key: hunter2', 'X-Api-Key: [redacted]'],
  [`key=${random}`, 'key=[redacted]'],
  [`signature: ${hex}`, 'signature: [redacted]'],
  ["alter role x with password 'hunter2'", "alter role x with password '[redacted]'"],
  // options
  ['tool --password hunter2 --x', 'tool --password [redacted] --x'],
  ['tool --password=hunter2', 'tool --password=[redacted]'],
  ["tool --token 'a b' x", 'tool --token [redacted] x'],
  ['tool --api-key hunter2', 'tool --api-key [redacted]'],
  ['keytool -storepass changeit', 'keytool -storepass [redacted]'],
  ['mysql -u root -phunter2 db', 'mysql -u root -p[redacted] db'],
  ["sudo /usr/bin/mysqldump -p'hun ter' db | gzip", 'sudo /usr/bin/mysqldump -p[redacted] db | gzip'],
  ['docker login -u me -p hunter2 r.example', 'docker login -u me -p [redacted] r.example'],
  ['sshpass -p hunter2 ssh h', 'sshpass -p [redacted] ssh h'],
  ['curl -s -u bob:hunter2 https://x', 'curl -s -u bob:[redacted] https://x'],
  ['curl --user "bob:hunter2" https://x', 'curl --user "bob:[redacted] https://x'],
  ['openssl rsa -passin pass:hunter2', 'openssl rsa -passin pass:[redacted]'],
  ['redis-cli -a hunter2 ping', 'redis-cli -a [redacted] ping'],
];

const harmless: readonly string[] = [
  'git status',
  'grep -rn "password" src/ | head',
  'git commit -m "add token refresh and password reset"',
  'npm run token:refresh',
  'git clone git@github.com:a/b.git',
  'git push ssh://git@github.com/a/b HEAD:main',
  'https://example.com/a?page=2&q=token',
  'npm i --registry http://localhost:4873/@scope/name',
  'ssh -p 22 host; mkdir -p a/b; docker run -p 80:80 -u 1000:1000 x',
  'PASSWORD=$DB_PASSWORD make',
  'PASSWORD="${PW}" make',
  'TOKEN=$(gh auth token) x',
  'curl -H "Authorization: Bearer $TOKEN" https://x',
  'curl -u "$USER:$PASS" https://x',
  'mysql -p -u root db; mysql -p$PW',
  'postgres://app:$PW@db/x',
  'postgres://app:${PW}@db/x',
  'password: ${{ secrets.DEPLOY_PW }}',
  'docker login --password-stdin -u me',
  'docker build --secret id=npm,src=.npmrc .',
  'tool --token-file /run/token --max-tokens 4096',
  'max_tokens: 4096',
  'nextToken: abcdef',
  'PWD=/home/x',
  'const token: string = await getToken();',
  'interface A { password: string; token?: string }',
  'const password = process.env.DB_PASSWORD;',
  'user.password = data.password;',
  'token = tokens[0]',
  'if (token === undefined) return',
  'password => hash(password)',
  'z.object({ token: z.string() })',
  '"token": { "type": "string" }',
  'author: bob, keyboard: us, monkey=1, compass: north, bypass=yes',
  'key: node-modules-v2-linux',
  'cache-key: deps-ubuntu-22-2024',
  'git show 3f9a1c07e2b84d56af01c9d27e6b8830aabbccdd',
  'kubectl get pod 7d9c-4f5b --namespace payments',
  '"integrity": "sha512-q8Zt3Vn0LxP5rKd7Yw2Hc9Bf4Gm6Js1TaE0uRi=="',
  'task-management-system-overview and sk-learn',
  'basic understanding of bearer things',
  'grep "BEGIN RSA PRIVATE KEY" -r .',
  'rm -rf /tmp/x && echo done',
  'SELECT token, password FROM users WHERE id = 1',
  'secretName: ""',
];

describe('secrets', () => {
  for (const [text, expected] of secrets) test(text, () => assert.equal(redact(text), expected));
});

describe('stays as it is', () => {
  for (const text of harmless) test(text, () => assert.equal(redact(text), text));
});

describe('named fields', () => {
  test('a strong name hides any value', () => assert.equal(redactField('password', 'hunter two'), '[redacted]'));
  test('a weak name hides what looks random', () => assert.equal(redactField('key', random), '[redacted]'));
  test('a weak name keeps a word', () => assert.equal(redactField('key', 'left'), 'left'));
  test('a reference stays', () => assert.equal(redactField('token', '${TOKEN}'), '${TOKEN}'));
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...secrets.map(([text]) => text),
      ...harmless,
      ' ',
      '\n',
      '"',
      "'",
      '=',
      ': ',
      '\\',
      '@',
      '://',
      'curl ',
      '-u ',
      'password=',
      '-----BEGIN PRIVATE KEY-----',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map(parts => parts.join(''));

  test('a text that was redacted stays as it is', () => {
    fc.assert(
      fc.property(anyText, text => {
        const once = redact(text);
        assert.equal(redact(once), once);
      }),
      { numRuns: 2000 },
    );
  });

  const places = [
    'TOKEN=%',
    'curl -H "Authorization: Bearer %" x',
    '{"api_key": "%"}',
    'tool --password % x',
    'https://u:%@h/',
    "password = '%'",
    'x %',
  ];
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
  const secret = fc
    .string({ unit: fc.constantFrom(...alphabet), minLength: 36, maxLength: 60 })
    .map(word => `ghp_${word}`);

  test('no secret is left, wherever it stands', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...places), secret, anyText, (before, place, word, behind) => {
        const text = redact(`${before} ${place.replace('%', word)} ${behind}`);
        assert.ok(!text.includes(word.slice(4, 40)), text);
      }),
      { numRuns: 1000 },
    );
  });

  test('words without signs stay', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word), words => {
        const text = words.filter(one => !/bearer|basic|by|mysql|sshpass|zip/.test(one)).join(' ');
        assert.equal(redact(text), text);
      }),
    );
  });
});

describe('a megabyte takes no longer than a second and a half', () => {
  const million = (text: string): string => text.repeat(Math.ceil(1_000_000 / text.length));
  const texts = [
    'a',
    'eyJ',
    'eyJaaaaaaaaaaaaaaaa.',
    'ghp_',
    'github_pat_',
    '://',
    '://a:',
    '://a:b@',
    'a://b:c/d@',
    '@',
    ':',
    'password',
    'password=',
    'password="',
    "password='",
    'password: ',
    'password = x ',
    '"password":"',
    '\\"password\\":\\"',
    '--password ',
    '-',
    '-p',
    'curl ',
    'curl -u a:b ',
    'mysql -p',
    'Authorization: ',
    'Authorization: Bearer ',
    'Bearer ',
    'bearer\t',
    ' ',
    '\n',
    '\\',
    '"',
    "'",
    '`"\'',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nabcdefghij\n',
    '-----BEGIN ',
    'A',
    'AKIA',
    '0123456789',
    '12345678:AA',
    '/webhooks/1234567890/',
    'token.',
    'token_',
    'tokenToken',
    'TOKEN=$(',
    '=',
    '===',
    'key=9fK2aB',
    'sk-',
    'SG.',
    'xoxb-',
    'docker login -p x ',
    '\ud800',
    'é',
    'secret\\\\\\',
  ];
  for (const text of texts) {
    test(JSON.stringify(text), () => {
      const start = performance.now();
      redact(million(text));
      const taken = performance.now() - start;
      assert.ok(taken < 1500, `${Math.round(taken)} ms`);
    });
  }
});
