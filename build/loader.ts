// The file that an agent's settings name: loads the hook and its parts with V8's code cache, which spares compiling them on every call.
// V8 checks only the length of the source against a cache, so the cache's name carries a digest of the source. A cache that is
// missing or of another Node is simply not used.

/** `digest`: of all parts together, so that no cache outlives a build. `wide`: the parts that are not ASCII; the others are read faster as what they are. */
export const loaderText = (hook: string, digest: string, wide: readonly string[]): string => `'use strict';
const fs = require('fs');
const vm = require('vm');
const wide = ${JSON.stringify(wide)};
const loaded = {};
function part(name) {
  if (loaded[name]) return loaded[name].module.exports;
  const file = __dirname + '/../parts/' + name + '.cjs';
  const cache = file + '.${digest}.' + process.version + '.' + process.arch + '.cache';
  let cachedData;
  try { cachedData = fs.readFileSync(cache); } catch {}
  const source = fs.readFileSync(file, wide.includes(name) ? 'utf8' : 'latin1');
  const script = new vm.Script(source, { filename: file, cachedData });
  const module = { exports: {} };
  loaded[name] = { module, script, cache };
  script.runInThisContext()(module.exports, require, module, file, __dirname, part);
  return module.exports;
}
module.exports = { part, loaded };
part('hooks/${hook}');
`;
