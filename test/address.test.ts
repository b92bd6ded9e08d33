// Many spellings of one repository, and what is kept of a database's address.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { connectionOf, ownerOf, repositoryAddress } from '../src/address.ts';

const one: Readonly<Record<string, readonly string[]>> = {
  'github.com/acme/app': [
    'git@github.com:acme/app.git',
    'git@github.com:/acme/app.git',
    'github.com:acme/app',
    'https://github.com/acme/app',
    'https://github.com/Acme/App.git/',
    'https://user:p@ss@github.com:443//acme/app.git',
    'https://www.github.com/acme/app?tab=x#readme',
    'ssh://git@ssh.github.com:443/acme/app.git',
    'git+ssh://git@github.com/acme/app.git',
    'git://github.com./acme/app',
    'GIT@GITHUB.COM:ACME/APP.GIT',
    'https://github.com/%61cme/app',
    ' https://github.com/acme/app ',
  ],
  'gitlab.com/acme/tools/app': [
    'git@gitlab.com:acme/tools/app.git',
    'ssh://git@altssh.gitlab.com:443/acme/tools/app.git',
  ],
  'git.example.com/acme/app': ['git@git.example.com:2222/acme/app.git', 'ssh://git@git.example.com:2222/acme/app'],
  'dev.azure.com/acme/web/app': [
    'https://dev.azure.com/acme/web/_git/app',
    'https://me@dev.azure.com/acme/web/_git/app',
    'git@ssh.dev.azure.com:v3/acme/web/app',
    'https://acme.visualstudio.com/web/_git/app',
    'https://acme.visualstudio.com/DefaultCollection/web/_git/app',
    'acme@vs-ssh.visualstudio.com:v3/acme/web/app',
  ],
  'dev.azure.com/acme/app/app': ['https://dev.azure.com/acme/_git/app'],
  '::1/acme/app': ['ssh://git@[::1]:22/acme/app.git', 'git@[::1]:acme/app'],
  '/srv/git/app': ['/srv/git/app.git', 'file:///srv/git/app.git', '/srv/git/app/'],
};
for (const [address, spellings] of Object.entries(one))
  for (const spelling of spellings) test(spelling, () => assert.equal(repositoryAddress(spelling), address));

test('owners', () => {
  assert.equal(ownerOf('github.com/acme/app'), 'acme');
  assert.equal(ownerOf('gitlab.com/acme/tools/app'), 'acme/tools');
  assert.equal(ownerOf('/srv/git/app'), undefined);
  assert.equal(ownerOf('github.com'), undefined);
});

test('an address spelled once more is the same address, and no text is too odd', () =>
  fc.assert(fc.property(fc.string({ maxLength: 80 }), text => assert.equal(typeof repositoryAddress(text), 'string'))));

describe('connections', () => {
  const cases: readonly (readonly [text: string, want: ReturnType<typeof connectionOf>])[] = [
    ['postgres://me:secret@db.example.com:5432/shop?sslmode=require', { host: 'db.example.com', database: 'shop' }],
    ['postgresql:///shop?host=/var/run/postgresql', { host: '/var/run/postgresql', database: 'shop' }],
    ['postgres://a:1,b:2/shop', { host: 'a,b', database: 'shop' }],
    ['postgres://u@localhost/x?host=prod.example.com', { host: 'prod.example.com', database: 'x' }],
    ['mongodb+srv://u:p@c.mongodb.net/db', { host: 'c.mongodb.net', database: 'db' }],
    ['jdbc:mysql://h:3306/db', { host: 'h', database: 'db' }],
    ['redis://:secret@cache:6379/0', { host: 'cache', database: '0' }],
    ["host=db.example.com dbname='my shop' password=secret", { host: 'db.example.com', database: 'my shop' }],
    ['dbname=shop', { database: 'shop' }],
    ['file:./prisma/dev.db?x=1', { host: 'localhost', database: 'dev.db' }],
    ['shop', undefined],
    ['C:/x', undefined],
    ['', undefined],
  ];
  for (const [text, want] of cases) test(text, () => assert.deepEqual(connectionOf(text), want));
});
