// The file that an agent's settings name: loads the hook's bundle with V8's code cache, which spares compiling it on every call.
// V8 checks only the length of the source against the cache, so the cache's name carries a digest of the bundle. A cache that is
// missing or of another Node is simply not used.

/** `digest`: SHA-256 of the bundle, 16 hex digits. */
export const loaderText = (name: string, digest: string): string => `'use strict';
const fs = require('fs');
const vm = require('vm');
const file = __dirname + '/${name}.main.cjs';
const cache = __dirname + '/${name}.${digest}.' + process.version + '.' + process.arch + '.cache';
let cachedData;
try { cachedData = fs.readFileSync(cache); } catch {}
const source = '(function(exports,require,module,__filename,__dirname){' + fs.readFileSync(file, 'latin1') + '\\n})';
const script = new vm.Script(source, { filename: file, cachedData });
module.exports = { script, cache };
script.runInThisContext()(exports, require, module, file, __dirname);
`;
