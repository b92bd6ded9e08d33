// Servers that drive a browser. A page may do anything with a click, but on behalf of nobody until somebody has signed in.
import { destroys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const playwright = server('playwright browsermcp browser playwrightbrowser', () => ({
  docs: 'https://github.com/microsoft/playwright-mcp',
  tools: {
    'browser_snapshot, browser_take_screenshot, browser_console_messages, browser_network_requests, browser_tab_list, browser_wait_for, browser_wait, browser_get_config, browser_verify_element_visible, browser_verify_text_visible, browser_verify_list_visible, browser_verify_value, browser_generate_locator, screenshot, browser_screenshot, browser_get_console_logs':
      readOnly(),
    'browser_navigate, browser_navigate_back, browser_navigate_forward, browser_click, browser_type, browser_fill_form, browser_hover, browser_drag, browser_drop, browser_press_key, browser_select_option, browser_handle_dialog, browser_tabs, browser_tab_new, browser_tab_select, browser_tab_close, browser_resize, browser_close, browser_install, browser_pdf_save, browser_go_back, browser_go_forward, browser_start_tracing, browser_stop_tracing, browser_start_video, browser_stop_video, browser_mouse_click_xy, browser_mouse_move_xy, browser_mouse_drag_xy, browser_mouse_wheel, browser_generate_playwright_test, browser_scroll, browser_press, browser_route, browser_unroute, browser_resume':
      writeSafe(),
    browser_file_upload: privileged('hands a file of this machine to a page'),
    'browser_evaluate, browser_run_code, browser_run_code_unsafe': passes(),
  },
  examples: {
    browser_snapshot: 'read-only',
    browser_get_console_logs: 'read-only',
    browser_navigate: 'write-safe',
    browser_resume: 'write-safe',
    browser_file_upload: 'privileged-write',
    browser_evaluate: 'privileged-write',
    'browser_navigate {"url":"https://example.com"}': 'write-safe',
    'browser_navigate {"url":"javascript:alert(1)"}': 'privileged-write',
  },
}));

export const puppeteer = server('puppeteer executeautomation', () => ({
  docs: 'https://github.com/modelcontextprotocol/servers-archived/tree/main/src/puppeteer',
  tools: {
    'puppeteer_screenshot, playwright_screenshot, playwright_console_logs, playwright_get_visible_text, playwright_get_visible_html, playwright_assert_response, playwright_expect_response, playwright_get':
      readOnly(),
    'puppeteer_navigate, puppeteer_click, puppeteer_fill, puppeteer_select, puppeteer_hover, puppeteer_connect_active_tab, playwright_navigate, playwright_click, playwright_iframe_click, playwright_iframe_fill, playwright_fill, playwright_select, playwright_hover, playwright_close, playwright_go_back, playwright_go_forward, playwright_drag, playwright_press_key, playwright_save_as_pdf, playwright_click_and_switch_tab, playwright_custom_user_agent, playwright_resize, start_codegen_session, end_codegen_session, get_codegen_session, clear_codegen_session':
      writeSafe(),
    'playwright_upload_file, playwright_post, playwright_put, playwright_patch': privileged(
      'hands a file or a request out',
    ),
    playwright_delete: destroys('deletes something on a service'),
    'puppeteer_evaluate, playwright_evaluate': passes(),
  },
  examples: {
    puppeteer_screenshot: 'read-only',
    playwright_get: 'read-only',
    puppeteer_navigate: 'write-safe',
    clear_codegen_session: 'write-safe',
    playwright_upload_file: 'privileged-write',
    playwright_delete: 'destructive',
    puppeteer_evaluate: 'privileged-write',
  },
}));

export const chromeDevtools = server('chromedevtools devtools chrome claudeinchrome', () => ({
  docs: 'https://github.com/ChromeDevTools/chrome-devtools-mcp',
  tools: {
    'take_snapshot, take_screenshot, list_pages, list_console_messages, get_console_message, list_network_requests, get_network_request, wait_for, performance_analyze_insight, take_memory_snapshot, lighthouse_audit, read_page, find, get_page_text, tabs_context_mcp, tabs_context, read_console_messages, read_network_requests, get_screenshot':
      readOnly(),
    'navigate_page, new_page, close_page, select_page, navigate_page_history, click, drag, fill, fill_form, hover, press_key, type_text, handle_dialog, emulate, emulate_cpu, emulate_network, resize_page, performance_start_trace, performance_stop_trace, navigate, form_input, resize_window, gif_creator, tabs_create_mcp, tabs_create, tabs_close_mcp, update_plan, shortcuts_list, switch_browser, turn_answer_start':
      writeSafe(),
    'upload_file, upload_image, computer, shortcuts_execute, install_extension': privileged(
      'hands a file or input to a page',
    ),
    'evaluate_script, javascript_tool, javascript_exec, execute_js': passes(),
  },
  examples: {
    take_snapshot: 'read-only',
    get_screenshot: 'read-only',
    navigate_page: 'write-safe',
    turn_answer_start: 'write-safe',
    upload_file: 'privileged-write',
    evaluate_script: 'privileged-write',
  },
}));

export const hosted = server('browserbase stagehand hyperbrowser browseruse steel skyvern', () => ({
  docs: 'https://docs.browserbase.com/integrations/mcp/tools',
  tools: {
    'browserbase_stagehand_extract, browserbase_stagehand_observe, browserbase_screenshot, stagehand_extract, stagehand_observe, screenshot, extract, observe, get_url, browserbase_stagehand_get_url, scrape_webpage, crawl_webpages, extract_structured_data, search_with_bing, list_profiles, browser_get_state, browser_extract_content, browser_list_tabs, browser_get_html':
      readOnly(),
    'browserbase_session_create, browserbase_session_close, browserbase_stagehand_navigate, browserbase_stagehand_act, multi_browserbase_stagehand_session_create, stagehand_navigate, stagehand_act, navigate, act, start, end, create_profile, browser_navigate, browser_click, browser_type, browser_scroll, browser_go_back, browser_switch_tab, browser_close_tab, browser_close_session, browser_close_all':
      writeSafe(),
    'browser_use_agent, openai_computer_use_agent, claude_computer_use_agent, retry_with_browser_use_agent, run_task, skyvern_run_task':
      privileged('hands the browser to another agent'),
    delete_profile: privileged('deletes a stored profile'),
  },
  examples: {
    browserbase_stagehand_extract: 'read-only',
    browser_get_html: 'read-only',
    browserbase_session_create: 'write-safe',
    browser_close_all: 'write-safe',
    browser_use_agent: 'privileged-write',
    delete_profile: 'privileged-write',
  },
}));
