// JavaScript modules by how far they can be trusted: those that only read and compute, and those whose functions are described one by one.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Members that are not described only read, print or compute. Of installed packages: those that analysis commonly uses. */
export const pureModules = words(`
  path path/posix path/win32 url util querystring string_decoder assert assert/strict buffer crypto zlib events stream stream/promises readline readline/promises perf_hooks timers
  timers/promises punycode os console tty async_hooks constants diagnostics_channel test util/types tools Buffer import require.resolve
  lodash lodash-es ramda semver yaml js-yaml json5 toml ini chalk picocolors kleur ansi-colors minimatch micromatch picomatch glob fast-glob globby tinyglobby zod ajv joi
  dayjs date-fns luxon moment uuid nanoid marked markdown-it cheerio typescript acorn espree esprima @babel/parser @babel/traverse @babel/types js-tokens ms bytes
  pretty-bytes jsonc-parser fast-xml-parser xml2js csv-parse csv-stringify gray-matter diff fast-deep-equal immer ignore`);

/** Members that are not described may do anything. */
export const closedModules = words(`
  fs child_process process module vm worker_threads cluster net tls dgram http https http2 inspector repl v8 wasi dns domain sqlite sea trace_events require
  globalThis Reflect WebAssembly Deno Bun axios undici node-fetch got`);

/** Modules that are there without being asked for where code is given on the command line. */
export const implicitModules = words(`
  fs child_process process module vm worker_threads cluster net tls dgram http https http2 inspector repl v8 wasi dns domain sqlite
  path url util querystring string_decoder assert buffer crypto zlib events stream readline perf_hooks timers os`);
