import { EventEmitter } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeDoor } from './door.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a request begins (门口)', () => {
  it('at once while nobody is coming in', () => {
    expect(makeDoor(new EventEmitter() as never)()).toBeUndefined();
  });

  it('when a whole turn has brought nobody in, and not before', async () => {
    const server = new EventEmitter();
    const door = makeDoor(server as never);
    let hasBegun = false;
    server.emit('connection');
    const begun = door()?.then(() => {
      hasBegun = true;
    });
    for (let one = 0; one < 5; one += 1) {
      await turn();
      expect(hasBegun).toBe(false);
      server.emit('connection');
    }
    await begun;
    expect(door()).toBeUndefined();
  });

  it('although they never stop coming', async () => {
    const server = new EventEmitter();
    const door = makeDoor(server as never, undefined, 20);
    let isComing = true;
    const crowd = (async () => {
      for (; isComing; await turn()) server.emit('connection');
    })();
    await door();
    isComing = false;
    await crowd;
  });

  it('after all who came together are in, however long serving each takes', async () => {
    const many = 30;
    let taken = 0;
    const inside: number[] = [];
    const server = createServer(async (_, response) => {
      await door();
      inside.push(taken);
      response.end();
    }).on('connection', () => {
      taken += 1;
    });
    const door = makeDoor(server, undefined, Number.POSITIVE_INFINITY);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const sockets: Socket[] = [];
    // All stand at the door before the first of them is let in.
    for (let one = 0; one < many; one += 1)
      sockets.push(
        connect(port, '127.0.0.1').end('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n').resume(),
      );
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('close', resolve))));
    server.close();
    expect(inside).toEqual(Array.from({ length: many }, () => many));
  });
});
