import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { amountFen, rateBp } from './amounts.ts';
import { civilDate } from './civil-date.ts';
import { moment, plannedMoment } from './moment.ts';
import { key, name, optionalText, text } from './text.ts';

const accepts = (schema: z.ZodType, data: unknown): boolean => schema.safeParse(data).success;

describe('a moment', () => {
  it('is a number inside and ISO text in UTC outside', () => {
    expect(z.decode(moment, '2026-12-03T09:30:00+08:00')).toBe(Date.UTC(2026, 11, 3, 1, 30));
    expect(z.encode(moment, Date.UTC(2026, 11, 3, 1, 30))).toBe('2026-12-03T01:30:00.000Z');
  });

  it.each(['2026-12-03', '2026-12-03T09:30:00', '2026-02-30T00:00:00Z', '1733211000000', ''])(
    'is refused without a day that exists and an offset: %s',
    (wrong) => expect(accepts(moment, wrong)).toBe(false),
  );

  it('is refused as a plan in another century', () => {
    expect(accepts(plannedMoment, '2026-12-03T09:30:00Z')).toBe(true);
    expect(accepts(plannedMoment, '0226-12-03T09:30:00Z')).toBe(false);
  });
});

describe('a date', () => {
  it.each(['2024-02-29', '1949-10-01', '2199-12-31'])('%s exists', (date) =>
    expect(accepts(civilDate, date)).toBe(true),
  );
  it.each(['2025-02-29', '0202-01-01', '2200-01-01', '2025-01-01T09:30:00Z', '1/2/2025'])(
    '%s does not',
    (date) => expect(accepts(civilDate, date)).toBe(false),
  );
  it.each(['2025-2-1', '2025/2/1', '2025年2月1日', '２０２５－０２－０１', '2025-02-01T00:00:00Z'])(
    '%s is read as people write it',
    (date) => expect(z.parse(civilDate, date)).toBe('2025-02-01'),
  );
});

describe('text', () => {
  it('may be Chinese, rare characters and emoji, in several lines, up to its limit', () => {
    expect(z.parse(name, '  山东某某科技有限公司（𠮷野）  ')).toBe('山东某某科技有限公司（𠮷野）');
    expect(accepts(text, '第一行\n第二行\t完')).toBe(true);
    expect(accepts(name, '长'.repeat(200))).toBe(true);
  });

  it.each([['长'.repeat(201)], ['   '], ['a\u0000b'], ['a\u009fb'], ['\ud842']])(
    'is refused when too long, empty or unreadable',
    (wrong) => expect(accepts(name, wrong)).toBe(false),
  );
});

describe('limits', () => {
  it('speak in the unit of the field and not in basis points', () => {
    const answer = rateBp.safeParse(34_100);
    expect(answer.error?.issues).toMatchObject([{ params: { zh: '年利率须在 0% 至 100% 之间' } }]);
  });

  it.each([0, -1, 0.5, 1e21, Number.MAX_SAFE_INTEGER + 1])(
    'an amount of %d fen is refused in one sentence',
    (fen) => {
      const { error } = amountFen.safeParse(fen);
      expect(error?.issues).toMatchObject([{ params: { zh: expect.stringContaining('金额须大于零') } }]);
      expect(error?.issues).toHaveLength(1);
    },
  );
});

it('a line loses what is never seen and refuses a break; a note of 无 says nothing', () => {
  expect(z.parse(name, '\u200B某某\u00A0科技\uFEFF')).toBe('某某 科技');
  expect(accepts(name, '某某\n科技')).toBe(false);
  expect(z.parse(optionalText, '—')).toBe('');
});

it('a key has plain characters only', () => {
  expect(accepts(key, 'case_01JE7R3V9Q8W2X4Y6Z0A1B2C3D')).toBe(true);
  for (const wrong of ['', '../etc', 'a b', '案件', 'x'.repeat(81)]) expect(accepts(key, wrong)).toBe(false);
});
