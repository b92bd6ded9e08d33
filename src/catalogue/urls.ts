// Addresses that matter: who listens there decides what a request does.
import type { Tier } from '../tier.ts';

export interface Address {
  readonly name: string;
  /** Globs over `host/path`, lower case. */
  readonly patterns: readonly string[];
  readonly reads?: Tier;
  readonly writes?: Tier;
  readonly why: string;
}

export const addresses: readonly Address[] = [
  {
    name: 'metadata',
    patterns: [
      '169.254.169.254*',
      '169.254.170.2*',
      'metadata.google.internal*',
      'metadata/*',
      '[fd00:ec2::254]*',
      '100.100.100.200*',
      '168.63.129.16*',
    ],
    reads: 'destructive',
    writes: 'destructive',
    why: 'asks the cloud for the logins of this machine',
  },
  {
    name: 'cluster secrets',
    patterns: [
      '*/api/v1/secrets*',
      '*/api/v1/namespaces/*/secrets*',
      '*/v1/secret/*',
      '*/v1/sys/*',
      '*/.env',
      '*/latest/meta-data/iam*',
      '*/actuator/env*',
      '*/actuator/heapdump*',
    ],
    reads: 'destructive',
    writes: 'destructive',
    why: 'reads secrets',
  },
  {
    name: 'messages',
    patterns: [
      'hooks.slack.com*',
      'slack.com/api/chat.*',
      'discord.com/api/webhooks*',
      'discordapp.com/api/webhooks*',
      'api.telegram.org*',
      'api.sendgrid.com*',
      'api.mailgun.net*',
      'api.postmarkapp.com*',
      'api.twilio.com*',
      'events.pagerduty.com*',
      'api.pagerduty.com*',
      'api.statuspage.io*',
      'api.opsgenie.com*',
      '*.webhook.office.com*',
      'outlook.office.com/webhook*',
      'chat.googleapis.com*',
      'graph.facebook.com*',
      'api.twitter.com*',
      'api.x.com*',
      'api.resend.com*',
      'maker.ifttt.com*',
      'hooks.zapier.com*',
    ],
    writes: 'deployment',
    why: 'sends messages to people',
  },
  {
    name: 'money',
    patterns: [
      'api.stripe.com*',
      'api.paypal.com*',
      'api-m.paypal.com*',
      'api.wise.com*',
      'api.transferwise.com*',
      'api.coinbase.com*',
      'api.squareup.com*',
      'api.adyen.com*',
      'api.plaid.com*',
    ],
    writes: 'destructive',
    why: 'moves money or changes a contract',
  },
  {
    name: 'drop points',
    patterns: [
      'webhook.site*',
      '*.ngrok.io*',
      '*.ngrok-free.app*',
      'requestbin*',
      '*.requestbin*',
      '*.pipedream.net*',
      '*.burpcollaborator.net*',
      '*.oastify.com*',
      '*.interact.sh*',
      'transfer.sh*',
      'file.io*',
      '0x0.st*',
      'pastebin.com/api*',
      'paste.ee/api*',
      'termbin.com*',
      'hastebin.com/documents*',
    ],
    writes: 'privileged-write',
    why: 'hands data to a public drop point',
  },
  {
    name: 'container engine',
    patterns: [
      'localhost:2375/*',
      '127.0.0.1:2375/*',
      'localhost:2376/*',
      'localhost:8001/*',
      '127.0.0.1:8001/*',
      'localhost:10250/*',
    ],
    writes: 'destructive',
    why: 'controls containers or a cluster through a local port',
  },
];

/** A POST that only asks: searches and queries. */
export const asking: readonly string[] = [
  '*/_search*',
  '*/_count*',
  '*/_msearch*',
  '*/_sql*',
  '*/graphql',
  '*/graphql?*',
  '*/search',
  '*/search?*',
  '*/query',
  '*/query?*',
  '*/api/v1/query*',
  '*/loki/api/v1/query*',
];

export const localHosts: readonly string[] = [
  'localhost',
  '127.0.0.1',
  '0.0.0.0',
  '[::1]',
  '::1',
  'host.docker.internal',
  '*.localhost',
  '*.local',
  '*.test',
];
