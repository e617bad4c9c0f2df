import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opened } from '../../../test/support/paths.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { leftToStream } from '../aws/left-to-stream.ts';
import { makeTickInTime } from './tick-in-time.ts';

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());
const left = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds });

describe('the ticker on AWS', () => {
  it('carries out what the stream has not, and looks again until nothing is due', async () => {
    const test = makeTestApp({ between: () => leftToStream });
    await test.play(opened);
    const tick = makeTickInTime({ ...test.deps, workflow: test.workflow }, {});
    expect((await tick({}, left(120_000))).fired).toBeGreaterThan(0);
    expect((await tick({}, left(120_000))).fired).toBe(0);
  });

  it('begins no further round when it could be cut short', async () => {
    const test = makeTestApp({ between: () => leftToStream });
    await test.play(opened);
    const query = vi.spyOn(test.table, 'query');
    await makeTickInTime({ ...test.deps, table: test.table, workflow: test.workflow }, {})({}, left(59_000));
    const rounds = () => query.mock.calls.filter(([{ index }]) => index === 'due').length;
    const inOneRound = rounds();
    query.mockClear();
    await test.play([]);
    await makeTickInTime({ ...test.deps, table: test.table, workflow: test.workflow }, {})({}, left(120_000));
    expect(inOneRound).toBe(rounds());
  });
});
