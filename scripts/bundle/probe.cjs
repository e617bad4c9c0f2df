/**
 * Loads one packaged function in a process of its own, hands it one event, and counts what that took: calls of the
 * table, builtins, and whether undici or Intl was touched. DynamoDB's answers come from a stand-in for `https.request`,
 * so that nothing is sent. Arguments: file, JSON event.
 */
const bare = new Set(process.moduleLoadList);
const [, , bundle, eventText] = process.argv;
const { answerRequests } = require('../../infra/bundling/package/sample-answers.cjs');

const touched = new Set();
for (const name of Object.getOwnPropertyNames(Intl)) {
  const real = Intl[name];
  if (typeof real !== 'function') continue;
  Intl[name] = new Proxy(real, {
    construct: (target, args, self) => touched.add(name) && Reflect.construct(target, args, self),
    apply: (target, self, args) => touched.add(name) && Reflect.apply(target, self, args),
  });
}
for (const [owner, method] of [
  [String.prototype, 'localeCompare'],
  [Number.prototype, 'toLocaleString'],
  [Date.prototype, 'toLocaleString'],
]) {
  const real = owner[method];
  owner[method] = function (...args) {
    touched.add(method);
    return real.apply(this, args);
  };
}

const warnings = [];
console.warn = (...said) => warnings.push(said);

const calls = [];
require('node:https').request = answerRequests((target) => calls.push(target));

const { handler } = require(bundle);
Promise.resolve(handler(JSON.parse(eventText), { getRemainingTimeInMillis: () => 1000 })).then((answer) => {
  const loaded = process.moduleLoadList.filter((name) => !bare.has(name));
  process.stdout.write(
    `${JSON.stringify({
      answer,
      calls,
      builtins: loaded.length,
      undici: process.moduleLoadList.filter((name) => /undici/.test(name)),
      intl: [...touched],
      warnings,
    })}\n`,
  );
  process.exit(0);
});
