/**
 * Loads a packaged function as Lambda would, lets it answer its sample events, and writes what V8 has compiled by then.
 * The table answers as an empty one would, without a network. Arguments: folder, name of the cache, JSON events,
 * and `may-fail` where they find nothing to work on.
 */
const [, , folder, cacheName, eventsText, mayFail] = process.argv;
const vm = require('node:vm');
const { writeFileSync } = require('node:fs');
const { Readable, Writable } = require('node:stream');

const scripts = [];
const { Script } = vm;
vm.Script = class extends Script {
  constructor(...args) {
    super(...args);
    scripts.push(this);
  }
};

require('node:https').request = (_options, answer) => {
  const request = new Writable({ write: (_chunk, _encoding, done) => done() });
  request.on('finish', () => {
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    answer(Object.assign(Readable.from([Buffer.from('{}')]), { statusCode: 200, headers }));
  });
  return Object.assign(request, { setTimeout: () => request, setKeepAlive: () => {} });
};

const { handler } = require(`${folder}/index.js`);
const run = async () => {
  for (const event of JSON.parse(eventsText)) {
    const answer = handler(event, { getRemainingTimeInMillis: () => 1000 });
    await (mayFail ? answer.catch(() => {}) : answer);
  }
  writeFileSync(`${folder}/${cacheName}`, scripts[0].createCachedData());
  process.exit(0);
};
run().catch((error) => {
  console.error(error);
  process.exit(1);
});
