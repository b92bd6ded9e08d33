// Servers of customer records, shops and sites.
import { deploys, destroys, privileged, readOnly } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const hubspot = server('hubspot', () => ({
  docs: 'https://developers.hubspot.com/mcp',
  tools: {
    'get_crm_objects, search_crm_objects, search_properties, get_properties, search_owners, get_user_details, get_campaign_*, get_organization_details, hubspot_get_*, hubspot_list_*, hubspot_search_*, hubspot_batch_read_objects, query_crm_data, tool_guidance':
      readOnly(),
    'manage_crm_objects, hubspot_batch_create_*, hubspot_batch_update_*, hubspot_create_*, hubspot_update_*, submit_feedback, hubspot_generate_feedback_link':
      privileged('changes something shared'),
  },
  examples: {
    get_crm_objects: 'read-only',
    tool_guidance: 'read-only',
    manage_crm_objects: 'privileged-write',
    hubspot_generate_feedback_link: 'privileged-write',
  },
}));

export const salesforce = server('salesforce sfdx sf', () => ({
  docs: 'https://developer.salesforce.com/docs/',
  tools: {
    'run_soql_query, get_username, list_all_orgs, retrieve_metadata, salesforce_search_objects, salesforce_describe_object, salesforce_query_records, salesforce_aggregate_query, salesforce_search_all, salesforce_read_apex, salesforce_read_apex_trigger, soql_query, find, getobjectschema, getuserinfo, getrelatedrecords, listrecentsobjectrecords, run_code_analyzer, resume_tool_operation':
      readOnly(),
    'salesforce_dml_records, salesforce_manage_object, salesforce_manage_field, salesforce_manage_debug_logs, run_apex_test, run_agent_test, createsobjectrecord, updatesobjectrecord, create_record, update_record':
      privileged('changes something shared'),
    'deploy_metadata, org_open, create_scratch_org, create_org_snapshot, salesforce_write_apex, salesforce_write_apex_trigger, assign_target_org':
      deploys('changes what runs'),
    'delete_org, deletesobjectrecord, delete_record': destroys('deletes something that others rely on'),
    'assign_permission_set, salesforce_manage_field_permissions': destroys('changes access rights'),
    'salesforce_execute_anonymous, run_anonymous_apex': passes(),
  },
  examples: {
    run_soql_query: 'read-only',
    resume_tool_operation: 'read-only',
    salesforce_dml_records: 'privileged-write',
    update_record: 'privileged-write',
    deploy_metadata: 'deployment',
    assign_target_org: 'deployment',
    delete_org: 'destructive',
    assign_permission_set: 'destructive',
    salesforce_execute_anonymous: 'privileged-write',
  },
}));

export const shops = server('shopify woocommerce bigcommerce magento', () => ({
  docs: 'https://shopify.dev/docs/apps/build/storefront-mcp',
  tools: {
    'search_docs_chunks, fetch_full_docs, learn_shopify_api, introspect_graphql_schema, validate_graphql_codeblocks, validate_component_codeblocks, validate_theme, get_products, get_product, get_product_by_id, get_customers, get_orders, get_order, get_order_by_id, get_customer_orders, search_shop_catalog, search_shop_policies_and_faqs, get_cart, get_product_details, list_*, search_*':
      readOnly(),
    'update_customer, create_product, update_product, manage_product_variants, manage_product_options, update_cart, create_customer, add_to_cart, delete_product_variants, set_inventory, create_collection':
      privileged('changes something shared'),
    'update_order, create_draft_order, complete_draft_order, create_fulfillment': deploys(
      'changes an order of a customer',
    ),
    'refund_order, cancel_order, create_order, create_refund': destroys('moves money or gives goods away'),
    'delete_product, delete_customer, delete_order': destroys('deletes something that others rely on'),
  },
  examples: {
    search_docs_chunks: 'read-only',
    search_x: 'read-only',
    update_customer: 'privileged-write',
    create_collection: 'privileged-write',
    update_order: 'deployment',
    refund_order: 'destructive',
    delete_product: 'destructive',
  },
}));

export const sites = server('webflow wordpress wix contentful sanity strapi ghost contentstack storyblok', () => ({
  docs: 'https://developers.webflow.com/data/docs/ai-tools',
  tools: {
    'sites_list, sites_get, collections_list, collections_get, pages_list, pages_get_*, collections_items_list_items, ask_webflow_ai, search_*, get_*, list_*, query_documents, groq_query':
      readOnly(),
    'pages_update_page_settings, pages_update_static_content, components_update_content, components_update_properties, collections_create*, collection_fields_*, collections_items_create_item, collections_items_update_items, create_*, update_*, upload_*, patch_document, add_content_to_release, unpublish_draft, transform_image, version_replace_document':
      privileged('changes something shared'),
    'sites_publish, collections_items_publish_items, collections_items_create_item_live, collections_items_update_items_live, publish_*, unpublish_*, schedule_*, create_release':
      deploys('the public sees it'),
    'delete_*, collections_items_delete_item, collections_items_delete_items, discard_drafts': destroys(
      'deletes something that others rely on',
    ),
  },
  examples: {
    sites_list: 'read-only',
    groq_query: 'read-only',
    pages_update_page_settings: 'privileged-write',
    version_replace_document: 'privileged-write',
    sites_publish: 'deployment',
    create_release: 'deployment',
    delete_x: 'destructive',
  },
}));
