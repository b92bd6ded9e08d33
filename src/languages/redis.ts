// Redis commands, given as words or as lines, → findings. The options of redis-cli itself are described in the catalogue.
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';

type Weight = Omit<Finding, 'excerpt' | 'nested'>;

const reads: Weight = { tier: 'read-only', why: 'only reads', effects: ['reads'] };
const session: Weight = { tier: 'read-only', why: 'only changes the session', effects: [] };
const writes: Weight = { tier: 'privileged-write', why: 'writes keys', effects: ['writes'], production: 'deployment' };
const deletes: Weight = {
  tier: 'privileged-write',
  why: 'deletes keys',
  effects: ['deletes'],
  production: 'destructive',
};
const empties: Weight = { tier: 'destructive', why: 'deletes every key', effects: ['deletes'] };
const operates: Weight = { tier: 'deployment', why: 'changes how the running server works', effects: ['writes'] };
const sends: Weight = {
  tier: 'privileged-write',
  why: 'sends messages to other clients',
  effects: ['network'],
  production: 'deployment',
};
const access: Weight = { tier: 'destructive', why: 'shows or changes who may do what', effects: ['secrets'] };
const breaks: Weight = { tier: 'destructive', why: 'stops or rewires the server', effects: ['executes'] };
const runs: Weight = {
  tier: 'privileged-write',
  why: 'runs a script on the server',
  effects: ['executes'],
  unread: true,
};
const settings: Weight = {
  tier: 'privileged-write',
  why: 'shows server settings, passwords among them',
  effects: ['reads', 'secrets'],
};
const watches: Weight = {
  tier: 'privileged-write',
  why: 'shows everything that other clients send',
  effects: ['reads', 'secrets'],
};

const table = (rows: readonly (readonly [string, Weight])[]): ReadonlyMap<string, Weight> =>
  new Map(rows.flatMap(([words, weight]) => words.split(' ').map(word => [word, weight] as const)));

const commands = table([
  [
    'GET MGET GETRANGE SUBSTR STRLEN EXISTS TYPE TTL PTTL EXPIRETIME PEXPIRETIME KEYS SCAN RANDOMKEY DBSIZE DUMP TOUCH LCS BITCOUNT GETBIT BITPOS BITFIELD_RO',
    reads,
  ],
  [
    'HGET HMGET HGETALL HKEYS HVALS HLEN HEXISTS HSCAN HSTRLEN HRANDFIELD LRANGE LLEN LINDEX LPOS SMEMBERS SCARD SISMEMBER SMISMEMBER SRANDMEMBER SSCAN SINTER SUNION SDIFF SINTERCARD',
    reads,
  ],
  [
    'ZRANGE ZRANGEBYSCORE ZREVRANGE ZREVRANGEBYSCORE ZRANGEBYLEX ZREVRANGEBYLEX ZRANK ZREVRANK ZSCORE ZMSCORE ZCARD ZCOUNT ZLEXCOUNT ZSCAN ZRANDMEMBER ZINTER ZUNION ZDIFF ZINTERCARD',
    reads,
  ],
  [
    'XRANGE XREVRANGE XLEN XREAD XINFO XPENDING PFCOUNT GEOPOS GEODIST GEOHASH GEOSEARCH GEORADIUS_RO GEORADIUSBYMEMBER_RO SORT_RO',
    reads,
  ],
  [
    'INFO PING ECHO TIME ROLE LASTSAVE LOLWUT WAIT SUBSCRIBE PSUBSCRIBE SSUBSCRIBE PUBSUB JSON.GET JSON.MGET JSON.TYPE JSON.OBJKEYS FT.SEARCH FT.INFO FT._LIST FT.AGGREGATE TS.GET TS.RANGE TS.INFO',
    reads,
  ],
  [
    'SELECT HELLO MULTI EXEC DISCARD WATCH UNWATCH QUIT RESET READONLY READWRITE ASKING AUTH UNSUBSCRIBE PUNSUBSCRIBE',
    session,
  ],
  [
    'SET SETEX PSETEX SETNX MSET MSETNX APPEND SETRANGE SETBIT BITFIELD BITOP GETSET GETEX INCR INCRBY INCRBYFLOAT DECR DECRBY EXPIRE PEXPIRE EXPIREAT PEXPIREAT PERSIST COPY RESTORE SORT',
    writes,
  ],
  [
    'HSET HSETNX HMSET HINCRBY HINCRBYFLOAT HEXPIRE LPUSH RPUSH LPUSHX RPUSHX LINSERT LSET LMOVE RPOPLPUSH BLMOVE SADD SMOVE SUNIONSTORE SINTERSTORE SDIFFSTORE',
    writes,
  ],
  [
    'ZADD ZINCRBY ZUNIONSTORE ZINTERSTORE ZDIFFSTORE ZRANGESTORE GEOADD GEORADIUS GEORADIUSBYMEMBER GEOSEARCHSTORE PFADD PFMERGE XADD XACK XCLAIM XAUTOCLAIM XGROUP XREADGROUP XSETID JSON.SET JSON.MSET TS.ADD FT.CREATE FT.ALTER',
    writes,
  ],
  [
    'DEL UNLINK GETDEL HDEL LPOP RPOP BLPOP BRPOP LREM LTRIM LMPOP SREM SPOP ZREM ZREMRANGEBYSCORE ZREMRANGEBYRANK ZREMRANGEBYLEX ZPOPMIN ZPOPMAX BZPOPMIN BZPOPMAX XDEL XTRIM MOVE RENAME RENAMENX JSON.DEL FT.DROPINDEX',
    deletes,
  ],
  ['FLUSHALL FLUSHDB SWAPDB', empties],
  ['PUBLISH SPUBLISH', sends],
  ['SAVE BGSAVE BGREWRITEAOF MIGRATE', operates],
  ['SHUTDOWN REPLICAOF SLAVEOF FAILOVER MODULE PSYNC SYNC REPLCONF', breaks],
  ['EVAL EVALSHA EVAL_RO EVALSHA_RO FCALL FCALL_RO', runs],
  ['MONITOR', watches],
]);

/** Commands whose second word decides; `*` is any other second word. */
const families: Readonly<Record<string, ReadonlyMap<string, Weight>>> = {
  CONFIG: table([
    ['GET HELP', reads],
    ['RESETSTAT REWRITE SET *', operates],
  ]),
  CLIENT: table([
    ['LIST INFO ID GETNAME GETREDIR TRACKINGINFO HELP', reads],
    ['SETNAME SETINFO REPLY NO-EVICT NO-TOUCH CACHING TRACKING', session],
    ['KILL PAUSE UNPAUSE UNBLOCK *', operates],
  ]),
  ACL: table([
    ['WHOAMI CAT HELP LOG DRYRUN', reads],
    ['LIST GETUSER USERS SETUSER DELUSER LOAD SAVE GENPASS *', access],
  ]),
  CLUSTER: table([
    [
      'INFO NODES SLOTS SHARDS MYID MYSHARDID COUNTKEYSINSLOT GETKEYSINSLOT KEYSLOT LINKS REPLICAS SLAVES HELP COUNT-FAILURE-REPORTS',
      reads,
    ],
    ['*', breaks],
  ]),
  DEBUG: table([
    ['OBJECT HELP', reads],
    ['SLEEP', operates],
    ['*', breaks],
  ]),
  MEMORY: table([
    ['USAGE STATS DOCTOR MALLOC-STATS HELP', reads],
    ['*', operates],
  ]),
  OBJECT: table([['ENCODING FREQ IDLETIME REFCOUNT HELP', reads]]),
  COMMAND: table([['*', reads]]),
  LATENCY: table([
    ['RESET', operates],
    ['*', reads],
  ]),
  SLOWLOG: table([
    ['GET LEN HELP', reads],
    ['*', operates],
  ]),
  SCRIPT: table([
    ['EXISTS HELP', reads],
    ['*', runs],
  ]),
  FUNCTION: table([
    ['LIST STATS DUMP HELP', reads],
    ['FLUSH DELETE RESTORE', empties],
    ['*', runs],
  ]),
  MODULE: table([
    ['LIST HELP', reads],
    ['*', breaks],
  ]),
  PUBSUB: table([['*', reads]]),
  SENTINEL: table([
    ['MASTERS MASTER REPLICAS SLAVES SENTINELS GET-MASTER-ADDR-BY-NAME CKQUORUM MYID', reads],
    ['*', breaks],
  ]),
};

/** One command, already split into words: `['GET', 'key']`. No words at all: commands would come from elsewhere. */
export function readRedis(words: readonly string[]): TextReading {
  const name = (words[0] ?? '').toUpperCase();
  const finding: Finding = { ...weigh(name, words), excerpt: clip(words.join(' ')) };
  return { findings: [finding], action: name === '' ? 'redis' : `redis ${clip(name).toLowerCase()}` };
}

function weigh(name: string, words: readonly string[]): Weight {
  if (name === '') return { tier: 'read-only', why: 'opens a session', effects: [] };
  // A key whose name is only known at run time is still a key; a command is not.
  const family = families[name];
  const found = family ? (family.get((words[1] ?? '').toUpperCase()) ?? family.get('*')) : commands.get(name);
  if (!found) return { tier: 'unknown', why: 'is not a Redis command that is known here', effects: [] };
  if (
    name === 'CONFIG' &&
    /^get$/i.test(words[1] ?? '') &&
    words.slice(2).some(word => /[*?[]|pass|auth|user|acl|key/i.test(word))
  )
    return settings;
  // `SORT key STORE other` and `GETEX key` without options differ; the writing reading is kept for both.
  if (name === 'SORT' && !words.some(word => /^store$/i.test(word))) return reads;
  return found;
}

/** Lines of commands, as they arrive on standard input or in one word. */
export function readRedisText(text: string): TextReading {
  if (text.length > maxText) return unreadable('redis', text, 'is too long to be read');
  const readings = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => readRedis(wordsOf(line)));
  const findings = readings.flatMap(reading => reading.findings);
  if (/[\u{fffc}]/u.test(text)) findings.push(unread('a part of the Redis command is computed', text));
  return { findings: bounded(findings, 'Redis'), action: readings[0]?.action ?? 'redis' };
}

const wordsOf = (line: string): string[] =>
  (line.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\S+/g) ?? []).map(word => word.replace(/^(["'])(.*)\1$/s, '$2'));
