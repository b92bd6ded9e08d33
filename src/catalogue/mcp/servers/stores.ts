// Servers of document and key stores.
import { code, deploys, destroys, privileged, readOnly, reveals, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const mongodb = server('mongodb mongo mongodblens documentdb', () => ({
  docs: 'https://github.com/mongodb-js/mongodb-mcp-server',
  tools: [
    [
      readOnly(),
      `find aggregate aggregate_db count list_collections list_databases collection_schema collection_indexes
      collection_storage_size db_stats explain mongodb_logs export search_knowledge list_knowledge_sources atlas_list_orgs
      atlas_list_projects atlas_list_clusters atlas_inspect_cluster atlas_inspect_access_list atlas_list_db_users
      atlas_list_alerts atlas_get_performance_advisor atlas_local_list_deployments query find_documents server_info`,
    ],
    [writeSafe(), 'connect switch_connection atlas_local_connect_deployment atlas_local_create_deployment'],
    [
      privileged('changes documents'),
      `insert_many insert_one update_many update_one create_collection create_index rename_collection insert_documents
      update_documents insert update atlas_local_delete_deployment delete_one`,
    ],
    [
      deploys('changes what runs'),
      `atlas_create_project atlas_create_free_cluster atlas_connect_cluster atlas_streams_build atlas_streams_manage`,
    ],
    [destroys('drops or deletes'), 'drop_collection drop_database drop_index delete_many delete_documents'],
    [destroys('changes who reaches the database'), 'atlas_create_access_list atlas_create_db_user'],
  ],
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
  tools: [
    [
      readOnly(),
      `get_index_info get_indexes get_indexed_keys_number get_vector_from_hash vector_search_hash hybrid_search client_list
      scan_keys scan_all_keys json_get search_redis_documents redis_database_list_databases redis_database_get_details`,
    ],
    [
      privileged('changes keys'),
      `set_vector_in_hash create_vector_index_hash json_set json_del json_arrappend json_arrpop json_arrtrim xgroup_create
      add_documents manage_index valkey_write`,
    ],
    [
      deploys('changes what runs'),
      `redis_database_create_new redis_database_create_backup create_database create_essential_database create_pro_database
      create_subscription`,
    ],
    [
      destroys('deletes something that others rely on'),
      `delete xgroup_destroy redis_database_delete delete_subscription valkey_admin`,
    ],
    [reveals('makes new secrets'), 'redis_database_reset_password'],
    [
      passes({ command: code('redis'), cmd: code('redis') }),
      `redis_command execute_command redis_database_run_redis_commands run_command`,
    ],
  ],
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
