import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../time/index.ts';
import type { AskPart, RegisterLine } from './line.ts';
import { addService, serviceColumns, serviceOf } from './service.ts';

const day = (nth: number) => new Date(Date.UTC(2026, 8, 1 + nth)).toISOString().slice(0, 10) as CivilDate;
const ask: fc.Arbitrary<AskPart> = fc
  .record({
    bankId: fc.constantFrom('bank-a', 'bank-b', 'bank-c'),
    round: fc.constantFrom(1, 2),
    on: fc.nat(60),
    contacted: fc.option(fc.nat(20)),
    end: fc.constantFrom('granted', 'declined', 'silent', 'released', 'waiting'),
    after: fc.nat(40),
    timed: fc.boolean(),
    late: fc.boolean(),
  })
  .map(({ bankId, round, on, contacted, end, after, timed, late }) => {
    const isAnswer = end === 'granted' || end === 'declined';
    return {
      ...{ bankId, productId: 'p', round, on: day(on) },
      ...(contacted !== null && { contactedOn: day(on + contacted) }),
      ...(isAnswer && {
        answer: end,
        answeredOn: day(on + after),
        ...(timed && late && { late: true as const }),
      }),
      ...(end === 'declined' && { reason: 'R02' }),
      ...(end === 'granted' && { amountFen: 100 }),
      ...(end === 'silent' && { silentOn: day(on + after) }),
      ...(end === 'released' && { released: true as const }),
      ...((timed || end === 'silent') && { timed: true as const }),
    };
  });
const lines = fc.array(
  fc.array(ask, { maxLength: 3 }).map((asks) => ({ asks }) as unknown as RegisterLine),
  { maxLength: 15 },
);
const all = { from: day(0), to: day(60) };

describe('what banks did with what they were recommended', () => {
  it('is each recommendation once: answered, silent, released or waiting', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const banks = serviceOf(some, all);
        const asked = some.flatMap(({ asks = [] }) => asks).length;
        expect(addService([...banks.values()]).asked).toBe(asked);
        for (const service of banks.values()) {
          const { answered, silent, released, waiting, granted, declined, timed, inTime, reasons } = service;
          expect(answered + silent + released + waiting).toBe(service.asked);
          expect(granted + declined).toBe(answered);
          expect(inTime).toBeLessThanOrEqual(timed);
          expect(Object.values(reasons).reduce((sum, count) => sum + count, 0)).toBe(declined);
        }
      }),
    );
  });

  it('adds up from work groups, in whatever order they come', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const both = serviceOf([...one, ...other], all);
        for (const [bank, service] of both) {
          const parts = [serviceOf(one, all).get(bank), serviceOf(other, all).get(bank)];
          expect(addService(parts.flatMap((part) => part ?? []))).toEqual(service);
        }
      }),
    );
  });

  it('is told in days and shares: two answers after 3 and 6 days are 4.5 days, one of two in time is a half', () => {
    const answered = (on: number, late: boolean) => ({
      ...{ bankId: 'bank-a', productId: 'p', round: 1, on: day(0), answer: 'granted', answeredOn: day(on) },
      ...{ timed: true, ...(late && { late: true }) },
    });
    const line = { asks: [answered(3, false), answered(6, true)] } as unknown as RegisterLine;
    const service = serviceOf([line], all).get('bank-a');
    const shown = (id: string) =>
      service && serviceColumns.find((column) => column.id === id)?.value(service);
    expect([shown('answerDays'), shown('inTime'), shown('contactDays')]).toEqual([45, 5000, undefined]);
  });
});
