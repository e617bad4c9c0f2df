import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeWebhookCaller } from './call-webhook.ts';

const receiver = async (answers: readonly [status: number, body: string][]) => {
  const got: { headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8');
    });
    request.on('end', () => {
      const [status, text] = answers[got.length] ?? [200, '{"errcode":0,"errmsg":"ok"}'];
      got.push({ headers: request.headers, body });
      response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
};
const call = (url: string) => ({
  url,
  secret: 'a-long-shared-secret',
  id: 'id-1',
  at: 1_764_547_200_000,
  body: '{"text":"通知"}',
});

describe('calling a webhook', () => {
  it('signs moment, id and body, so that the receiver knows who it was and drops a repeat', async () => {
    const { got, url } = await receiver([]);
    expect(await makeWebhookCaller({ networks: ['127.0.0.1'] })(call(url))).toEqual({ ok: true });
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    const signature = createHmac('sha256', 'a-long-shared-secret')
      .update(`1764547200.id-1.${body}`)
      .digest('hex');
    expect(headers['huizhen-signature']).toBe(`t=1764547200,v1=${signature}`);
    expect(headers['huizhen-id']).toBe('id-1');
    expect(JSON.parse(body)).toEqual({ text: '通知' });
  });

  it.each([
    ['an error', [500, ''], 'status 500'],
    ['a redirect, which is not followed', [302, ''], 'status 302'],
    ['a robot’s refusal', [200, '{"errcode":93000,"errmsg":"invalid webhook url"}'], 'errcode 93000'],
    ['an answer without end', [200, 'x'.repeat(20_000)], 'ETOOLONG'],
  ] as const)('says why it was not taken: %s', async (_, answer, why) => {
    const { url } = await receiver([[answer[0], answer[1]]]);
    expect(await makeWebhookCaller({ networks: ['127.0.0.0/8'] })(call(url))).toEqual({ ok: false, why });
  });

  it('reaches nothing inside that the settings do not name, by address or by name', async () => {
    const { got, url } = await receiver([]);
    const { port } = new URL(url);
    const closed = makeWebhookCaller();
    for (const host of ['127.0.0.1', 'localhost'])
      expect(await closed(call(`http://${host}:${port}/hook`))).toEqual({ ok: false, why: 'EPRIVATE' });
    for (const host of [
      '10.0.0.1',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '169.254.169.254',
      '[fd00::1]',
      '192.168.1.1',
    ])
      expect(await closed(call(`https://${host}/hook`))).toEqual({ ok: false, why: 'EPRIVATE' });
    expect(await closed(call('http://example.com/hook'))).toEqual({ ok: false, why: 'notEncrypted' });
    expect(got).toEqual([]);
  });

  it('says that nobody answers', async () => {
    const open = makeWebhookCaller({ networks: ['127.0.0.1'] });
    expect(await open(call('http://127.0.0.1:1/hook'))).toEqual({ ok: false, why: 'ECONNREFUSED' });
  });
});
