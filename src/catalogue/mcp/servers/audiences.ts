// Servers of social networks and customer support.
import { deploys, destroys, privileged, readOnly } from '../../spec.ts';
import { server } from '../server.ts';

export const social = server(
  'twitter x linkedin bluesky mastodon reddit instagram facebook tiktok buffer typefully threads',
  () => ({
    docs: 'https://developer.x.com/',
    tools: [
      [readOnly(), 'search_* get_* fetch_* list_* read_* browse_* view_*'],
      [
        deploys('the public sees it'),
        `post_tweet create_post create_tweet reply_* post_* create_* send_* publish_* upload_video quote_tweet retweet share_*
      schedule_* submit_*`,
      ],
      [
        privileged('changes something shared'),
        `like_* unlike_* follow_* unfollow_* bookmark_* save_* upvote* downvote* update_* delete_bookmark*`,
      ],
      [destroys('deletes what was published'), 'delete_* block_* mute_*'],
    ],
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
  tools: [
    [readOnly(), 'search fetch search_* get_* list_* find_*'],
    [
      deploys('customers read it'),
      `reply_* send_* reply_conversation create_ticket_comment add_public_comment create_message update_ticket_public*`,
    ],
    [
      privileged('changes something shared'),
      `create_* update_* add_* assign_* close_* snooze_* tag_* merge_* apply_macro`,
    ],
    [destroys('deletes something that others rely on'), 'delete_*'],
  ],
  examples: {
    search: 'read-only',
    reply_x: 'deployment',
    update_ticket_publicx: 'deployment',
    create_x: 'privileged-write',
    apply_macro: 'privileged-write',
    delete_x: 'destructive',
  },
}));
