// Servers of databases. Statements in the arguments are judged as what they are.
import { code, deploys, destroys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const postgres = server('postgres postgresql pg pgmcp crystaldba timescale cockroachdb alloydb', () => ({
  docs: 'https://github.com/crystaldba/postgres-mcp',
  tools: [
    [
      readOnly(),
      `list_schemas list_objects get_object_details explain_query analyze_workload_indexes analyze_query_indexes
      analyze_db_health get_top_queries list_tables describe_table list_databases get_table_info get_schema get_table_schema
      pg_analyze_database pg_monitor_database pg_get_setup_instructions pg_debug_database list_indexes get_constraints
      list_table_stats list_active_queries`,
    ],
    [
      privileged('changes the database'),
      `pg_execute_mutation pg_manage_schema pg_manage_functions pg_manage_triggers pg_manage_indexes pg_manage_constraints
      pg_import_table_data pg_copy_between_databases create_table alter_table create_index insert_data`,
    ],
    [destroys('changes access rights or drops'), 'pg_manage_users pg_manage_rls drop_table drop_index'],
    [
      passes({ sql: code('sql', 'postgres'), query: code('sql', 'postgres'), statement: code('sql', 'postgres') }),
      `execute_sql query run_query execute_query pg_execute_sql pg_execute_query run_sql`,
    ],
    [writeSafe(), 'connect_db connect_to_database'],
  ],
  examples: {
    list_schemas: 'read-only',
    list_active_queries: 'read-only',
    pg_execute_mutation: 'privileged-write',
    insert_data: 'privileged-write',
    pg_manage_users: 'destructive',
    execute_sql: 'privileged-write',
    run_sql: 'privileged-write',
    connect_db: 'write-safe',
    'query {"sql":"select 1"}': 'read-only',
    'execute_sql {"sql":"drop table users"}': 'destructive',
    'execute_sql {"sql":"delete from users"}': 'destructive',
  },
}));

export const mysql = server('mysql mariadb tidb singlestore starrocks doris', () => ({
  docs: 'https://modelcontextprotocol.io/servers',
  tools: [
    [
      readOnly(),
      `list_tables describe_table list_databases show_tables read_query read_resource show_create_table table_overview
      db_overview mysql_query_readonly get_table_schema show_statement`,
    ],
    [privileged('changes the database'), `create_table add_column insert_data update_data write_query create_index`],
    [destroys('drops or deletes'), 'drop_table delete_data drop_database'],
    [
      passes({ sql: code('sql', 'mysql'), query: code('sql', 'mysql'), statement: code('sql', 'mysql') }),
      `execute_sql query mysql_query run_query execute_query db_execute`,
    ],
  ],
  examples: {
    list_tables: 'read-only',
    show_statement: 'read-only',
    create_table: 'privileged-write',
    drop_table: 'destructive',
    execute_sql: 'privileged-write',
    'mysql_query {"sql":"drop database x"}': 'destructive',
  },
}));

export const sqlite = server('sqlite sqliteexplorer duckdb motherduck libsql turso', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers-archived/tree/main/src/sqlite',
  tools: [
    [
      readOnly(),
      `list_tables describe_table read_records db_info get_table_schema list_databases list_columns list_shares`,
    ],
    [writeSafe(), 'append_insight backup_database vacuum_database attach_database'],
    [
      privileged('changes the database'),
      `create_table create_index create_record update_records insert_data restore_database create_fts_table
      create_embeddings_table create_csv_table create_json_collection_table create_database`,
    ],
    [destroys('deletes data'), 'delete_records drop_table delete_database'],
    [
      passes({ sql: code('sql', 'sqlite'), query: code('sql', 'sqlite'), statement: code('sql', 'sqlite') }),
      `write_query execute_query query execute_sql read_query query_database execute_read_only_query batch_query`,
    ],
  ],
  examples: {
    list_tables: 'read-only',
    list_shares: 'read-only',
    append_insight: 'write-safe',
    create_table: 'privileged-write',
    create_database: 'privileged-write',
    delete_records: 'destructive',
    write_query: 'privileged-write',
    batch_query: 'privileged-write',
    'read_query {"query":"select * from t"}': 'read-only',
    'write_query {"query":"drop table t"}': 'destructive',
  },
}));

export const warehouses = server(
  'snowflake bigquery clickhouse databricks redshift athena trino starburst dbt toolbox genaitoolbox mcptoolbox mssql sqlserver oracledb oracle teradata vertica dbhub database databaseserver db hasura prisma',
  () => ({
    docs: 'https://github.com/googleapis/genai-toolbox',
    tools: [
      [
        readOnly(),
        `list_databases list_schemas list_tables list_views describe_table describe_view get_table_info get_dataset_info
      list_dataset_ids list_table_ids search_catalog forecast analyze_contribution ask_data_insights
      list_clickhouse_databases get_table_schema describe_object list_objects cortex_search cortex_analyst
      list_semantic_views describe_semantic_view query_semantic_view search_objects explain_sql get_related_models
      list_metrics get_dimensions get_entities query_metrics get_all_models get_mart_models get_model_details
      get_model_parents get_model_children get_model_health get_lineage show compile parse list_jobs get_job_details
      list_jobs_runs list_job_run_artifacts docs list_connections introspect_database_schema list_backups read_data`,
      ],
      [
        privileged('changes the database'),
        `create_table create_object create_or_alter_object insert_data update_data create_index write_query build seed snapshot
      clone test`,
      ],
      [destroys('drops or deletes'), 'drop_table drop_object delete_data'],
      [
        deploys('starts what others wait for'),
        `trigger_job_run cancel_job_run retry_job_run execute_job create_backup create_recovery migrate_dev migrate_reset`,
      ],
      [
        passes({ sql: code('sql'), query: code('sql'), statement: code('sql') }),
        `execute_sql run_select_query run_query query execute_query run_snowflake_query query_database execute_read_query
      chdb_query run_chdb_select_query execute_statement bigquery_execute_sql execute_chdb_query
      execute_prisma_postgres_query execute_sql_query`,
      ],
      [writeSafe(), 'connect_to_database connect_db'],
    ],
    examples: {
      list_databases: 'read-only',
      read_data: 'read-only',
      create_table: 'privileged-write',
      test: 'privileged-write',
      drop_table: 'destructive',
      trigger_job_run: 'deployment',
      migrate_reset: 'deployment',
      execute_sql: 'privileged-write',
      execute_sql_query: 'privileged-write',
      connect_to_database: 'write-safe',
      'run_snowflake_query {"statement":"select 1"}': 'read-only',
      connect_db: 'write-safe',
    },
  }),
);
