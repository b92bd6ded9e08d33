// Servers of search indexes, vectors and graphs.
import { destroys, privileged, readOnly } from '../../spec.ts';
import { does, server } from '../server.ts';

export const search = server(
  'elasticsearch opensearch elastic solr meilisearch typesense algolia elasticcloud',
  () => ({
    docs: 'https://github.com/elastic/mcp-server-elasticsearch',
    tools: [
      [
        readOnly(),
        `list_indices get_mappings search get_shards esql health cluster_health get_index search_documents get_documents
      get_settings get_stats platform_core_* search_single_index algolia_search* get_cluster_health index_mapping msearch
      count explain cat_*`,
      ],
      [
        privileged('changes documents or indexes'),
        `create_index add_documents update_documents index_document create_document update_settings put_mapping bulk put_alias
      save_object algolia_index_recommendations reindex`,
      ],
      [
        destroys('deletes data'),
        `delete_index delete_document delete_documents delete_by_query delete_all_documents delete_alias`,
      ],
      [does(privileged('calls the service as its method says')), 'general_api_request elasticsearch_api_request'],
    ],
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
    tools: [
      [
        readOnly(),
        `search_docs list_indexes describe_index describe_index_stats search_records cascading_search rerank_documents
      qdrant_find chroma_list_collections chroma_peek_collection chroma_get_collection_info chroma_get_collection_count
      chroma_query_documents chroma_get_documents milvus_text_search milvus_vector_search milvus_hybrid_search milvus_query
      milvus_list_collections milvus_get_collection_info get_neo4j_schema read_neo4j_cypher get_schema search_nodes
      search_facts search_memory_facts search_memory_nodes get_episodes get_entity_edge get_status weaviate_query
      list_data_models`,
      ],
      [
        privileged('changes records'),
        `create_index_for_model upsert_records qdrant_store chroma_create_collection chroma_modify_collection
      chroma_fork_collection chroma_add_documents chroma_update_documents milvus_create_collection milvus_insert_data
      milvus_load_collection milvus_release_collection milvus_use_database add_memory weaviate_insert_one write_neo4j_cypher`,
      ],
      [
        destroys('deletes data'),
        `chroma_delete_collection chroma_delete_documents milvus_delete_entities delete_index delete_episode delete_entity_edge
      clear_graph delete_collection`,
      ],
    ],
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
