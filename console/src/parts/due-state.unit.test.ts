import { describe, expect, it } from 'vitest';
import { civilDateAt, dateText, timeText } from './civil-date-text.ts';
import { dueStateOf } from './due-state.ts';

const at = (text: string) => Date.parse(text);
const now = at('2026-11-30T09:00:00+08:00');

describe('a deadline', () => {
  it.each([
    ['2026-12-03T23:59:59+08:00', { kind: 'soon', days: 3 }],
    ['2026-12-04T23:59:59+08:00', { kind: 'far', days: 4 }],
    ['2026-11-30T18:00:00+08:00', { kind: 'today' }],
    ['2026-11-30T08:59:00+08:00', { kind: 'overdue', days: 0 }],
    ['2026-11-27T18:00:00+08:00', { kind: 'overdue', days: 3 }],
  ])('%s', (due, state) => expect(dueStateOf(at(due), now)).toEqual(state));

  it('counts days in China, not in London', () => {
    expect(dueStateOf(at('2026-12-01T00:30:00+08:00'), at('2026-11-30T23:30:00+08:00'))).toEqual({
      kind: 'soon',
      days: 1,
    });
  });
});

describe('dates as text', () => {
  it('have a weekday, and the year where it is another', () => {
    expect(dateText('2026-12-03', 'zh', '2026-11-30')).toBe('12月3日（周四）');
    expect(dateText('2027-01-04', 'zh', '2026-11-30')).toBe('2027年1月4日（周一）');
    expect(dateText('2026-12-03', 'en', '2026-11-30')).toBe('Thu, 3 Dec');
    expect(dateText('2027-01-04', 'en', '2026-11-30')).toBe('Mon, 4 Jan 2027');
  });

  it('are those of China', () => {
    expect(civilDateAt(at('2026-11-30T16:00:00Z'))).toBe('2026-12-01');
    expect(timeText(at('2026-11-30T16:05:00Z'))).toBe('00:05');
  });
});
