// Servers that look things up: the web, documentation, packages.
import { privileged, readOnly, writeSafe } from '../../spec.ts';
import { server } from '../server.ts';

export const context7 = server(
  'context7 deepwiki docs microsoftdocs microsoftlearn gitmcp awsdocs awsdocumentation awsknowledge cloudflaredocs astrodocs svelte mui shadcn nuxt tailwind llmstxt ref docfork',
  () => ({
    docs: 'https://github.com/upstash/context7',
    tools: {
      'resolve_library_id, get_library_docs, query_docs, read_wiki_structure, read_wiki_contents, ask_question, microsoft_docs_search, microsoft_docs_fetch, microsoft_code_sample_search, fetch_documentation, search_documentation, search_code, fetch_generic_documentation, fetch_generic_url_content, match_common_libs_owner_repo_mapping, read_documentation, recommend, search_cloudflare_documentation, migrate_pages_to_workers_guide, search_astro_docs, get_documentation, list_sections, svelte_autofixer, playground_link, ref_search_documentation, ref_read_url, get_project_registries, list_items_in_registries, search_items_in_registries, view_items_in_registries, get_item_examples_from_registries, get_add_command_for_items, get_audit_checklist, list_doc_sources, fetch_docs':
        readOnly(),
    },
    examples: {
      resolve_library_id: 'read-only',
      fetch_docs: 'read-only',
    },
  }),
);

export const web = server(
  'brave bravesearch exa tavily perplexity kagi serper serpapi duckduckgo ddg google googlesearch websearch searxng linkup jina you arxiv wikipedia pubmed hackernews papersearch semanticscholar fetch webfetch markdownify youtube transcript youtubetranscript scholar wolframalpha weather googlemaps maps osm time',
  () => ({
    docs: 'https://modelcontextprotocol.io/examples',
    tools: {
      'brave_web_search, brave_local_search, brave_news_search, brave_image_search, brave_video_search, brave_summarizer, web_search_exa, research_paper_search_exa, company_research_exa, crawling_exa, competitor_finder_exa, linkedin_search_exa, wikipedia_search_exa, github_search_exa, deep_researcher_start, deep_researcher_check, deep_search_exa, get_code_context_exa, people_search_exa, tavily_search, tavily_extract, tavily_crawl, tavily_map, tavily_research, perplexity_ask, perplexity_research, perplexity_reason, perplexity_search, kagi_search_fetch, kagi_summarizer, google_search, scrape, search, web_search, search_web, fetch, fetch_html, fetch_json, fetch_txt, fetch_markdown, fetch_content, fetch_url, read_url, search_papers, read_paper, list_papers, get_summary, get_article, get_sections, get_transcript, get_timed_transcript, get_video_info, maps_geocode, maps_reverse_geocode, maps_search_places, maps_place_details, maps_distance_matrix, maps_elevation, maps_directions, get_current_time, convert_time, get_forecast, get_alerts, get_current_weather':
        readOnly(),
      'download_paper, download_arxiv': writeSafe(),
    },
    examples: {
      brave_web_search: 'read-only',
      get_current_weather: 'read-only',
      download_paper: 'write-safe',
      'fetch {"url":"https://example.com"}': 'read-only',
      'fetch {"url":"file:///etc/shadow"}': 'privileged-write',
    },
  }),
);

export const firecrawl = server('firecrawl apify crawl4ai scrapegraph brightdata oxylabs zyte spider', () => ({
  docs: 'https://docs.firecrawl.dev/mcp-server',
  tools: {
    'firecrawl_scrape, firecrawl_batch_scrape, firecrawl_check_batch_status, firecrawl_map, firecrawl_search, firecrawl_crawl, firecrawl_check_crawl_status, firecrawl_extract, firecrawl_deep_research, firecrawl_generate_llmstxt, firecrawl_agent, firecrawl_agent_status, firecrawl_browser_list, search_actors, fetch_actor_details, get_actor, get_actor_output, get_actor_run, get_actor_log, get_actor_run_log, get_dataset, get_dataset_items, get_key_value_store, search_apify_docs, fetch_apify_docs, search_engine, scrape_as_markdown, scrape_as_html, scrape_batch, search_engine_batch, web_data_*, session_stats, smartcrawler_initiate, smartscraper, markdownify, searchscraper, md, html, ask, crawl':
      readOnly(),
    'call_actor, add_actor, firecrawl_browser_create, firecrawl_browser_execute, firecrawl_browser_delete, firecrawl_interact':
      privileged('starts work on a service'),
  },
  examples: {
    firecrawl_scrape: 'read-only',
    crawl: 'read-only',
    call_actor: 'privileged-write',
  },
}));
