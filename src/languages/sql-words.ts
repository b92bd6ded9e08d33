// What SQL statements, functions, tables and settings mean, as data. Matching them against statements is done in sql-statements.ts.
import type { Effect } from '../classification.ts';
import type { Verdict } from '../tier.ts';

export interface Meaning {
  readonly tier: Verdict;
  readonly why: string;
  readonly effects: readonly Effect[];
  readonly local?: Verdict;
  readonly production?: Verdict;
  readonly unread?: boolean;
}

const meaning = (tier: Verdict, why: string, effects: readonly Effect[], more: Partial<Meaning> = {}): Meaning => ({
  tier,
  why,
  effects,
  ...more,
});

export const reads = meaning('read-only', 'only reads', ['reads']);
export const session = meaning('read-only', 'only changes the session', []);
export const writesRows = meaning('privileged-write', 'writes rows', ['writes'], { production: 'deployment' });
export const deletesRows = meaning('privileged-write', 'deletes rows', ['deletes'], { production: 'destructive' });
export const everyRow = {
  UPDATE: meaning('destructive', 'changes every row: nothing narrows it down', ['writes']),
  DELETE: meaning('destructive', 'deletes every row: nothing narrows it down', ['deletes']),
} as const;
export const migrates = meaning('deployment', 'changes the structure of the database', ['writes'], {
  local: 'privileged-write',
});
export const drops = meaning('destructive', 'removes data or structure for good', ['deletes']);
export const access = meaning('destructive', 'changes who may do what', ['writes', 'secrets']);
export const maintains = meaning('privileged-write', 'rewrites storage or statistics', ['writes']);
export const operates = meaning('deployment', 'changes how the running server works', ['writes']);
export const opaque = meaning('privileged-write', 'runs stored or computed code that cannot be read', ['executes'], {
  unread: true,
});
export const locks = meaning('write-safe', 'locks rows', ['reads']);
export const reveals = meaning('destructive', 'shows credentials of database users', ['reads', 'secrets']);
export const passwords = meaning('privileged-write', 'shows columns that hold credentials', ['reads', 'secrets']);
export const connects = meaning('privileged-write', 'reaches another server or file from the database', ['network'], {
  unread: true,
});
export const runsProgram = meaning('privileged-write', 'runs a program on the database server', ['executes']);
export const temporary = meaning('write-safe', 'creates something that ends with the session', ['writes']);
export const usesFile = meaning('privileged-write', 'moves rows between the database and a file', ['reads', 'writes']);

/** First word of a statement → meaning, where the first word settles it. */
export const byFirstWord: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      ['SHOW DESCRIBE DESC HELP LIST SUMMARIZE EXISTS CHECKSUM', reads],
      [
        'BEGIN START COMMIT END ROLLBACK SAVEPOINT RELEASE ABORT USE FETCH CLOSE MOVE LISTEN UNLISTEN DISCARD RESET DEALLOCATE CONSISTENCY TRACING PAGING EXPAND EXIT QUIT GO DELIMITER DETACH PRINT',
        session,
      ],
      ['INSERT REPLACE UPSERT', writesRows],
      ['VACUUM ANALYZE REINDEX OPTIMIZE CHECK REPAIR CLUSTER REFRESH CHECKPOINT LOCK UNLOCK NOTIFY CACHE', maintains],
      ['DROP TRUNCATE PURGE UNDROP', drops],
      ['GRANT REVOKE REASSIGN SECURITY', access],
      ['DENY', access],
      ['COMMENT IMPORT RENAME', migrates],
      ['KILL SHUTDOWN RESTART FLUSH INSTALL UNINSTALL CHANGE STOP SYSTEM STARTUP CLONE BACKUP', operates],
      ['RESTORE', meaning('destructive', 'replaces the database', ['writes'])],
      ['DO CALL EXECUTE EXEC HANDLER', opaque],
      ['LOAD', usesFile],
      ['EXPORT UNLOAD', usesFile],
    ] as const
  ).flatMap(([words, means]) => words.split(' ').map(one => [one, means] as const)),
);

/** Functions whose call matters although a query looks like reading. */
export const functions: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      [
        'PG_READ_FILE PG_READ_BINARY_FILE PG_LS_DIR PG_STAT_FILE LOAD_FILE READFILE READ_TEXT READ_BLOB PG_LS_LOGDIR PG_READ_SERVER_FILES',
        meaning('privileged-write', 'reads files of the server', ['reads']),
      ],
      [
        'LO_EXPORT LO_IMPORT WRITEFILE PG_FILE_WRITE PG_FILE_UNLINK PG_FILE_RENAME LO_PUT LO_FROM_BYTEA LOWRITE EDIT',
        meaning('destructive', 'writes files of the server', ['writes']),
      ],
      ['LO_UNLINK', meaning('destructive', 'deletes stored objects', ['deletes'])],
      [
        'PG_TERMINATE_BACKEND PG_CANCEL_BACKEND PG_RELOAD_CONF PG_ROTATE_LOGFILE PG_PROMOTE PG_SWITCH_WAL PG_LOGICAL_EMIT_MESSAGE PG_DROP_REPLICATION_SLOT PG_CREATE_RESTORE_POINT PG_WAL_REPLAY_PAUSE PG_START_BACKUP PG_STOP_BACKUP',
        meaning('deployment', 'ends sessions or steers the running server', ['executes']),
      ],
      [
        'DBLINK DBLINK_EXEC DBLINK_CONNECT DBLINK_SEND_QUERY OPENROWSET OPENDATASOURCE OPENQUERY URL REMOTE REMOTESECURE S3 HTTP_GET HTTP_POST HTTP HDFS MYSQL POSTGRESQL',
        connects,
      ],
      [
        'XP_CMDSHELL SYS_EXEC SYS_EVAL SYS_SET LOAD_EXTENSION EXECUTABLE SP_OACREATE SP_EXECUTESQL QUERY_TO_XML QUERY_TO_XML_AND_XMLSCHEMA CURSOR_TO_XML DBMS_SCHEDULER XMLQUERY PG_EXECUTE CRON',
        meaning('destructive', 'runs code given as text on the server', ['executes'], { unread: true }),
      ],
      [
        'NEXTVAL SETVAL PG_ADVISORY_LOCK LASTVAL_SET PG_NOTIFY PG_STAT_RESET PG_STAT_STATEMENTS_RESET',
        meaning('privileged-write', 'changes counters or wakes others', ['writes']),
      ],
      ['SET_CONFIG', session],
      ['PG_GET_USERBYID_PASSWORD SYS_CONTEXT_SECRET', reveals],
    ] as const
  ).flatMap(([words, means]) => words.split(' ').map(one => [one, means] as const)),
);

/** Tables that hold credentials, in lower case; `schema.table` where the name alone is too common. */
export const secretTables: ReadonlySet<string> = new Set([
  'pg_shadow',
  'pg_authid',
  'pg_user_mapping',
  'pg_user_mappings',
  'mysql.user',
  'mysql.global_priv',
  'mysql.authentication_string',
  'sys.sql_logins',
  'syslogins',
  'system_auth.roles',
  'dba_users',
  'user$',
]);

/** Columns that hold the credentials of people and services, in lower case. */
export const secretColumns: ReadonlySet<string> = new Set(
  'password passwd pwd password_hash hashed_password encrypted_password password_digest passphrase secret secret_key client_secret api_key apikey api_secret access_token refresh_token auth_token private_key rolpassword authentication_string totp_secret otp_secret encrypted_value'.split(
    ' ',
  ),
);

/** SQLite settings that only show something when they get an argument in brackets. */
export const readingPragmas: ReadonlySet<string> = new Set(
  'TABLE_INFO TABLE_XINFO TABLE_LIST INDEX_LIST INDEX_INFO INDEX_XINFO FOREIGN_KEY_LIST FOREIGN_KEY_CHECK DATABASE_LIST COLLATION_LIST FUNCTION_LIST MODULE_LIST PRAGMA_LIST COMPILE_OPTIONS INTEGRITY_CHECK QUICK_CHECK'.split(
    ' ',
  ),
);
/** SQLite settings that last no longer than the connection. */
export const passingPragmas: ReadonlySet<string> = new Set(
  'BUSY_TIMEOUT FOREIGN_KEYS CACHE_SIZE TEMP_STORE MMAP_SIZE QUERY_ONLY SYNCHRONOUS RECURSIVE_TRIGGERS CASE_SENSITIVE_LIKE THREADS'.split(
    ' ',
  ),
);
/** SQLite settings that do something without any value. */
export const actingPragmas: ReadonlySet<string> = new Set(
  'WAL_CHECKPOINT OPTIMIZE INCREMENTAL_VACUUM SHRINK_MEMORY'.split(' '),
);
