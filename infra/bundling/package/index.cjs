/**
 * What Lambda loads: compiles the function with the code cache that lies beside it (docs/adr/0009). A cache belongs to
 * one V8, one architecture and one set of flags; one that does not fit is passed over, which costs time and nothing else.
 * Of the source V8 compares the length alone: a cache is only ever made of the function beside it (`make-cache.cjs`).
 */
const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const filename = `${__dirname}/function.js`;
// Lambda starts Node with --expose-gc, which is one of the flags that a cache belongs to; an emulator may not.
const cacheFile = `${__dirname}/function.${typeof gc === 'function' ? 'gc' : 'plain'}.cache`;
const cachedData = existsSync(cacheFile) ? readFileSync(cacheFile) : undefined;

// The bundle is ASCII: read so, it is one byte a sign and need not be decoded.
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`;
const script = new Script(source, { filename, cachedData });
if (script.cachedDataRejected) {
  const { node, v8 } = process.versions;
  console.warn({
    code: 'code_cache_rejected',
    message:
      'The code cache was made for another runtime; this start is slower. Build and deploy again with this version of Node.',
    node,
    v8,
    arch: process.arch,
  });
}
script.runInThisContext()(exports, require, module, filename, __dirname);
