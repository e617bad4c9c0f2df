import { describe, expect, it } from 'vitest';
import { holdOn, inTheWay } from './in-the-way.ts';

type Seen = Parameters<typeof inTheWay>[1];
const by = { kind: 'regulator', orgId: 'wg', personId: 'p' };
const seen = (personalData: object = {}, stage = 'withdrawn'): Seen =>
  ({ phase: { stage, reason: '' }, personalData }) as unknown as Seen;
const hold = { until: '2026-06-30', reason: '审计', at: '2026-06-16T02:00:00.000Z', by };

describe('what stands against an erasure', () => {
  it('the case while it runs', () => {
    expect(inTheWay('2026-06-16', seen({}, 'screening'))).toEqual({ what: 'running' });
  });
  it('a hold, to the end of its day', () => {
    expect(inTheWay('2026-06-30', seen({ hold }))).toEqual({ what: 'held', until: '2026-06-30' });
    expect(inTheWay('2026-07-01', seen({ hold }))).toBeUndefined();
    expect(holdOn('2026-07-01', seen({ hold }))).toBeUndefined();
  });
  it('a period laid down by law, not one the region chose', () => {
    const retention = { months: 36, dueAt: '2029-06-16T15:59:59.999Z' };
    expect(inTheWay('2026-06-16', seen({ retention: { ...retention, statutory: true } }))?.what).toBe(
      'statutory',
    );
    expect(inTheWay('2026-06-16', seen({ retention: { ...retention, statutory: false } }))).toBeUndefined();
  });
});
