import { describe, expect, it } from 'vitest';
import type { Reference } from '../api/routes.ts';
import { canRepair, reasonsOf } from './decline-order.ts';

type Reason = Reference['reasons'][number];
const say = (text: string) => ({ zh: text, en: text });
const reason = (code: string, more: Partial<Reason> = {}) =>
  ({ code, repairable: 'yes', repair: say('补材料'), ...more }) as Reason;
const table = [reason('R01'), reason('R02'), reason('R13', { repairable: 'otherBank', repair: null })];
const codes = (list: readonly Reason[]) => list.map(({ code }) => code);

describe('the reasons of a decline', () => {
  it('begin with the main one, each once', () => {
    const decline = { reasonCodes: ['R01', 'R02', 'R13'], primaryReason: 'R02' };
    expect(codes(reasonsOf(decline, table))).toEqual(['R02', 'R01', 'R13']);
  });
  it('leave out what the table does not know', () =>
    expect(reasonsOf({ reasonCodes: ['R99'], primaryReason: 'R99' }, table)).toEqual([]));
  it('can be repaired where the table says how', () => {
    expect(table.map(canRepair)).toEqual([true, true, false]);
    expect(canRepair(reason('R09', { repairable: 'no' }))).toBe(false);
  });
});
