// Code of the project, or of what it depends on, that program text imports and calls. It is as harmless as running the project's tests,
// unless the name of what is called promises more.
import { type Does, hidden, says } from './capability.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Packages made to run commands, to change files or to steer other machines: a harmless name says nothing about them. */
export const actingPackages = words(`
  sh plumbum fabric fabric2 invoke paramiko pexpect ptyprocess sarge delegator envoy send2trash pyautogui pynput ansible ansible_runner salt nornir
  netmiko napalm scapy pwn impacket mitmproxy playwright selenium pyppeteer docker kubernetes boto boto3 botocore google googleapiclient azure openstack
  oci stripe braintree paypalrestsdk twilio sendgrid mailchimp slack_sdk slack telegram discord tweepy praw github gitlab jira atlassian hvac consul etcd3
  kazoo pymongo motor redis aioredis cassandra elasticsearch opensearchpy pyodbc cx_Oracle oracledb snowflake clickhouse_driver ibm_db pysftp smbclient
  smbprotocol ftputil boxsdk dropbox msal ldap3 win32api win32com wmi usb serial bluetooth celery rq huey airflow prefect dagster git pygit2 dulwich
  cloudpickle dill joblib pickle5 jsonpickle RestrictedPython asteval numexpr js2py execjs IPython xonsh code_interpreter interpreter
  twine pip conda poetry hatch zmq websocket websockets socketio grpc pika kafka confluent_kafka nats stomp paho mysql sqlalchemy pyrebase firebase_admin
  supabase web3 eth_account bitcoin solana ccxt alpaca_trade_api plaid keyrings secretstorage browser_cookie3`);

const grave =
  /(?:^|_)(?:delete|drop|destroy|purge|wipe|truncate|erase|nuke|deploy|publish|migrate|migrations?|revoke|refund|withdraw|transfer|rmtree|rimraf|terminate|sudo)(?:_|$)/;
const acts =
  /^(?:rm|unlink|trash|kill|reset|rotate|send|email|mail|notify|release|push|upload|pay|charge|exec|execute|eval|system|shell|popen|spawn|ssh|grant|restore|sync|remove|clear|flush|cleanup|downgrade|upgrade|seed|post|put|patch)(?:_|$)/;
// Methods of texts, lists and dictionaries, and of much that is harmless.
const ordinary = /^(?:remove|clear|send|reset|execute|flush|sync|push|post|put|patch|upgrade|delete)$/;
const rows = /^(?:commit|save|bulk_\w+|insert\w*|upsert\w*|create_all)$/;

const snake = (name: string): string =>
  name.replaceAll(/(?<=[a-z\d])[A-Z]/g, letter => `_${letter.toLowerCase()}`).toLowerCase();

/** What the name of a function or method of the project's own code promises. Undefined where it promises nothing. */
export function promised(name: string, of: 'module' | 'value'): readonly Does[] | undefined {
  const plain = snake(name);
  if (rows.test(plain)) return [says('privileged-write', `by its name, \`${name}\` stores rows`, ['writes'])];
  if (!grave.test(plain) && (!acts.test(plain) || (of === 'value' && ordinary.test(plain)))) return undefined;
  return [hidden(`uses \`${name}\`, which by its name does more than read, and whose code is not read here`)];
}

const secret = /secret|passw|api_?key|access_?key|private_?key|token|credential|database_url|dsn$|^settings$|^config$/i;

/** Settings that hold secrets, shown. */
export const isSecretName = (name: string): boolean => secret.test(name) && !/tokeni[sz]|^tokens?_?count/i.test(name);
