// What JavaScript's functions and methods do. Whatever of a closed module is not listed here counts as unread.
import { type Does, fine, hidden, note, path, type Rules, rules, run, says, url } from './capability.ts';

export const prefixed = (prefix: string, names: string): string =>
  names
    .split(' ')
    .map(name => `${prefix}.${name}`)
    .join(' ');
/** Each name, and the same with `Sync` behind it. */
export const synchronous = (names: string): string =>
  names
    .split(' ')
    .flatMap(name => [name, `${name}Sync`])
    .join(' ');
const code: Does = { is: 'code', at: [0] };
const rights = says('privileged-write', 'changes permissions or owners', ['writes']);
const process = says('privileged-write', 'stops or steers processes', ['executes']);
const serves = says('write-safe', 'serves on a local port', ['network']);

const lists =
  'exists stat lstat fstat access readdir opendir realpath readlink statfs watch glob close fsync read write writev readv';
const writes = 'writeFile appendFile mkdir truncate utimes lutimes mkdtemp';
const deletes = 'rm unlink rmdir';

const files = (prefix: (names: string) => string): (readonly [string, ...(Does | readonly Does[])[]])[] => [
  [prefix(`${synchronous('readFile')} createReadStream openAsBlob`), path('reads', 0), note('reads')],
  [
    prefix(`${synchronous(writes)} createWriteStream outputFile outputFileSync outputJson ensureDir ensureDirSync`),
    path('writes', 0),
  ],
  [prefix(synchronous(`${deletes} remove emptyDir`)), path('deletes', 0)],
  [prefix(synchronous('copyFile cp')), path('reads', 0), path('writes', 1)],
  [prefix(`${synchronous('rename')} moveSync`), path('writes', 0), path('writes', 1)],
  [prefix(synchronous('symlink link')), path('writes', 1)],
  [prefix(synchronous('chmod chown lchown lchmod fchmod fchown')), rights],
];

export const javascriptRules: Rules = rules([
  ...files(names => prefixed('fs', names)),
  [
    prefixed(
      'fs',
      `${synchronous(lists)} constants watchFile unwatchFile F_OK R_OK W_OK X_OK Stats Dirent ReadStream WriteStream`,
    ),
    fine,
  ],
  [prefixed('fs', synchronous('open')), { is: 'open', at: [0], mode: [1] }, note('reads')],
  ['child_process.exec child_process.execSync', run('line'), note('runs')],
  [
    'child_process.spawn child_process.spawnSync child_process.execFile child_process.execFileSync',
    run('program'),
    note('runs'),
  ],
  ['child_process.fork', hidden('runs another script'), note('runs')],
  ['eval vm.runInThisContext vm.runInNewContext vm.runInContext vm.Script vm.compileFunction', code, note('evaluates')],
  [
    'vm.createContext vm.isContext require import import.meta import.meta.url import.meta.dirname import.meta.filename require.main require.resolve module.exports module.paths module.id module.filename module.children module.builtinModules module.isBuiltin',
    fine,
  ],
  [
    prefixed(
      'process',
      'version versions argv argv0 cwd platform arch pid ppid memoryUsage uptime hrtime exit stdout stderr stdin exitCode on once off addListener removeListener removeAllListeners nextTick release features config title execPath execArgv cpuUsage resourceUsage getuid geteuid getgid umask emitWarning allowedNodeEnvironmentFlags constrainedMemory availableMemory abort',
    ),
    fine,
  ],
  ['Function AsyncFunction', hidden('makes a function from text'), note('evaluates')],
  ['process.env', { is: 'environment' }],
  ['process.kill', process],
  ['process.chdir', note('moves')],
  [
    'fetch node-fetch node-fetch.default undici.fetch undici.request got',
    url(['method'], [0], ['body', 'json']),
    note('requests'),
  ],
  ['http.get https.get got.get axios.get', url('GET', [0]), note('requests')],
  ['http.request https.request', url(['method'], [0]), note('requests')],
  ['axios axios.request', url(['method'], ['url', 0], ['data']), note('requests')],
  ...(['post', 'put', 'patch', 'delete', 'head'] as const).map(
    verb => [`axios.${verb} got.${verb}`, url(verb.toUpperCase(), [0]), ...note('requests')] as const,
  ),
  [
    'http.STATUS_CODES http.METHODS https.Agent http.Agent http.IncomingMessage http.ServerResponse net.isIP net.isIPv4 net.isIPv6 dns.lookup dns.resolve dns.promises v8.getHeapStatistics v8.getHeapSpaceStatistics v8.serialize v8.deserialize v8.cachedDataVersionTag worker_threads.isMainThread',
    fine,
  ],
  ['http.createServer http.Server https.createServer', serves],
  [
    'net.connect net.createConnection net.Socket net.createServer tls.connect dgram.createSocket',
    hidden('opens a network connection'),
    note('socket'),
  ],
  ['WebSocket EventSource XMLHttpRequest', hidden('opens a network connection'), note('requests')],
  ['Buffer.from', note('decodes')],
  ['atob', note('decodes')],
  ['util.promisify util.callbackify', fine],
  ['crypto.createDecipheriv', note('decodes')],
  ['os.setPriority', process],
  ['console.Console', fine],
]);

export const javascriptMethods: Rules = rules([
  ...files(names =>
    names
      .split(' ')
      .filter(name => /Sync$|File$|^create|^output|^unlink$|^ensureDir/.test(name))
      .join(' '),
  ),
  ['execSync spawnSync execFileSync execFile spawn', run('program'), note('runs')],
  ['postMessage sendBeacon', hidden('sends messages to other code')],
]);
