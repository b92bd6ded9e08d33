// Program text that uses code of the project: as harmless as the project's tests, unless names or texts say more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../src/gate.ts';
import { settingFor } from '../../src/setting.ts';

const setting = settingFor({ cwd: '/', env: { HOME: '/nonexistent' }, time: 0, facts: false, stage: 'write-safe' });
const python = (...lines: readonly string[]): string => `python3 -c "${lines.join('\n')}"`;

const quiet = [
  python('from calculator import add', 'print(add(1, 2))'),
  python('from library.graph import Graph', "Graph().session.run('MATCH (n) RETURN n LIMIT 3')"),
  python('import sys', "sys.path.insert(0, 'src')", 'from app.main import routes', 'print(routes())'),
  python('from app.config import settings', 'print(settings.debug)'),
  python(
    'from neo4j import GraphDatabase',
    "d = GraphDatabase.driver('bolt://localhost')",
    "d.execute_query('MATCH (n) RETURN count(n)')",
  ),
  `node -e "console.log(require('./dist/index.js').add(1, 2))"`,
];
const stopped = [
  python('from app.db import drop_all', 'drop_all()'),
  python('from app.db import session', 'session.query(User).delete_where(1)'),
  python('from library.graph import Graph', "Graph().session.run('MATCH (n) DETACH DELETE n')"),
  python('from neo4j import GraphDatabase', "GraphDatabase.driver('bolt://db').execute_query('CREATE (n:X)')"),
  python('import sys', "sys.path.insert(0, '/tmp/other')", 'from app import run', 'run()'),
  python('import sys, os', "sys.path.insert(0, os.environ['HOME'])", 'from app import run', 'run()'),
  python('from app.config import settings', 'print(settings.SECRET_KEY)'),
  python('from app.tools import shell', "shell.system('rm -rf ~/work')"),
  python('import redis', "redis.Redis().set('a', 1)"),
  `cd /tmp && ${python('from app import run', 'run()')}`,
  `node -e "require('../other/index.js').go()"`,
  `node -e "require('left-pad')('x')"`,
];

for (const [lines, effect] of [
  [quiet, 'allow'],
  [stopped, 'stop'],
] as const)
  for (const line of lines)
    test(line, () => {
      const decision = judge(
        { host: 'cli', tool: 'Bash', input: { command: line }, cwd: '/home/dev/project' },
        setting,
      );
      const why = decision.request.action.classification.because[0]?.why;
      assert.equal(decision.effect === 'allow' ? 'allow' : 'stop', effect, why);
    });
