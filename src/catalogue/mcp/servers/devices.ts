// Servers that drive simulators, phones and devices in a house.
import { code, deploys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { passes, server } from '../server.ts';

export const home = server('homeassistant hass home', () => ({
  docs: 'https://github.com/home-assistant/core',
  tools: [
    [
      readOnly(),
      `get_live_context get_date_time get_entity list_entities search_entities get_history domain_summary get_error_log
      list_automations system_overview todo_get_items calendar_get_events get_devices_by_area ha_search_entities
      ha_get_state ha_get_overview ha_get_history`,
    ],
    [
      deploys('switches something in the house'),
      `hass_turn_on hass_turn_off hass_light_set hass_set_position hass_cancel_all_timers hass_broadcast
      hass_climate_set_temperature hass_vacuum_start hass_vacuum_return_to_base hass_set_volume hass_stop_moving
      hass_fan_set_speed entity_action call_service control restart_ha activate_scene run_script automation_trigger
      ha_call_service ha_restart ha_bulk_control hass_media_play hass_media_pause hass_media_unpause hass_media_next
      hass_media_previous hass_media_search_and_play`,
    ],
    [
      privileged('changes what a person keeps'),
      `hass_list_add_item hass_list_complete_item hass_shopping_list_add_item ha_create_area`,
    ],
  ],
  examples: {
    get_live_context: 'read-only',
    ha_get_history: 'read-only',
    hass_turn_on: 'deployment',
    hass_media_search_and_play: 'deployment',
    hass_list_add_item: 'privileged-write',
  },
}));

export const simulators = server(
  'xcode xcodebuild xcodebuildmcp iossimulator ios android mobile mobilemcp adb appium maestro',
  () => ({
    docs: 'https://github.com/cameroncooke/XcodeBuildMCP',
    tools: [
      [
        readOnly(),
        `discover_projs list_schemes show_build_settings list_sims list_simulators list_devices get_sim_app_path
      get_mac_bundle_id get_app_bundle_id describe_ui snapshot_ui screenshot ui_view ui_describe_all ui_describe_point
      get_booted_sim_id doctor mobile_list_available_devices mobile_list_apps mobile_take_screenshot
      mobile_list_elements_on_screen mobile_get_screen_size mobile_get_orientation mobile_use_default_device
      session_show_defaults`,
      ],
      [
        writeSafe(),
        `build_sim build_run_sim build_device build_macos build_run_macos test_sim test_device test_macos clean boot_sim
      open_sim install_app_sim launch_app_sim launch_app_logs_sim stop_app_sim start_sim_log_cap stop_sim_log_cap tap
      long_press swipe type_text key_press button gesture ui_tap ui_type ui_swipe install_app launch_app open_simulator
      record_video stop_recording scaffold_ios_project scaffold_macos_project session_set_defaults session_clear_defaults
      swift_package_build swift_package_test swift_package_run erase_sims set_sim_appearance set_sim_location
      mobile_launch_app mobile_terminate_app mobile_install_app mobile_click_on_screen_at_coordinates
      mobile_double_tap_on_screen mobile_swipe_on_screen mobile_type_keys mobile_press_button mobile_open_url
      mobile_set_orientation mobile_save_screenshot mobile_long_press_on_screen_at_coordinates`,
      ],
      [
        privileged('puts an app on a device or takes it off'),
        `install_app_device launch_app_device stop_app_device mobile_uninstall_app`,
      ],
      [passes({ command: code('shell') }), 'execute_adb_shell_command execute_adb_command'],
    ],
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
