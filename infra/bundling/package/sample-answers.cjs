/**
 * Answers of a table that holds the items of the file named by SAMPLE_TABLE and nothing else, in place of `https.request`:
 * nothing is sent. The argument is told which operation was asked.
 */
const { readFileSync } = require('node:fs');
const { Readable, Writable } = require('node:stream');

const items = JSON.parse(readFileSync(process.env.SAMPLE_TABLE, 'utf8'));
const held = ({ pk, sk }) => items.find((item) => item.pk.S === pk.S && item.sk.S === sk.S);

const answerTo = (operation, body) => {
  if (operation === 'GetItem') return { Item: held(body.Key) };
  if (operation === 'BatchGetItem')
    return {
      Responses: Object.fromEntries(
        Object.entries(body.RequestItems).map(([table, { Keys }]) => [
          table,
          Keys.flatMap((key) => held(key) ?? []),
        ]),
      ),
    };
  if (operation !== 'Query' || body.IndexName !== undefined) return {};
  const values = Object.values(body.ExpressionAttributeValues ?? {}).map(({ S }) => S);
  const [partition, prefix = ''] = values;
  return { Items: items.filter(({ pk, sk }) => pk.S === partition && sk.S.startsWith(prefix)) };
};

exports.answerRequests = (told) => (options, answer) => {
  const target = options.headers['x-amz-target'];
  told(target);
  const chunks = [];
  const request = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  request.on('finish', () => {
    const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
    const found = answerTo(String(target).split('.')[1], body);
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    answer(Object.assign(Readable.from([Buffer.from(JSON.stringify(found))]), { statusCode: 200, headers }));
  });
  return Object.assign(request, { setTimeout: () => request, setKeepAlive: () => {} });
};
