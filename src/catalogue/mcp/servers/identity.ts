// Servers of identities, rights and secrets.
import { deploys, destroys, privileged, readOnly, reveals } from '../../spec.ts';
import { server } from '../server.ts';

export const accounts = server('okta auth0 keycloak entra clerk workos stytch descope iam jumpcloud', () => ({
  docs: 'https://auth0.com/docs/get-started/auth0-mcp-server',
  tools: [
    [readOnly(), 'list_* get_* auth0_list_* auth0_get_*'],
    [
      privileged('changes what is tried out or laid out'),
      `create_brand replace_preview_* delete_preview_* upload_brand_theme_* create_group update_group auth0_create_action
      auth0_update_action auth0_create_form auth0_update_form auth0_create_resource_server auth0_update_resource_server
      create_action update_action create_form update_form create_resource_server update_resource_server`,
    ],
    [
      deploys('people see it when they sign in'),
      `replace_brand create_custom_domain replace_custom_domain verify_custom_domain replace_customized_*
      replace_sign_out_page_settings create_email_customization replace_email_* send_test_email create_email_domain
      verify_email_domain replace_brand_theme deploy_action auth0_deploy_action`,
    ],
    [
      destroys('changes identities or access rights'),
      `create_application update_application activate_* deactivate_* upsert_custom_domain_certificate create_user update_user
      create_role assign_* add_* remove_* attach_* detach_* put_* create_policy* update_policy* delete_* confirm_delete_*
      auth0_create_application auth0_update_application auth0_create_application_grant auth0_save_credentials_to_file
      auth0_onboarding onboarding save_credentials_to_file create_application_grant`,
    ],
    [reveals('makes or shows secrets'), 'create_access_key get_secret* get_api_key get_signing_keys'],
  ],
  examples: {
    list_x: 'read-only',
    create_brand: 'privileged-write',
    update_resource_server: 'privileged-write',
    replace_brand: 'deployment',
    auth0_deploy_action: 'deployment',
    create_application: 'destructive',
    create_application_grant: 'destructive',
    create_access_key: 'destructive',
    get_user: 'read-only',
    delete_group: 'destructive',
  },
}));

export const vaults = server(
  'vault hashicorpvault 1password onepassword bitwarden infisical doppler secretsmanager akeyless',
  () => ({
    docs: 'https://developer.hashicorp.com/vault/docs/mcp-server',
    tools: [
      [readOnly(), 'list_* status'],
      [
        reveals('shows, makes or changes secrets'),
        `read_* get_* create_* write_* update_* delete_* generate_* rotate_* enable_* issue_* edit_* lock unlock sync import*
      export* move* restore* invite* confirm*`,
      ],
    ],
    examples: {
      list_x: 'read-only',
      read_x: 'destructive',
      confirmx: 'destructive',
      list_secrets: 'read-only',
      read_secret: 'destructive',
    },
  }),
);
