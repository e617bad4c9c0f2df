import { describe, expect, it } from 'vitest';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { underTickLease } from './tick-lease.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the lease of the ticker', () => {
  it('is held by one at a time, whoever asks meanwhile does nothing', async () => {
    const { deps } = makeTestApp();
    let inside = 0;
    const done = await Promise.all(
      Array.from({ length: 5 }, () =>
        underTickLease(deps, 60_000, async () => {
          inside += 1;
          expect(inside).toBe(1);
          await turn();
          inside -= 1;
          return 'done';
        }),
      ),
    );
    expect(done.filter((one) => one === 'done')).toHaveLength(1);
  });

  it('is given back, also by one who fails', async () => {
    const { deps } = makeTestApp();
    await expect(underTickLease(deps, 60_000, () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    expect(await underTickLease(deps, 60_000, async () => 'next')).toBe('next');
  });

  it('of one who died runs out by itself', async () => {
    const { deps, clock } = makeTestApp();
    void underTickLease(deps, 60_000, () => new Promise(() => {}));
    await turn();
    expect(await underTickLease(deps, 60_000, async () => 'next')).toBeUndefined();
    clock.advanceMs(60_000);
    expect(await underTickLease(deps, 60_000, async () => 'next')).toBe('next');
  });
});
