/**
 * Loads a packaged function as Lambda would, lets it answer its sample events, and writes what V8 has compiled by then.
 * The table answers as one that was set up and is empty otherwise, without a network. Arguments: folder, name of the cache, JSON events,
 * and `may-fail` where they find nothing to work on.
 */
const [, , folder, cacheName, eventsText, mayFail] = process.argv;
const vm = require('node:vm');
const { writeFileSync } = require('node:fs');
const { answerRequests } = require('./sample-answers.cjs');

const scripts = [];
const { Script } = vm;
vm.Script = class extends Script {
  constructor(...args) {
    super(...args);
    scripts.push(this);
  }
};

require('node:https').request = answerRequests(() => {});

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
