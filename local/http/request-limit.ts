import { RateLimiterMemory } from 'rate-limiter-flexible';
import { isThisMachine } from './sources.ts';

const seconds = 60;

export type RequestLimit = {
  /** Counts a request of that source; the answer: seconds until it may ask again, or undefined where it may. */
  take(source: string): Promise<number | undefined>;
};

/**
 * So many requests a minute from one source address (每分钟请求数), an IPv6 network of one house counting as one. This
 * machine itself is not counted: behind a proxy nobody else looks like it.
 *
 * @param onTooMany told once a minute of a source that went too far
 */
export const makeRequestLimit = (
  most: number,
  onTooMany: (source: string) => void = () => {},
): RequestLimit => {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return {
    take: async (address) => {
      if (isThisMachine(address)) return undefined;
      const source = houseOf(address);
      try {
        await limiter.consume(source);
        return undefined;
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        const { consumedPoints, msBeforeNext } = refused as { consumedPoints: number; msBeforeNext: number };
        if (consumedPoints === most + 1) onTooMany(address);
        return Math.max(1, Math.ceil(msBeforeNext / 1000));
      }
    },
  };
};

/** One house has 2^64 IPv6 addresses or more, and could take a new one for each request. */
const houseOf = (address: string): string => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0;
  return [...groups, ...Array.from({ length: missing }, () => '0'), ...tail.split(':')].slice(0, 4).join(':');
};
