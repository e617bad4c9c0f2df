import { describe, expect, it } from 'vitest';
import type { CaseView, RecordedEvent } from '../api/routes.ts';
import { storyOf } from './own-story.ts';

const recorded = (seq: number, event: object): RecordedEvent => ({ seq, event }) as RecordedEvent;
const view = {
  rounds: [{ number: 2, at: '2026-11-06T01:10:00.000Z', note: '不要求抵押物', lines: [] }],
  prescriptions: [],
} as unknown as Pick<CaseView, 'rounds' | 'prescriptions'>;

describe('a bank’s own story', () => {
  it('begins with the recommendation, though that event names other banks and is not its to read', () => {
    const events = [recorded(9, { type: 'BankContacted', at: '2026-11-07T03:20:00.000Z' })];
    expect(storyOf(view, events)).toEqual([
      { key: 'round-2', at: '2026-11-06T01:10:00.000Z', sentence: 'recommended', text: '不要求抵押物' },
      { key: 'event-9', at: '2026-11-07T03:20:00.000Z', sentence: 'contacted' },
    ]);
  });

  it('tells a recommendation once where its event can be read too', () => {
    const events = [recorded(7, { type: 'Recommended', at: '2026-11-06T01:10:00.000Z' })];
    expect(storyOf(view, events)).toHaveLength(1);
  });

  it('tells what ended with the case, though that event names others and is not its to read', () => {
    const at = '2026-11-09T02:00:00.000Z';
    const ended = {
      rounds: [
        { ...view.rounds[0], lines: [{ bankId: 'bank-a', requests: [], endedAt: at }] },
        { ...view.rounds[0], number: 3, lines: [{ bankId: 'bank-a', requests: [], voidedAt: at }] },
      ],
      prescriptions: [{ id: 'rx-1', state: 'cancelled', settledAt: at, measure: '补交报表' }],
    } as unknown as typeof view;
    expect(storyOf(ended, []).slice(2)).toEqual([
      { key: 'ended-2', at, sentence: 'ended' },
      { key: 'voided-3', at, sentence: 'voided' },
      { key: 'task-rx-1', at, sentence: 'taskEnded', text: '补交报表' },
    ]);
    const abandoned = recorded(9, { type: 'OfferAbandoned', at, bankId: 'bank-a', reason: '不需要了' });
    expect(storyOf(ended, [abandoned]).map(({ sentence }) => sentence)).not.toContain('voided');
  });

  it('orders by moment, whatever order things come in', () => {
    const early = recorded(3, { type: 'Urged', at: '2026-11-01T00:00:00.000Z', note: '请答复' });
    expect(storyOf(view, [early]).map(({ sentence }) => sentence)).toEqual(['urged', 'recommended']);
  });
});
