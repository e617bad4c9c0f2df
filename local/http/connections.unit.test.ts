import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { boundConnections } from './connections.ts';

let server: Server;
let troubles: string[];
let sockets: Socket[];

const listening = async (limits?: Parameters<typeof boundConnections>[2]) => {
  boundConnections(server, (code) => troubles.push(code), limits);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
};
const dial = (): Socket => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  return socket;
};
/** What comes back until the server hangs up. */
const answerTo = (request: string): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    dial()
      .on('data', (chunk) => {
        text += chunk.toString('utf8');
      })
      .on('close', () => resolve(text))
      .end(request);
  });

beforeEach(() => {
  troubles = [];
  sockets = [];
  server = createServer((_, response) => response.end('here'));
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('connections', () => {
  it('answers headers that are too large with a problem document', async () => {
    await listening();
    const answer = await answerTo(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${'a'.repeat(40_000)}\r\n\r\n`);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 431 /);
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status: 431, code: 'headers_too_large' });
  });

  it('answers what is no HTTP with a problem document', async () => {
    await listening();
    const [, body = ''] = (await answerTo('GET / TCP/9\r\n\r\n')).split('\r\n\r\n');
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'invalid_http' });
  });

  it('hangs up on a connection on which nothing moves', async () => {
    await listening({ idleMs: 20 });
    const socket = dial();
    await new Promise((resolve) => socket.on('close', resolve));
    expect(socket.destroyed).toBe(true);
  });

  it('takes no more than its share, says so, and takes the next one once there is room', async () => {
    await listening({ most: 2 });
    const held = [dial(), dial()];
    await Promise.all(held.map((socket) => new Promise((resolve) => socket.on('connect', resolve))));
    const turnedAway = await answerTo('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(turnedAway).toBe('');
    expect(troubles).toContain('too_many_connections');
    held[0]?.destroy();
    await vi.waitFor(async () =>
      expect(await answerTo('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('here'),
    );
  });

  it('outlives an error of taking connections, such as too many open files', async () => {
    await listening();
    server.emit('error', Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' }));
    expect(troubles).toEqual(['EMFILE']);
    expect(await answerTo('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toContain('here');
  });
});
