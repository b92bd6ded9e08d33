// Database clients: the danger is in the statements, so the statements are what gets classified. The target comes from host, database or URL.
import {
  arg,
  choice,
  code,
  deploys,
  destroys,
  env,
  fact,
  flag,
  help,
  lists,
  type Options,
  option,
  previews,
  privileged,
  program,
  readOnly,
  rest,
  runsUnread,
  shortHelp,
  supplies,
  uses,
  value,
  writes,
} from '../spec.ts';

const network = { effects: ['network'] } as const;
const postgres = {
  '-h|--host, -p|--port, -U|--username, -d|--dbname|--database, -S, -E|--encoding, --role, --maintenance-db': value,
  '-w|--no-password, -W|--password, -v|--verbose, -e|--echo': flag,
  '-?|--help': previews('prints help'),
  '-V|--version': previews('prints the version', { first: true }),
} as const satisfies Options;
const pgTargets = {
  host: [option('-h'), env('PGHOST'), fact('postgres.service')],
  database: [option('-d'), arg(0), env('PGDATABASE')],
} as const;

export const psql = program(['psql', 'pgcli', 'usql', 'cockroach-sql', 'ysqlsh', 'vsql'], () => ({
  docs: 'https://www.postgresql.org/docs/current/app-psql.html',
  bare: readOnly(network),
  args: [value, value],
  stdin: code('sql', 'postgres'),
  options: {
    ...postgres,
    '-c|--command': code('sql', 'postgres'),
    '-f|--file': { ...runsUnread('runs the SQL of a file'), takes: uses },
    '-l|--list': previews('only lists the databases'),
    '-o|--output, -L|--log-file': writes,
    '-v|--set|--variable, -F|--field-separator, -P|--pset, -R|--record-separator, -T|--table-attr': value,
    '-A|--no-align, -t|--tuples-only, -q|--quiet, -X|--no-psqlrc, -a|--echo-all, -b|--echo-errors, -n|--no-readline, -s|--single-step, -1|--single-transaction, -H|--html, -x|--expanded, -z|--field-separator-zero, -0|--record-separator-zero, --csv':
      flag,
  },
  targets: pgTargets,
  examples: {
    'psql -h localhost -d app -c "select 1"': 'read-only',
    'psql app_dev -c "drop table users"': 'destructive',
    'psql -l': 'read-only',
    'psql app -f schema.sql': { tier: 'privileged-write', unread: true },
    'psql -c "select 1" -o ~/.bashrc': 'privileged-write',
    'psql --help': 'read-only',
    'psql -V': 'read-only',
    'psql -h db.prod.example.com app': {
      tier: 'privileged-write',
      unread: true,
      target: { host: 'db.prod.example.com' },
    },
  },
}));

export const postgresAdmin = program(
  [
    'createdb',
    'createuser',
    'pg_test_fsync',
    'vacuumdb',
    'reindexdb',
    'clusterdb',
    'pg_amcheck',
    'pg_verifybackup',
    'pgbench',
    'pg_receivewal',
    'pg_basebackup',
    'pg_ctl',
    'initdb',
    'pg_resetwal',
    'pg_rewind',
    'pg_upgrade',
  ],
  () => ({
    docs: 'https://www.postgresql.org/docs/current/reference-client.html',
    bare: privileged('works on a database server', {
      ...network,
      scales: { local: 'write-safe', production: 'deployment' },
    }),
    open: 'in any case',
    args: [value, value],
    options: postgres,
    targets: { ...pgTargets, host: [option('-h'), env('PGHOST'), fact('postgres.service')] },
    examples: {
      'createdb -h localhost app': 'write-safe',
      'createdb -h localhost app_test': 'privileged-write',
      'pg_ctl --help': 'read-only',
      'pgbench -V': 'read-only',
      'createuser app': 'privileged-write',
    },
  }),
);

export const pgReady = program(
  ['pg_isready', 'pg_config', 'pg_controldata', 'pg_waldump', 'pgmetrics', 'pg_activity', 'pgbadger'],
  () => ({
    docs: 'https://www.postgresql.org/docs/current/app-pg-isready.html',
    bare: readOnly(network),
    open: 'only looks',
    examples: { 'pgbadger x.log': 'read-only' },
  }),
);

export const dropdb = program(['dropdb', 'dropuser', 'mysqladmin-drop'], () => ({
  docs: 'https://www.postgresql.org/docs/current/app-dropdb.html',
  bare: destroys('deletes a database or a user', network),
  open: 'in any case',
  options: postgres,
  targets: { database: [arg(0)], host: [option('-h')] },
  examples: {
    'dropdb app_dev': 'destructive',
    'dropdb -h localhost app_test': 'destructive',
    'dropdb --help': 'read-only',
    'dropdb -V': 'read-only',
  },
}));

const dumps = privileged('copies a whole database into a file', { ...network, scales: { local: 'write-safe' } });
export const dump = program(
  [
    'pg_dump',
    'pg_dumpall',
    'mysqldump',
    'mariadb-dump',
    'mongodump',
    'mongoexport',
    'mydumper',
    'redis-dump',
    'sqlite3-dump',
    'cqlsh-copy',
    'cypher-shell-dump',
  ],
  () => ({
    docs: 'https://www.postgresql.org/docs/current/app-pgdump.html',
    bare: dumps,
    open: 'a dump in any case',
    args: [rest(value)],
    options: {
      ...help,
      '-V': previews('prints the version', { first: true }),
      '-h|--host, -p|--port, -U|--username, -u|--user, -d|--dbname|--db, -F|--format, -j|--jobs, -t|--table, -n|--schema, -T|--exclude-table, --uri, -c|--collection, -q|--query, --where':
        value,
      '-f|--file, -o|--out, --archive, -r|--result-file': writes,
      '-s|--schema-only, --no-data': flag,
    },
    targets: {
      host: [option('-h'), env('PGHOST'), fact('postgres.service')],
      database: [option('-d'), arg(0), env('PGDATABASE')],
    },
    examples: {
      'pg_dump --file ~/.ssh/id_rsa': 'destructive',
      'pg_dump -h localhost app -f /tmp/app.sql': 'write-safe',
      'pg_dump -h localhost app_dev -f /tmp/app.sql': 'privileged-write',
      'pg_dump "$PROD_DATABASE_URL" -Fc -f /tmp/p.dump': 'privileged-write',
      'mysqldump --help': 'read-only',
      'pg_dump -V': 'read-only',
      'mongodump --db app_dev --out /tmp/dump': 'privileged-write',
    },
  }),
);

const restores = privileged('writes a dump into a database', { ...network, scales: { production: 'destructive' } });
export const restore = program(['pg_restore', 'mongorestore', 'mongoimport', 'mysqlimport', 'myloader'], () => ({
  docs: 'https://www.postgresql.org/docs/current/app-pgrestore.html',
  bare: restores,
  open: 'a restore in any case',
  args: [rest(uses)],
  options: {
    ...help,
    '-c|--clean, --drop': destroys('deletes what is there before it restores'),
    '-l|--list': previews('only lists what a dump holds'),
    '-h|--host, -p|--port, -U|--username, -d|--dbname|--db, -j|--jobs, -t|--table, -n|--schema, --uri, --collection, --type, --file':
      value,
  },
  targets: {
    host: [option('-h'), env('PGHOST'), fact('postgres.service')],
    database: [option('-d'), env('PGDATABASE')],
  },
  examples: {
    'pg_restore -d app_dev backup.dump': 'privileged-write',
    'pg_restore --clean -d app_dev b.dump': 'destructive',
    'pg_restore -l b.dump': 'read-only',
    'mongorestore --help': 'read-only',
  },
}));

export const mysql = program(['mysql', 'mariadb', 'mycli', 'mysqlsh'], () => ({
  docs: 'https://dev.mysql.com/doc/refman/8.4/en/mysql.html',
  bare: readOnly(network),
  args: [value],
  stdin: code('sql', 'mysql'),
  options: {
    '-?|--help': previews('prints help'),
    '-V|--version': previews('prints the version', { first: true }),
    '-e|--execute|--sql': code('sql', 'mysql'),
    '--init-command': code('sql', 'mysql'),
    '--pager': code('shell'),
    '--tee': writes,
    '-p|--password': { is: 'attached', operand: value },
    '-h|--host, -P|--port, -u|--user, -D|--database, -S|--socket, --protocol, --default-character-set, --connect-timeout, --max-allowed-packet, --ssl-mode, --delimiter, --prompt, --login-path':
      value,
    '--defaults-file, --defaults-extra-file, --ssl-ca, --ssl-cert, --ssl-key': uses,
    '-N|--skip-column-names, -B|--batch, -t|--table, -s|--silent, -r|--raw, -v|--verbose, -f|--force, -q|--quick, -n, -A|--no-auto-rehash, -E|--vertical, -X|--xml, -H|--html, -C|--compress, -w, -U|--safe-updates, --ssl, --skip-ssl, --no-defaults, --local-infile, --binary-mode, -b, -G, --json':
      flag,
  },
  targets: { host: [option('-h')], database: [option('-D'), arg(0)] },
  examples: {
    'mysql --tee ~/.ssh/id_rsa': 'destructive',
    'mysql -u dev -pdev app -e "SELECT id FROM users LIMIT 5"': 'read-only',
    'mysql app -e "TRUNCATE orders"': 'destructive',
    'mysql app < dump.sql': { tier: 'privileged-write', unread: true },
    'mysql --help': 'read-only',
    'mysql -V': 'read-only',
    "mysql --pager='rm -rf ~/x' app -e 'select 1'": 'destructive',
  },
}));

export const sqlite = program(['sqlite3', 'sqlite', 'litecli', 'sqlcipher', 'duckdb', 'turso-db'], () => ({
  docs: 'https://sqlite.org/cli.html',
  bare: readOnly(),
  dashes: 'long',
  args: [lists, rest(code('sql', 'sqlite'))],
  stdin: code('sql', 'sqlite'),
  targets: { database: [arg(0)], host: [{ named: 'localhost' }] },
  options: {
    '-help|--help': previews('prints help'),
    '-version|--version': previews('prints the version', { first: true }),
    '-cmd, -c': code('sql', 'sqlite'),
    '-init': { ...runsUnread('runs the SQL of a file'), takes: uses },
    '-separator|--separator, -newline, -nullvalue|--nullvalue, -vfs, -mmap, -lookaside, -maxsize, -pagecache, -heap, -escape':
      value,
    '-readonly|--readonly, -header|--header|-headers, -noheader, -column|--column, -csv|--csv, -json|--json, -line|--line, -list|--list, -html, -markdown|--markdown, -box|--box, -table|--table, -tabs, -quote, -ascii, -batch|--batch, -bail|--bail, -interactive, -echo, -stats, -safe, -nofollow, -deserialize, -unsigned, -memtrace, -ro':
      flag,
  },
  examples: {
    'sqlite3 data.db ".schema orders"': 'read-only',
    'sqlite3 -header -column app.db "SELECT * FROM t"': 'read-only',
    'sqlite3 app.db "DROP TABLE users;"': 'destructive',
    'sqlite3 x.db ".shell rm -rf ~/x"': 'destructive',
    'sqlite3 --version': 'read-only',
    'sqlite3 --help': 'read-only',
    'sqlite3 -init x.sql app.db .tables': { tier: 'privileged-write', unread: true },
  },
}));

export const redis = program(['redis-cli', 'valkey-cli', 'keydb-cli', 'dragonfly-cli', 'iredis'], () => ({
  docs: 'https://redis.io/docs/latest/develop/tools/cli/',
  bare: readOnly(network),
  stops: true,
  args: [code('redis')],
  stdin: code('redis'),
  options: {
    '--help': previews('prints help'),
    '-v|--version': previews('prints the version', { first: true }),
    '-h, -p, -s, -a, -n, -u, -r, -i, -d, -D, -t, -X, --user, --pass, --sni, --pattern, --quoted-pattern, --count, --intrinsic-latency, --memkeys-samples, --rdb-key':
      value,
    '--scan, --bigkeys, --memkeys, --hotkeys, --stat': previews('only looks at keys and numbers'),
    // `unread` keeps these in force beside the options above, which the client obeys after them.
    '--rdb, --functions-rdb': privileged('copies a whole database into a file', { takes: writes, unread: true }),
    '--eval': runsUnread('runs a script on the server', { takes: supplies(uses) }),
    '--pipe': runsUnread('sends whatever arrives on standard input'),
    '--tls, --insecure, --raw, --no-raw, --csv, --json, --quoted-json, --show-pushes, --latency, --latency-history, --latency-dist, --askpass, --no-auth-warning, -c, -2, -3, -x, -e, --verbose, --replica':
      flag,
    '--cacert, --cert, --key, --cacertdir': uses,
    '--cluster, --lru-test': deploys('changes the cluster', { takes: value, unread: true }),
  },
  targets: { host: [option('-h')], url: [option('-u')] },
  examples: {
    'redis-cli get feature:beta': 'read-only',
    'redis-cli -h redis.prod.example.com FLUSHALL': 'destructive',
    "redis-cli --scan --pattern 'sess:*'": 'read-only',
    'redis-cli --scan FLUSHALL': 'destructive',
    'redis-cli --scan --cluster call h:6379 flushall': 'deployment',
    'redis-cli --rdb /tmp/x.rdb': 'privileged-write',
    'redis-cli --eval x.lua k': { tier: 'privileged-write', unread: true },
    'redis-cli --pipe': { tier: 'privileged-write', unread: true },
    'redis-cli --help': 'read-only',
    'redis-cli -v': 'read-only',
    'redis-cli --cluster create a b': 'deployment',
  },
}));

export const mongo = program(['mongosh', 'mongo'], () => ({
  docs: 'https://www.mongodb.com/docs/mongodb-shell/',
  bare: readOnly(network),
  args: [value, rest(runsUnreadFile())],
  stdin: code('mongo'),
  options: {
    ...help,
    '--eval': code('mongo'),
    '--host, --port, -u|--username, -p|--password, --authenticationDatabase, --apiVersion, --json, --tlsCAFile, --tlsCertificateKeyFile':
      value,
    '-f|--file': runsUnread('runs a script on the server', { takes: uses }),
    '--quiet, --norc, --nodb, --shell, --tls, --verbose': flag,
  },
  targets: { host: [option('--host')], database: [arg(0)] },
  examples: {
    "mongosh app --eval 'db.orders.find()'": 'read-only',
    "mongosh app --eval 'db.orders.drop()'": 'destructive',
    'mongosh --help': 'read-only',
    'mongosh app -f x.js': { tier: 'privileged-write', unread: true },
    'mongosh app x.js': { tier: 'privileged-write', unread: true },
  },
}));

function runsUnreadFile() {
  return choice({ '*.js|*.mongodb': runsUnread('runs a script on the server') }, value);
}

export const otherSql = program(
  [
    'clickhouse-client',
    'clickhouse',
    'cqlsh',
    'snowsql',
    'snow',
    'bq-query',
    'trino',
    'presto',
    'beeline',
    'sqlcmd',
    'isql',
    'sqlplus',
    'influx',
    'cypher-shell',
    'impala-shell',
    'spark-sql',
    'athena',
    'databricks-sql',
    'osqueryi',
    'turso',
    'litestream',
    'surreal',
    'arangosh',
    'hbase',
    'couchbase-cli',
    'dolt',
    'questdb',
  ],
  () => ({
    docs: 'https://clickhouse.com/docs/interfaces/cli',
    bare: readOnly(network),
    stdin: code('sql', 'any'),
    args: [rest(value)],
    options: {
      ...shortHelp,
      '-q|-Q|--query|-e|--execute|--sql|-c|--command': code('sql', 'any'),
      '-f|--file|--queries-file|-i': runsUnread('runs the SQL of a file', { takes: uses }),
      '-h|--host, -H, --port, -u|--user, -U, --password, -d|--database, -S|--server, -P, -k|--keyspace, --format, --output-format, -a|--account, -w|--warehouse, -s|--schema, -r|--role, -o':
        value,
      '-n|--multiquery, -t|--time, --secure, -m, --progress, --echo, --ssl, -C, -I, -b, -W': flag,
    },
    targets: { host: [option('-h')], database: [option('-d')] },
    examples: {
      'clickhouse-client -q "SELECT count() FROM events"': 'read-only',
      'cqlsh -e "DROP KEYSPACE app"': 'destructive',
      'sqlcmd --help': 'read-only',
      'snowsql -f x.sql': { tier: 'privileged-write', unread: true },
    },
  }),
);

export const etcd = program(
  [
    'etcdctl',
    'consul',
    'zkCli.sh',
    'kafka-topics',
    'kafka-topics.sh',
    'kafkacat',
    'kcat',
    'rabbitmqctl',
    'rabbitmqadmin',
    'nats',
    'rpk',
    'pulsar-admin',
    'cockroach',
    'nomad',
    'elasticdump',
    'kafka-console-consumer',
    'kafka-consumer-groups',
  ],
  () => ({
    docs: 'https://etcd.io/docs/latest/dev-guide/interacting_v3/',
    bare: readOnly(network),
    open: 'words decide',
    options: {
      ...shortHelp,
      '--list, --describe, -L': previews('only lists'),
      '--delete': destroys('deletes shared data'),
      '--create, --alter': deploys('changes a shared service'),
      '-P': privileged('writes to a shared service'),
    },
    args: [
      choice(
        {
          'get|list|ls|status|members|member|info|watch|endpoint|catalog|monitor|logs|version|list_*|show|check|report|diagnostics|inspect|sub|alloc|node|server|topic|group|cluster|kv|stream|consumer':
            readOnly(),
          'put|set|publish|pub|produce|lock|txn|join|register|reload|run|apply|start|stop|job|scale|deploy|enable|disable|add_*|set_*|declare':
            deploys('changes a shared service'),
          'del|delete|rm|purge|destroy|drop|leave|force-leave|remove|delete_*|reset|force_reset|stop_app|revoke|auth|user|role|acl':
            destroys('deletes shared data or access'),
        },
        value,
      ),
      rest(
        choice(
          {
            'get|list|ls|info|status|report|describe|consume': readOnly(),
            'put|add|create|edit|update|run|stop|scale|produce|import': deploys('changes a shared service'),
            'delete|rm|remove|purge|destroy|del': destroys('deletes shared data'),
          },
          value,
        ),
      ),
    ],
    examples: {
      'etcdctl get /a': 'read-only',
      'etcdctl del /a --prefix': 'destructive',
      'kafka-topics --list': 'read-only',
      'kafka-topics --delete --topic x': 'destructive',
      'consul kv put a b': 'deployment',
      'nats stream purge x': 'destructive',
      'kafka-topics --create --topic x': 'deployment',
      'kcat -P -t x': 'privileged-write',
      'nomad job run x.nomad': 'deployment',
      'etcdctl put a b': 'deployment',
      'etcdctl --help': 'read-only',
    },
  }),
);
