import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as plainly, type RequestOptions } from 'node:http';
import { request as encrypted } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { CallWebhook, WebhookCall } from '../../application/ports/channels.ts';

/** A receiver that takes longer has been told, and is told again. */
const patienceMs = 10_000;
/** What a receiver answers is looked at for its `errcode` alone. */
const mostAnswered = 16_384;

/** Addresses of machines that nobody outside can reach (RFC 6890 and its kin): not to be called for who types one in. */
const unreachable: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const blockListOf = (networks: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, familyOf(network));
  return list;
};
const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** `::ffff:10.0.0.1` is 10.0.0.1. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Calls webhooks (`Channels.webhook`). The address is looked at when the connection is made, so that no name can lead elsewhere
 * a moment later; no redirect is followed. Signed: `Huizhen-Signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 of
 * `<seconds>.<id>.<body>`, the id in `Huizhen-Id`.
 *
 * @param networks addresses or ranges (CIDR) inside that may be called all the same; http only on this machine itself
 */
export const makeWebhookCaller = ({
  networks = [],
}: {
  readonly networks?: readonly string[];
} = {}): CallWebhook => {
  const closed = blockListOf(unreachable);
  const opened = blockListOf(
    networks.map((one) => {
      const [network = '', prefix] = one.split('/');
      return [network, prefix === undefined ? (isIP(network) === 6 ? 128 : 32) : Number(prefix)] as const;
    }),
  );
  const mayReach = (address: string): boolean => {
    const plain = plainAddress(address);
    return opened.check(plain, familyOf(plain)) || !closed.check(plain, familyOf(plain));
  };
  const guarded: LookupFunction = (host, options, answer) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, '', 0);
      const [reached] = addresses.filter(({ address }) => mayReach(address));
      if (!reached) return answer(Object.assign(new Error('not to be reached'), { code: 'EPRIVATE' }), '', 0);
      return options.all ? answer(null, [reached]) : answer(null, reached.address, reached.family);
    });
  return async (call) => {
    const url = new URL(call.url);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isHere = /^127\.|^::1$|^localhost$/.test(host);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
      return { ok: false, why: 'notEncrypted' };
    if (isIP(host) !== 0 && !mayReach(host)) return { ok: false, why: 'EPRIVATE' };
    try {
      return answerOf(await post(url, call, guarded));
    } catch (error) {
      return { ok: false, why: error instanceof Error && 'code' in error ? String(error.code) : 'failed' };
    }
  };
};

type Answered = { readonly status: number; readonly text: string };

/** Group robots answer 200 to what they refuse, with an `errcode`. */
const answerOf = ({ status, text }: Answered): Awaited<ReturnType<CallWebhook>> => {
  if (status < 200 || status > 299) return { ok: false, why: `status ${status}` };
  const code = /"errcode"\s*:\s*(-?\d+)/.exec(text)?.[1] ?? '0';
  return code === '0' ? { ok: true } : { ok: false, why: `errcode ${code}` };
};

const post = (url: URL, { secret, id, at, body }: WebhookCall, guarded: LookupFunction): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const seconds = Math.floor(at / 1000);
    const signature = createHmac('sha256', secret).update(`${seconds}.${id}.${body}`).digest('hex');
    const options: RequestOptions = {
      method: 'POST',
      lookup: guarded,
      agent: false,
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'huizhen-id': id,
        'huizhen-signature': `t=${seconds},v1=${signature}`,
      },
    };
    const request = (url.protocol === 'https:' ? encrypted : plainly)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > mostAnswered)
          response.destroy(Object.assign(new Error('too long'), { code: 'ETOOLONG' }));
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
