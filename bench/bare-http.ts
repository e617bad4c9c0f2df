/** The floor under the local server: bare `node:http`, in a process of its own, that reads a request and answers JSON. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const answer = Buffer.from(JSON.stringify({ id: 'east-clerk', orgId: 'wg-demo-east', kind: 'regulator' }));

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
  response.end(answer);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ address: `http://127.0.0.1:${port}` });
});
process.once('disconnect', () => process.exit());
