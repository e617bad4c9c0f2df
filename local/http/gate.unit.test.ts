import type { IncomingMessage } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { makeGate } from './gate.ts';
import { onLoopback, type Reach } from './reach.ts';

const asked = (from: string, host: string, headers: Record<string, string> = {}): IncomingMessage =>
  ({ headers: { host, ...headers }, socket: { remoteAddress: from } }) as unknown as IncomingMessage;
const knock = async (reach: Reach, request: IncomingMessage) => {
  const gate = makeGate(reach, () => {});
  const source = gate.sourceOf(request);
  const answer = await gate.turnAway({ request, requestId: 'r', query: '', origin: '', source });
  return { source, problem: answer?.problem };
};
const address = 'https://huizhen.example.gov.cn';
const behindProxy: Reach = { host: '0.0.0.0', address, proxies: ['10.0.0.1', '10.9.0.0/16'] };
const byTls: Reach = { host: '0.0.0.0', address, proxies: [], tls: { certificate: '', key: '' } };

describe('who comes in', () => {
  it.each([
    ['huizhen.example.gov.cn', undefined],
    ['HUIZHEN.example.gov.cn:443', undefined],
    ['127.0.0.1:8443', undefined],
    ['huizhen.example.gov.cn:8443', 'host_not_allowed'],
    ['huizhen.example.gov.cn.evil.example', 'host_not_allowed'],
    ['10.0.0.2', 'host_not_allowed'],
    ['', 'host_not_allowed'],
  ])('by HTTPS, who asks for the host %s: %s', async (host, problem) => {
    expect(await knock(byTls, asked('203.0.113.7', host))).toEqual({ source: '203.0.113.7', problem });
  });

  it('on loopback alone no public name', async () => {
    const { problem } = await knock(onLoopback, asked('127.0.0.1', 'huizhen.example.gov.cn'));
    expect(problem).toBe('host_not_allowed');
  });

  const host = 'huizhen.example.gov.cn';
  it.each([
    ['10.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, '203.0.113.7', undefined],
    ['10.9.3.4', { 'x-forwarded-for': '198.51.100.9, 203.0.113.7' }, '203.0.113.7', undefined],
    ['10.0.0.1', { 'x-forwarded-for': '203.0.113.7, 10.9.0.1' }, '203.0.113.7', undefined],
    ['::ffff:10.0.0.1', { 'x-forwarded-for': '2001:db8::7' }, '2001:db8::7', undefined],
    ['203.0.113.9', { 'x-forwarded-for': '127.0.0.1' }, '203.0.113.9', 'host_not_allowed'],
    ['203.0.113.9', {}, '203.0.113.9', 'host_not_allowed'],
  ])('behind a proxy, who connects from %s with %j is %s: %s', async (from, headers, source, problem) => {
    expect(await knock(behindProxy, asked(from, host, headers as Record<string, string>))).toEqual({
      source,
      problem,
    });
  });

  it('under the host that the proxy was asked for, if it is a trusted one that says so', async () => {
    const forwarded = { 'x-forwarded-host': host };
    expect((await knock(behindProxy, asked('10.0.0.1', 'backend:8080', forwarded))).problem).toBeUndefined();
    expect((await knock(byTls, asked('203.0.113.7', 'backend:8080', forwarded))).problem).toBe(
      'host_not_allowed',
    );
  });
});

describe('requests a minute', () => {
  const limited: Reach = { ...behindProxy, requests: 10 };
  const through = (source: string) =>
    asked('10.0.0.1', 'huizhen.example.gov.cn', { 'x-forwarded-for': source });

  it('are counted for each source, told once when there are too many, and come back after a minute', async () => {
    vi.useFakeTimers();
    try {
      const told: string[] = [];
      const gate = makeGate(limited, (source) => told.push(source));
      const ask = async (source: string) => {
        const request = through(source);
        return gate.turnAway({
          request,
          requestId: 'r',
          query: '',
          origin: '',
          source: gate.sourceOf(request),
        });
      };
      for (let n = 0; n < 10; n += 1) expect(await ask('203.0.113.7')).toBeUndefined();
      for (let n = 0; n < 5; n += 1) {
        const refused = await ask('203.0.113.7');
        expect(refused).toMatchObject({ status: 429, problem: 'too_many_requests' });
        expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
      }
      expect(told).toEqual(['203.0.113.7']);
      expect(await ask('203.0.113.8')).toBeUndefined();
      vi.advanceTimersByTime(61_000);
      expect(await ask('203.0.113.7')).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });

  it('are counted for an IPv6 house as one, and not at all for this machine', async () => {
    const gate = makeGate(limited, () => {});
    const ask = async (source: string) => {
      const request = through(source);
      return gate.turnAway({ request, requestId: 'r', query: '', origin: '', source });
    };
    for (let n = 0; n < 10; n += 1) expect(await ask(`2001:db8:1:2::${n + 1}`)).toBeUndefined();
    expect(await ask('2001:db8:1:2:ffff::1')).toMatchObject({ status: 429 });
    expect(await ask('2001:db8:1:3::1')).toBeUndefined();
    for (let n = 0; n < 30; n += 1) expect(await ask('127.0.0.1')).toBeUndefined();
  });
});
