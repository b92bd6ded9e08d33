// mongosh text → what its database methods do. Only calls that are listed are known; everything else that is called counts as unread.
import { entriesOf, hole, isOp, type Unit, unitsOf } from './code-tokens.ts';
import { readJavascript } from './javascript.ts';
import { tokenizeJavascript } from './javascript-tokens.ts';
import { bounded, clip, type Finding, maxText, type TextReading, unread, unreadable } from './language.ts';

type Weight = Omit<Finding, 'excerpt' | 'nested'>;

const reads: Weight = { tier: 'read-only', why: 'only reads', effects: ['reads'] };
const writes: Weight = {
  tier: 'privileged-write',
  why: 'writes documents',
  effects: ['writes'],
  production: 'deployment',
};
const deletes: Weight = {
  tier: 'privileged-write',
  why: 'deletes documents',
  effects: ['deletes'],
  production: 'destructive',
};
const all: Weight = {
  tier: 'destructive',
  why: 'touches every document: nothing narrows it down',
  effects: ['writes'],
};
const drops: Weight = { tier: 'destructive', why: 'removes data or structure for good', effects: ['deletes'] };
const access: Weight = { tier: 'destructive', why: 'shows or changes who may do what', effects: ['secrets'] };
const migrates: Weight = {
  tier: 'deployment',
  why: 'changes the structure of the database',
  effects: ['writes'],
  local: 'privileged-write',
};
const operates: Weight = { tier: 'deployment', why: 'changes how the running server works', effects: ['executes'] };

const rows: readonly (readonly [string, Weight])[] = [
  [
    'find findOne count countDocuments estimatedDocumentCount distinct explain stats dataSize storageSize totalSize totalIndexSize getIndexes getIndexKeys isCapped latencyStats validate watch',
    reads,
  ],
  [
    'getCollection getCollectionNames getCollectionInfos getSiblingDB getDB getName getMongo getReplicationInfo getProfilingStatus getLastError getDBs getDBNames listDatabases serverStatus version hostInfo hello isMaster currentOp stats serverBuildInfo status conf printReplicationInfo printShardingStatus help',
    reads,
  ],
  [
    'limit skip sort project batchSize hint toArray forEach map filter pretty count size itcount next hasNext tryNext allowDiskUse maxTimeMS collation comment readPref returnKey close isExhausted objsLeftInBatch noCursorTimeout min max',
    reads,
  ],
  [
    'join push slice keys values entries length indexOf includes startsWith endsWith split trim toString toUpperCase toLowerCase replace concat reduce some every getTime toISOString toFixed getTimestamp valueOf stringify parse log now isArray from padEnd padStart sort test match assign',
    reads,
  ],
  ['insert insertOne insertMany save bulkWrite initializeOrderedBulkOp initializeUnorderedBulkOp', writes],
  ['updateOne findOneAndUpdate findAndModify replaceOne findOneAndReplace', writes],
  ['deleteOne findOneAndDelete', deletes],
  ['drop dropDatabase dropIndex dropIndexes dropSearchIndex removeUser cleanupOrphaned', drops],
  [
    'createCollection createIndex createIndexes ensureIndex createView renameCollection hideIndex unhideIndex convertToCapped reIndex createSearchIndex copyTo',
    migrates,
  ],
  [
    'createUser updateUser dropUser dropAllUsers createRole dropRole updateRole grantRolesToUser revokeRolesFromUser grantPrivilegesToRole revokePrivilegesFromRole grantRolesToRole changeUserPassword getUser getUsers getRole getRoles auth',
    access,
  ],
  [
    'shutdownServer killOp fsyncLock fsyncUnlock setProfilingLevel setLogLevel initiate reconfig stepDown add addArb enableSharding shardCollection addShard removeShard moveChunk startBalancer stopBalancer rotateCertificates logout freeze syncFrom',
    operates,
  ],
];
const methods: ReadonlyMap<string, Weight> = new Map(
  rows.flatMap(([names, weight]) => names.split(' ').map(name => [name, weight] as const)),
);

const quiet = new Set(
  'print printjson ObjectId ISODate Date NumberInt NumberLong NumberDecimal NumberDouble Number String Boolean Timestamp UUID BinData JSON Math EJSON tojson if for while switch catch function return typeof RegExp Array Object it show use'.split(
    ' ',
  ),
);
const commandReads =
  /^(?:find|count|distinct|ping|hello|isMaster|serverStatus|dbStats|collStats|listCollections|listDatabases|listIndexes|buildInfo|hostInfo|explain|getParameter|currentOp|replSetGetStatus|connectionStatus|top|whatsmyuri|dataSize|getLog|validate)$/i;
const commandDrops =
  /^(?:drop|dropDatabase|dropIndexes|delete|dropUser|createUser|updateUser|dropAllUsersFromDatabase|grantRolesToUser|revokeRolesFromUser|createRole|dropRole|usersInfo|shutdown)$/i;

/** Reads mongosh code, such as the text of `--eval`. Never throws. */
export function readMongo(text: string): TextReading {
  if (text.length > maxText) return unreadable('mongo', text, 'is too long to be read');
  const unit = tokenizeJavascript(text);
  if (!unit) return unreadable('mongo', text);
  const findings: Finding[] = [{ ...reads, excerpt: clip(text) }];
  const units = unitsOf(unit);
  for (const one of units) for (let i = 0; i < one.tokens.length; i++) findings.push(...called(one, i, text));
  // The shell is also a JavaScript program with the machine at hand.
  const machine =
    /^(?:require|process|import|eval|Function|fs|child_process|globalThis|constructor|__proto__|Reflect)$/;
  if (units.some(one => one.tokens.some(token => token.kind !== 'op' && machine.test(token.text))))
    findings.push(...readJavascript(text).findings, unread('uses more than the database', text));
  return { findings: bounded(findings, 'mongo'), action: 'mongo' };
}

function called(unit: Unit, open: number, text: string): Finding[] {
  if (!isOp(unit.tokens[open], '(')) return [];
  const name = unit.tokens[open - 1];
  const excerpt = clip(text, unit.tokens[Math.max(0, open - 4)]?.start, unit.tokens[unit.match[open] ?? open]?.stop);
  if (isOp(name, ']')) return member(unit, open, excerpt);
  if (name?.kind !== 'name') return isOp(name, ')') ? [unread('calls what another call returned', excerpt)] : [];
  if (!isOp(unit.tokens[open - 2], '.'))
    return quiet.has(name.text) ? [] : [unread(`calls \`${clip(name.text)}\`, which is not known here`, excerpt)];
  return [{ ...weigh(name.text, unit, open), excerpt }];
}

// `db['users']['drop']()`.
function member(unit: Unit, open: number, excerpt: string): Finding[] {
  const name = unit.tokens[open - 2];
  if (name?.kind !== 'string' || name.text.includes(hole) || (unit.match[open - 1] ?? 0) !== open - 3)
    return [unread('calls something by a computed name', excerpt)];
  return [{ ...weigh(name.text, unit, open), excerpt }];
}

function weigh(name: string, unit: Unit, open: number): Weight {
  const first = entriesOf(unit, open)[0];
  const words = first ? unit.tokens.slice(first.from, first.to) : [];
  const everything = words.length === 0 || (words.length === 2 && isOp(words[0], '{'));
  if (/^(?:deleteMany|remove|deleteOne|findOneAndDelete)$/.test(name))
    return everything && /^(?:deleteMany|remove)$/.test(name) ? { ...all, effects: ['deletes'] } : deletes;
  if (name === 'updateMany' || name === 'update') return everything ? all : writes;
  if (name === 'aggregate')
    return unit.tokens.slice(open, unit.match[open]).some(token => /^\$(?:out|merge)$/.test(token.text))
      ? { ...writes, why: 'writes the result to a collection' }
      : reads;
  if (name === 'runCommand' || name === 'adminCommand')
    return command(words.find(token => token.kind === 'name' || token.kind === 'string')?.text ?? '');
  return (
    methods.get(name) ?? {
      tier: 'privileged-write',
      why: `calls \`${clip(name)}\`, which is not known here`,
      effects: ['executes'],
      unread: true,
    }
  );
}

function command(name: string): Weight {
  if (commandReads.test(name)) return reads;
  if (commandDrops.test(name)) return drops;
  return { tier: 'deployment', why: `runs the server command \`${clip(name)}\``, effects: ['executes'], unread: true };
}
