import { expect, it } from 'vitest';
import type { RecordedEvent } from '../../../api/routes.ts';
import { momentsOf } from './moments.ts';

const recorded = (seq: number, at: string, type = 'Urged', orgId = 'wg') =>
  ({
    seq,
    event: { type, at, by: { kind: orgId === 'system' ? 'system' : 'regulator', orgId } },
  }) as unknown as RecordedEvent;

it('tells the newest first, and what happened in one breath together and in its order', () => {
  const moments = momentsOf([
    recorded(1, '2026-11-20T01:00:00.000Z', 'CaseOpened'),
    recorded(2, '2026-11-20T01:00:00.250Z', 'StageEntered'),
    recorded(3, '2026-11-21T01:00:00.000Z', 'Screened'),
  ]);
  expect(moments.map(({ key }) => key)).toEqual([3, 1]);
  expect(moments[1]?.events.map(({ type }) => type)).toEqual(['CaseOpened', 'StageEntered']);
});

it('keeps two bodies apart, however close; the system goes with whom it follows', () => {
  const at = '2026-11-20T01:00:00.000Z';
  const moments = momentsOf([
    recorded(1, at, 'Urged', 'city'),
    recorded(2, at, 'StageEntered', 'system'),
    recorded(3, at, 'Screened', 'wg'),
  ]);
  expect(moments.map(({ events }) => events.length)).toEqual([1, 2]);
});

it('leaves out bookkeeping, and a moment of nothing else', () => {
  expect(momentsOf([recorded(1, '2026-11-20T01:00:00.000Z', 'RecommendationPrepared')])).toEqual([]);
});
