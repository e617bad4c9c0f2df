/** Loads a bundle, hands it one event, checks the answer and ends: all that a cold start and its first request do. */
const [, , bundle, eventText, expected] = process.argv;
const { handler } = require(bundle);
Promise.resolve(handler(JSON.parse(eventText), { getRemainingTimeInMillis: () => 1000 })).then(
  (answer) => {
    if (expected === '' || String(answer?.statusCode) === expected) process.exit(0);
    process.stderr.write(JSON.stringify(answer ?? null));
    process.exit(1);
  },
  (error) => {
    process.stderr.write(String(error?.stack));
    process.exit(1);
  },
);
