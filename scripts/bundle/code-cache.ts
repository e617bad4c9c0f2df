import { writeFileSync } from 'node:fs';

/**
 * The same bundle behind V8's code cache: a loader that compiles it with the cache beside it, and makes the cache when
 * it is told to, after one invocation. For measuring only; docs/adr/0009 says why it does not ship.
 */
export const writeCachedLoader = (folder: string): string => {
  const loader = `${folder}/cached.js`;
  writeFileSync(
    loader,
    `const fs = require('node:fs'), vm = require('node:vm'), path = require('node:path');
const source = '(function(exports,require,module,__filename,__dirname){' + fs.readFileSync(path.join(__dirname, 'index.js'), 'latin1') + '\\n})';
const file = path.join(__dirname, 'index.cache');
const cachedData = fs.existsSync(file) ? fs.readFileSync(file) : undefined;
const script = new vm.Script(source, { filename: path.join(__dirname, 'index.js'), cachedData, importModuleDynamically: undefined });
if (cachedData && script.cachedDataRejected) throw new Error('the code cache was rejected');
script.runInThisContext()(module.exports, require, module, __filename, __dirname);
if (process.env.MAKE_CACHE) {
  const { handler } = module.exports;
  module.exports = { handler: async (...event) => { const answer = await handler(...event); fs.writeFileSync(file, script.createCachedData()); return answer; } };
}
`,
  );
  return loader;
};
