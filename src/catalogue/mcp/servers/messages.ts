// Servers that reach people.
import { deploys, destroys, privileged, readOnly, writeSafe } from '../../spec.ts';
import { server } from '../server.ts';

export const slack = server('slack', () => ({
  docs: 'https://docs.slack.dev/ai/mcp-server',
  tools: {
    'slack_list_channels, slack_get_channel_history, slack_get_thread_replies, slack_get_users, slack_get_user_profile, slack_search_*, slack_read_*, conversations_history, conversations_replies, conversations_search_messages, conversations_unreads, channels_list, users_search, usergroups_list, list_channels, get_channel_history, get_thread_replies, get_users, get_user_profile':
      readOnly(),
    conversations_mark: writeSafe(),
    'slack_add_reaction, add_reaction, reactions_add, reactions_remove, slack_send_message_draft, slack_create_canvas, slack_update_canvas, usergroups_create, usergroups_update, usergroups_users_update, usergroups_me':
      privileged('changes something shared'),
    'slack_post_message, slack_reply_to_thread, slack_send_message, slack_schedule_message, post_message, reply_to_thread, send_message, conversations_add_message':
      deploys('people read it'),
  },
  examples: {
    slack_list_channels: 'read-only',
    get_user_profile: 'read-only',
    conversations_mark: 'write-safe',
    slack_add_reaction: 'privileged-write',
    usergroups_me: 'privileged-write',
    slack_post_message: 'deployment',
    conversations_add_message: 'deployment',
  },
}));

export const chat = server(
  'discord telegram teams msteams microsoftteams whatsapp signal line lark feishu mattermost zulip rocketchat wechat imessage matrix kakao',
  () => ({
    docs: 'https://modelcontextprotocol.io/servers',
    tools: {
      'read_messages, get_*, list_*, search_*, find_*, export_*, discord_read_messages, discord_get_*, discord_list_*, discord_search_*, telegram_get_*, telegram_search_*, resolve_username, download_media, download_attachment, view_*, get_me':
        readOnly(),
      'send_message, send_*, reply_to_message, reply_message, forward_message, edit_message, create_poll, discord_send*, discord_send, discord_login_send, post_*, telegram_send_*, start_thread, reply_to_thread, create_webhook_message, send_webhook_message, broadcast*, mention_*, edit_channel_message':
        deploys('people read it'),
      'add_reaction, remove_reaction, add_multiple_reactions, send_reaction, pin_message, unpin_message, create_channel, create_text_channel, create_category, create_forum_post, create_webhook, discord_create_*, discord_add_*, discord_remove_*, discord_edit_*, discord_reply_to_forum, mark_as_read, archive_chat, unarchive_chat, mute_chat, unmute_chat, join_chat_by_link, join_channel, leave_chat, create_group, save_draft, clear_draft, create_thread, set_typing, press_inline_button, update_profile, edit_channel, update_channel':
        privileged('changes something shared'),
      'delete_message, delete_channel, delete_*, moderate_message, ban_user, kick_member, discord_delete_*, block_user, unblock_user, promote_admin, demote_admin, edit_admin_rights, add_role, remove_role, assign_role, timeout_user, set_*_permissions, delete_chat_photo, leave_server':
        destroys('deletes what people wrote, or shuts them out'),
    },
    examples: {
      read_messages: 'read-only',
      get_me: 'read-only',
      send_message: 'deployment',
      edit_channel_message: 'deployment',
      add_reaction: 'privileged-write',
      update_channel: 'privileged-write',
      delete_message: 'destructive',
      leave_server: 'destructive',
      delete_channel: 'destructive',
    },
  }),
);

export const mail = server(
  'gmail mail email outlook imap smtp fastmail protonmail sendgrid resend mailgun postmark agentmail mailchimp brevo customerio klaviyo mailtrap',
  () => ({
    docs: 'https://developers.google.com/gmail/api',
    tools: {
      'search_emails, read_email, list_email_labels, search_threads, get_thread, list_labels, list_drafts, get_message, list_messages, search_messages, read_message, download_attachment, get_*, list_*, search_*, list_filters, get_filter, gmail_search_messages, gmail_read_message, gmail_read_thread, gmail_list_labels, gmail_get_profile, gmail_list_drafts, query_metric_aggregates':
        readOnly(),
      'send_email, send_message, send_mail, reply_to_email, reply_to_message, reply_to_thread, reply_all, forward_email, forward_message, send_draft, send_batch, send_broadcast, send_campaign, schedule_*, gmail_send_message, send_*, create_broadcast, send_sandbox_email, subscribe_profile_to_marketing':
        deploys('people see or get it'),
      'draft_email, create_draft, update_draft, gmail_create_draft, modify_email, batch_modify_emails, create_label, update_label, get_or_create_label, create_filter, create_filter_from_template, label_message, label_thread, unlabel_message, unlabel_thread, mark_*, move_*, archive_*, add_label*, remove_label*, create_template, update_template, create_contact, update_contact, create_audience, create_campaign, update_message, create_inbox, assign_template_to_campaign_message, upload_image_*, create_email_template':
        privileged('changes something shared'),
      'delete_email, batch_delete_emails, delete_label, delete_filter, delete_message, delete_*, trash_*, remove_contact, remove_audience, empty_trash, unsubscribe_*':
        destroys('deletes mail or whom it goes to'),
    },
    examples: {
      search_emails: 'read-only',
      query_metric_aggregates: 'read-only',
      send_email: 'deployment',
      subscribe_profile_to_marketing: 'deployment',
      draft_email: 'privileged-write',
      create_email_template: 'privileged-write',
      delete_email: 'destructive',
      unsubscribe_x: 'destructive',
    },
  }),
);

export const calls = server('twilio vonage plivo vapi elevenlabs bland retell messagebird', () => ({
  docs: 'https://www.twilio.com/docs/ai/mcp',
  tools: {
    'list_*, get_*, fetch_*, search_*, check_*, lookup_*, twilio_docs_*, speech_to_text, text_to_speech_preview':
      readOnly(),
    'create_call, make_outbound_call, send_message, create_message, send_sms, send_whatsapp, create_verification, send_verification, trigger_tool, update_call, fetch_call_and_end, conversations_add_message, create_flow_execution, make_call':
      deploys('people are called or written to'),
    'text_to_speech, play_audio, isolate_audio, speech_to_speech, text_to_sound_effects, compose_music, create_composition_plan, text_to_voice':
      writeSafe(),
    'create_agent, create_assistant, update_assistant, add_knowledge_base_to_agent, voice_clone, create_voice_from_preview, create_tool, update_tool, update_agent, create_service, update_service':
      privileged('changes what answers people'),
    'create_incoming_phone_number, buy_phone_number, delete_incoming_phone_number, create_new_key, delete_key, create_api_key, delete_*':
      destroys('buys or gives up a number, or changes keys'),
  },
  examples: {
    list_x: 'read-only',
    text_to_speech_preview: 'read-only',
    create_call: 'deployment',
    make_call: 'deployment',
    text_to_speech: 'write-safe',
    text_to_voice: 'write-safe',
    create_agent: 'privileged-write',
    update_service: 'privileged-write',
    create_incoming_phone_number: 'destructive',
    delete_x: 'destructive',
  },
}));

export const social = server(
  'twitter x linkedin bluesky mastodon reddit instagram facebook tiktok buffer typefully threads',
  () => ({
    docs: 'https://developer.x.com/',
    tools: {
      'search_*, get_*, fetch_*, list_*, read_*, browse_*, view_*': readOnly(),
      'post_tweet, create_post, create_tweet, reply_*, post_*, create_*, send_*, publish_*, upload_video, quote_tweet, retweet, share_*, schedule_*, submit_*':
        deploys('the public sees it'),
      'like_*, unlike_*, follow_*, unfollow_*, bookmark_*, save_*, upvote*, downvote*, update_*, delete_bookmark*':
        privileged('changes something shared'),
      'delete_*, block_*, mute_*': destroys('deletes what was published'),
    },
    examples: {
      search_x: 'read-only',
      view_x: 'read-only',
      post_tweet: 'deployment',
      submit_x: 'deployment',
      like_x: 'privileged-write',
      delete_bookmarkx: 'privileged-write',
      delete_x: 'destructive',
      create_post: 'deployment',
    },
  }),
);

export const support = server('intercom zendesk freshdesk helpscout front crisp gorgias', () => ({
  docs: 'https://developers.intercom.com/docs/guides/mcp',
  tools: {
    'search, fetch, search_*, get_*, list_*, find_*': readOnly(),
    'reply_*, send_*, reply_conversation, create_ticket_comment, add_public_comment, create_message, update_ticket_public*':
      deploys('customers read it'),
    'create_*, update_*, add_*, assign_*, close_*, snooze_*, tag_*, merge_*, apply_macro':
      privileged('changes something shared'),
    'delete_*': destroys('deletes something that others rely on'),
  },
  examples: {
    search: 'read-only',
    reply_x: 'deployment',
    update_ticket_publicx: 'deployment',
    create_x: 'privileged-write',
    apply_macro: 'privileged-write',
    delete_x: 'destructive',
  },
}));
