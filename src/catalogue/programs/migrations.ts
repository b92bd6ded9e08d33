// Tools that change the structure of a database: looking and drafting is cheap, applying is felt by whoever uses the database, undoing loses data.
import {
  choice,
  deploys,
  destroys,
  env,
  type Judgement,
  type Options,
  option,
  previews,
  privileged,
  program,
  readOnly,
  rest,
  runsUnread,
  shortHelp,
  uses,
  value,
  writeSafe,
} from '../spec.ts';
import { ownCode, peek } from '../tables.ts';

const inAnyCase = { open: 'in any case' } as const;
const apply: Judgement = deploys('changes the structure of a database', {
  ...inAnyCase,
  scales: { local: 'privileged-write', dev: 'privileged-write' },
});
const back: Judgement = deploys('takes back changes of a database, which may lose data', {
  ...inAnyCase,
  scales: { local: 'privileged-write', dev: 'privileged-write' },
});
const wipe: Judgement = destroys('deletes all data of a database', inAnyCase);
const draft: Judgement = writeSafe({ effects: ['writes'], open: 'writes migration files' });
const seed: Judgement = privileged('writes rows to a database', inAnyCase);
const database = { database: [env('DATABASE_URL')] } as const;
const loses = destroys('accepts that data is lost');

export const prisma = program('prisma', () => ({
  docs: 'https://www.prisma.io/docs/orm/reference/prisma-cli-reference',
  bare: readOnly(),
  options: { ...shortHelp, '-v': previews('prints the version', { first: true }), '--schema, --config': uses },
  targets: database,
  commands: {
    'generate, format, init, debug, studio, dev, mcp, platform, telemetry': ownCode,
    'validate, version': peek,
    migrate: readOnly({
      commands: {
        'status, diff': peek,
        dev: privileged('changes the development database', {
          ...inAnyCase,
          options: { '--create-only': readOnly(), '-n|--name': value },
          scales: { production: 'destructive' },
        }),
        'deploy, resolve': apply,
        reset: wipe,
      },
    }),
    db: readOnly({
      commands: {
        pull: draft,
        push: { ...apply, options: { '--force-reset, --accept-data-loss': loses } },
        seed,
        execute: runsUnread('runs the SQL of a file', inAnyCase),
      },
    }),
  },
  examples: {
    'npx prisma generate': 'write-safe',
    'prisma validate': 'read-only',
    'prisma migrate': 'read-only',
    'prisma migrate status': 'read-only',
    'prisma migrate dev --name init': 'privileged-write',
    'prisma migrate dev --create-only': 'privileged-write',
    'DATABASE_URL=postgres://db.prod.example.com/x prisma migrate dev': 'destructive',
    'prisma migrate deploy': 'deployment',
    'DATABASE_URL=postgres://localhost/x prisma migrate deploy': 'privileged-write',
    'npx prisma migrate reset --force': 'destructive',
    'prisma db': 'read-only',
    'prisma db push': 'deployment',
    'npx prisma db push --accept-data-loss': 'destructive',
    'prisma db seed': 'privileged-write',
    'prisma db execute --file x.sql': { tier: 'privileged-write', unread: true },
    'prisma db pull': 'write-safe',
  },
}));

const looks =
  'status, info, list, ls, show, current, currentVersion, history, heads, validate, version, help, check, verify, pending, diff, inspect, plan, log, doctor, lint, studio, migrate:list, migrate:status, migrate:currentVersion, db:version, db:migrate:status, migration:show, migration:pending, schema:log, print, dump, wait, report, updateSQL, update-sql, rollbackSQL, rollback-sql, changelogSync-sql, futureRollbackSQL, status-sql, diffChangeLog, snapshot, find, export';
const drafts =
  'generate, create, new, init, add, make, introspect, pull, migrate:make, migration:create, migration:generate, migration:new, seed:make, seed:generate, model:generate, entity:create, subscriber:create, generateChangeLog, generate-changelog, hash, fmt, format, import, up:generate, drop-migration';
const applies =
  'up, up-by-one, up-to, to, goto, force, fix, apply, migrate, update, update-to-tag, update-count, run, push, deploy, upgrade, baseline, repair, redo, migrate:latest, migrate:up, migrate:unlock, db:migrate, migration:run, schema:sync, changelogSync, changelog-sync, tag, release-locks, releaseLocks, sync, set, mark, execute';
const backs =
  'down, down-by-one, down-to, rollback, revert, undo, downgrade, migrate:down, migrate:rollback, db:migrate:undo, migration:revert, rollback-count, rollback-to-date, rollback-one-changeset, rollbackCount';
const wipes =
  'reset, drop, clean, fresh, refresh, nuke, db:drop, schema:drop, drop-all, dropAll, db:migrate:undo:all, rollback-all, truncate';

const migrationOptions: Options = {
  ...shortHelp,
  '-v|-version': previews('prints the version', { first: true }),
  '--dry-run, --dry-run-output, -n|--dryrun, --pretend, --sql': previews('only prints the SQL'),
  '-e|--env|--environment|--context': value,
  '-u|--url|--uri|-url|--database|-database|--dev-url|--to|--from|-d|--dir|-dir|-path|--path|-c|--config|--migrations-dir|--schema-file|--knexfile|--cwd|--esm|--schema|--dialect|--name|--timeout|-s|--source|-source|--defaults-file|--changelog-file|--username|--password|-password|-user|-url=*|-configFiles|-locations|-schemas|--out|--migrations|--baseline|--tx-mode|--format|--migrations-table|--log-level|-table|--client|--connection|--dataSource|--latest|--amount|--revisions-schema|--exec-order|--shadow-database':
    value,
  '-verbose|--verbose, --no-dump-schema, --wait, --strict, --debug, -a|--all, --auto-approve, --allow-dirty, --no-color, --web, -q|--quiet, --allow-missing, -allow-missing, -no-versioning, --force, --custom, --strict-vars':
    readOnly(),
  '-X*': readOnly(),
};

export const migrators = program(
  [
    'knex',
    'typeorm',
    'typeorm-ts-node-commonjs',
    'typeorm-ts-node-esm',
    'sequelize',
    'sequelize-cli',
    'drizzle-kit',
    'mikro-orm',
    'kysely',
    'flyway',
    'liquibase',
    'dbmate',
    'atlas',
    'migrate',
    'migrate-mongo',
    'node-pg-migrate',
    'db-migrate',
    'umzug',
    'sqitch',
    'sql-migrate',
    'tern',
    'sqlx',
    'diesel',
    'refinery',
    'sea-orm-cli',
    'graphile-migrate',
    'phinx',
    'doctrine-migrations',
    'pgroll',
    'reshape',
    'skeema',
    'gh-ost',
    'pt-online-schema-change',
    'ley',
    'postgrator',
    'shmig',
    'rambler',
    'evolve',
    'bytebase',
  ],
  () => ({
    docs: 'https://knexjs.org/guide/migrations.html',
    bare: readOnly(),
    open: 'the subcommand decides',
    options: migrationOptions,
    targets: {
      environment: [option('-e'), env('NODE_ENV'), env('DBMATE_ENV')],
      database: [option('-u'), env('DATABASE_URL'), env('FLYWAY_URL'), env('POSTGRESQL_URL')],
    },
    commands: {
      [looks]: peek,
      [drafts]: draft,
      [applies]: { ...apply, args: [rest(value)] },
      [backs]: {
        ...back,
        args: [rest(choice({ '-all|all|0|base': destroys('takes back all changes of a database') }, value))],
        options: { '-all|--all': destroys('takes back all changes of a database') },
      },
      [wipes]: wipe,
      'seed, seed:run, db:seed, db:seed:all': seed,
      'schema, database, migrate-up, migration, db, mig, prepare': readOnly({
        open: 'the subcommand decides',
        commands: {
          [looks]: peek,
          [drafts]: draft,
          [applies]: apply,
          [backs]: back,
          [wipes]: wipe,
          'setup, seed': seed,
        },
      }),
    },
    examples: {
      'npx knex migrate:status': 'read-only',
      'knex migrate:make add_users': 'write-safe',
      'knex migrate:latest --env production': 'deployment',
      'NODE_ENV=development npx knex migrate:latest': 'privileged-write',
      'knex migrate:rollback': 'deployment',
      'knex migrate:rollback --all': 'destructive',
      'migrate -path migrations -database postgres://localhost/x down all': 'destructive',
      'knex seed:run': 'privileged-write',
      'flyway info': 'read-only',
      'flyway migrate': 'deployment',
      'flyway clean': 'destructive',
      'drizzle-kit generate': 'write-safe',
      'drizzle-kit push': 'deployment',
      'typeorm schema:drop -d src/data-source.ts': 'destructive',
      'atlas schema inspect -u postgres://localhost/x': 'read-only',
      'atlas schema apply -u postgres://db.prod.example.com/x': 'deployment',
      'sqlx database': 'read-only',
      'sqlx database drop': 'destructive',
      'sqlx migrate': 'deployment',
      'diesel migration generate x': 'write-safe',
      'diesel migration revert': 'deployment',
      'diesel database setup': 'privileged-write',
      'dbmate --env-x': 'read-only',
      'dbmate --verbose status': 'read-only',
      'flyway -X info': 'read-only',
      'node-pg-migrate up --dry-run': 'read-only',
      'migrate -version': 'read-only',
    },
  }),
);
