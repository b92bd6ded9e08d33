// Servers of databases. Statements in the arguments are judged as what they are.
import { code, deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { does, passes, server } from '../server.ts';

export const postgres = server('postgres postgresql pg pgmcp crystaldba timescale cockroachdb alloydb', () => ({
  docs: 'https://github.com/crystaldba/postgres-mcp',
  tools: {
    'list_schemas, list_objects, get_object_details, explain_query, analyze_workload_indexes, analyze_query_indexes, analyze_db_health, get_top_queries, list_tables, describe_table, list_databases, get_table_info, get_schema, get_table_schema, pg_analyze_database, pg_monitor_database, pg_get_setup_instructions, pg_debug_database, list_indexes, get_constraints, list_table_stats, list_active_queries':
      readOnly(),
    'pg_execute_mutation, pg_manage_schema, pg_manage_functions, pg_manage_triggers, pg_manage_indexes, pg_manage_constraints, pg_import_table_data, pg_copy_between_databases, create_table, alter_table, create_index, insert_data':
      privileged('changes the database'),
    'pg_manage_users, pg_manage_rls, drop_table, drop_index': destroys('changes access rights or drops'),
    'execute_sql, query, run_query, execute_query, pg_execute_sql, pg_execute_query, run_sql': passes({
      sql: code('sql', 'postgres'),
      query: code('sql', 'postgres'),
      statement: code('sql', 'postgres'),
    }),
    'connect_db, connect_to_database': writeSafe(),
  },
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
  tools: {
    'list_tables, describe_table, list_databases, show_tables, read_query, read_resource, show_create_table, table_overview, db_overview, mysql_query_readonly, get_table_schema, show_statement':
      readOnly(),
    'create_table, add_column, insert_data, update_data, write_query, create_index': privileged('changes the database'),
    'drop_table, delete_data, drop_database': destroys('drops or deletes'),
    'execute_sql, query, mysql_query, run_query, execute_query, db_execute': passes({
      sql: code('sql', 'mysql'),
      query: code('sql', 'mysql'),
      statement: code('sql', 'mysql'),
    }),
  },
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
  tools: {
    'list_tables, describe_table, read_records, db_info, get_table_schema, list_databases, list_columns, list_shares':
      readOnly(),
    'append_insight, backup_database, vacuum_database, attach_database': writeSafe(),
    'create_table, create_index, create_record, update_records, insert_data, restore_database, create_fts_table, create_embeddings_table, create_csv_table, create_json_collection_table, create_database':
      privileged('changes the database'),
    'delete_records, drop_table, delete_database': destroys('deletes data'),
    'write_query, execute_query, query, execute_sql, read_query, query_database, execute_read_only_query, batch_query':
      passes({ sql: code('sql', 'sqlite'), query: code('sql', 'sqlite'), statement: code('sql', 'sqlite') }),
  },
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
    tools: {
      'list_databases, list_schemas, list_tables, list_views, describe_table, describe_view, get_table_info, get_dataset_info, list_dataset_ids, list_table_ids, search_catalog, forecast, analyze_contribution, ask_data_insights, list_clickhouse_databases, get_table_schema, describe_object, list_objects, cortex_search, cortex_analyst, list_semantic_views, describe_semantic_view, query_semantic_view, search_objects, explain_sql, get_related_models, list_metrics, get_dimensions, get_entities, query_metrics, get_all_models, get_mart_models, get_model_details, get_model_parents, get_model_children, get_model_health, get_lineage, show, compile, parse, list_jobs, get_job_details, list_jobs_runs, list_job_run_artifacts, docs, list_connections, introspect_database_schema, list_backups, read_data':
        readOnly(),
      'create_table, create_object, create_or_alter_object, insert_data, update_data, create_index, write_query, build, seed, snapshot, clone, test':
        privileged('changes the database'),
      'drop_table, drop_object, delete_data': destroys('drops or deletes'),
      'trigger_job_run, cancel_job_run, retry_job_run, execute_job, create_backup, create_recovery, migrate_dev, migrate_reset':
        deploys('starts what others wait for'),
      'execute_sql, run_select_query, run_query, query, execute_query, run_snowflake_query, query_database, execute_read_query, chdb_query, run_chdb_select_query, execute_statement, bigquery_execute_sql, execute_chdb_query, execute_prisma_postgres_query, execute_sql_query':
        passes({ sql: code('sql'), query: code('sql'), statement: code('sql') }),
      'connect_to_database, connect_db': writeSafe(),
    },
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

export const mongodb = server('mongodb mongo mongodblens documentdb', () => ({
  docs: 'https://github.com/mongodb-js/mongodb-mcp-server',
  tools: {
    'find, aggregate, aggregate_db, count, list_collections, list_databases, collection_schema, collection_indexes, collection_storage_size, db_stats, explain, mongodb_logs, export, search_knowledge, list_knowledge_sources, atlas_list_orgs, atlas_list_projects, atlas_list_clusters, atlas_inspect_cluster, atlas_inspect_access_list, atlas_list_db_users, atlas_list_alerts, atlas_get_performance_advisor, atlas_local_list_deployments, query, find_documents, server_info':
      readOnly(),
    'connect, switch_connection, atlas_local_connect_deployment, atlas_local_create_deployment': writeSafe(),
    'insert_many, insert_one, update_many, update_one, create_collection, create_index, rename_collection, insert_documents, update_documents, insert, update, atlas_local_delete_deployment, delete_one':
      privileged('changes documents'),
    'atlas_create_project, atlas_create_free_cluster, atlas_connect_cluster, atlas_streams_build, atlas_streams_manage':
      deploys('changes what runs'),
    'drop_collection, drop_database, drop_index, delete_many, delete_documents': destroys('drops or deletes'),
    'atlas_create_access_list, atlas_create_db_user': destroys('changes who reaches the database'),
  },
  examples: {
    find: 'read-only',
    server_info: 'read-only',
    connect: 'write-safe',
    insert_many: 'privileged-write',
    delete_one: 'privileged-write',
    atlas_create_project: 'deployment',
    drop_collection: 'destructive',
    atlas_create_access_list: 'destructive',
  },
}));

export const redis = server('redis valkey keydb dragonfly upstash rediscloud', () => ({
  docs: 'https://github.com/redis/mcp-redis',
  tools: {
    'get_index_info, get_indexes, get_indexed_keys_number, get_vector_from_hash, vector_search_hash, hybrid_search, client_list, scan_keys, scan_all_keys, json_get, search_redis_documents, redis_database_list_databases, redis_database_get_details':
      readOnly(),
    'set_vector_in_hash, create_vector_index_hash, json_set, json_del, json_arrappend, json_arrpop, json_arrtrim, xgroup_create, add_documents, manage_index, valkey_write':
      privileged('changes keys'),
    'redis_database_create_new, redis_database_create_backup, create_database, create_essential_database, create_pro_database, create_subscription':
      deploys('changes what runs'),
    'delete, xgroup_destroy, redis_database_delete, delete_subscription, valkey_admin': destroys(
      'deletes something that others rely on',
    ),
    redis_database_reset_password: reveals('makes new secrets'),
    'redis_command, execute_command, redis_database_run_redis_commands, run_command': passes({
      command: code('redis'),
      cmd: code('redis'),
    }),
  },
  examples: {
    get_index_info: 'read-only',
    redis_database_get_details: 'read-only',
    set_vector_in_hash: 'privileged-write',
    valkey_write: 'privileged-write',
    redis_database_create_new: 'deployment',
    delete: 'destructive',
    redis_database_reset_password: 'destructive',
    redis_command: 'privileged-write',
    hset: 'privileged-write',
    lrange: 'read-only',
    'run_command {"command":"FLUSHALL"}': 'destructive',
  },
}));

export const search = server(
  'elasticsearch opensearch elastic solr meilisearch typesense algolia elasticcloud',
  () => ({
    docs: 'https://github.com/elastic/mcp-server-elasticsearch',
    tools: {
      'list_indices, get_mappings, search, get_shards, esql, health, cluster_health, get_index, search_documents, get_documents, get_settings, get_stats, platform_core_*, search_single_index, algolia_search*, get_cluster_health, index_mapping, msearch, count, explain, cat_*':
        readOnly(),
      'create_index, add_documents, update_documents, index_document, create_document, update_settings, put_mapping, bulk, put_alias, save_object, algolia_index_recommendations, reindex':
        privileged('changes documents or indexes'),
      'delete_index, delete_document, delete_documents, delete_by_query, delete_all_documents, delete_alias':
        destroys('deletes data'),
      'general_api_request, elasticsearch_api_request': does(privileged('calls the service as its method says')),
    },
    examples: {
      list_indices: 'read-only',
      cat_x: 'read-only',
      create_index: 'privileged-write',
      reindex: 'privileged-write',
      delete_index: 'destructive',
      general_api_request: 'privileged-write',
    },
  }),
);

export const vectors = server(
  'pinecone qdrant weaviate chroma chromadb milvus zilliz lancedb neo4j memgraph arangodb surrealdb graphiti zep cognee cassandra couchbase',
  () => ({
    docs: 'https://github.com/qdrant/mcp-server-qdrant',
    tools: {
      'search_docs, list_indexes, describe_index, describe_index_stats, search_records, cascading_search, rerank_documents, qdrant_find, chroma_list_collections, chroma_peek_collection, chroma_get_collection_info, chroma_get_collection_count, chroma_query_documents, chroma_get_documents, milvus_text_search, milvus_vector_search, milvus_hybrid_search, milvus_query, milvus_list_collections, milvus_get_collection_info, get_neo4j_schema, read_neo4j_cypher, get_schema, search_nodes, search_facts, search_memory_facts, search_memory_nodes, get_episodes, get_entity_edge, get_status, weaviate_query, list_data_models':
        readOnly(),
      'create_index_for_model, upsert_records, qdrant_store, chroma_create_collection, chroma_modify_collection, chroma_fork_collection, chroma_add_documents, chroma_update_documents, milvus_create_collection, milvus_insert_data, milvus_load_collection, milvus_release_collection, milvus_use_database, add_memory, weaviate_insert_one, write_neo4j_cypher':
        privileged('changes records'),
      'chroma_delete_collection, chroma_delete_documents, milvus_delete_entities, delete_index, delete_episode, delete_entity_edge, clear_graph, delete_collection':
        destroys('deletes data'),
    },
    examples: {
      search_docs: 'read-only',
      list_data_models: 'read-only',
      create_index_for_model: 'privileged-write',
      write_neo4j_cypher: 'privileged-write',
      chroma_delete_collection: 'destructive',
      delete_collection: 'destructive',
    },
  }),
);
