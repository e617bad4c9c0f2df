import { describe, expect, it } from 'vitest';
import type { CaseView, RecordedEvent } from '../api/routes.ts';
import { storyOf } from './own-story.ts';

const recorded = (seq: number, event: object): RecordedEvent => ({ seq, event }) as RecordedEvent;
const view = {
  rounds: [{ number: 2, at: '2026-11-06T01:10:00.000Z', note: '不要求抵押物', lines: [] }],
} as unknown as Pick<CaseView, 'rounds'>;

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

  it('orders by moment, whatever order things come in', () => {
    const early = recorded(3, { type: 'Urged', at: '2026-11-01T00:00:00.000Z', note: '请答复' });
    expect(storyOf(view, [early]).map(({ sentence }) => sentence)).toEqual(['urged', 'recommended']);
  });
});
