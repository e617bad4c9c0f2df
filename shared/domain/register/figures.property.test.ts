import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../time/index.ts';
import { addFigures, averageRate, countsIn, figuresOf, unsecuredShareBp } from './figures.ts';
import type { AskPart, RegisterLine } from './line.ts';
import { measureIds, measures } from './measures.ts';
import {
  addMonthFigures,
  figuresIn,
  firmMarkLength,
  isWholeMonths,
  monthFiguresOf,
  wholeMonthsAround,
  withoutFirms,
} from './month-figures.ts';

const day = fc
  .integer({ min: 0, max: 89 })
  .map((nth) => new Date(Date.UTC(2026, 8, 1 + nth)).toISOString().slice(0, 10) as CivilDate);
const fen = fc.integer({ min: 1, max: 10_000_000_000 });
const few = { maxLength: 3 };

const ask: fc.Arbitrary<AskPart> = fc.record(
  {
    bankId: fc.constantFrom('bank-a', 'bank-b'),
    productId: fc.constant('p'),
    round: fc.constantFrom(1, 2),
    on: day,
    answer: fc.constantFrom('granted', 'declined'),
    answeredOn: day,
    silentOn: day,
    amountFen: fen,
  },
  { requiredKeys: ['bankId', 'productId', 'round', 'on'] },
);
const loan = fc.record({
  bankId: fc.constantFrom('bank-a', 'bank-b'),
  productId: fc.constant('p'),
  round: fc.constantFrom(1, 2),
  grantedFen: fen,
  rateBp: fc.integer({ min: 1, max: 2400 }),
  tenorMonths: fc.integer({ min: 1, max: 60 }),
  method: fc.constantFrom('unsecured' as const, 'pledge' as const),
  firstLoan: fc.boolean(),
  draws: fc.array(fc.record({ on: day, amountFen: fen }), few),
});
const task = fc.record(
  {
    id: fc.uuid(),
    code: fc.constant('RX1'),
    measure: fc.constant('办理专利质押登记'),
    ownerOrgId: fc.constant('dept-scitech'),
    on: day,
    dueOn: day,
    state: fc.constantFrom('open', 'done'),
    settledOn: day,
  },
  { requiredKeys: ['id', 'code', 'measure', 'ownerOrgId', 'on', 'dueOn', 'state'] },
);
const line = (orgId: fc.Arbitrary<string>): fc.Arbitrary<RegisterLine> =>
  fc.record(
    {
      caseId: fc.uuid(),
      orgId,
      regionId: fc.constant('demo'),
      version: fc.constant(1),
      name: fc.constant('示例'),
      code: fc.constantFrom('A', 'B', 'C', 'D'),
      kind: fc.constantFrom('enterprise', 'cooperative'),
      industry: fc.constant('C'),
      channel: fc.constantFrom('visit', 'self'),
      stage: fc.constant('outcome'),
      openedAt: fc.constant(0),
      enteredAt: fc.constant(0),
      purpose: fc.constant('other'),
      rounds: fc.constant(1),
      openedOn: day,
      enteredOn: day,
      needFen: fen,
      tenorMonths: fc.constant(12),
      diagnosedOn: fc.array(day, few),
      asks: fc.array(ask, few),
      tasks: fc.array(task, few),
      loan,
    },
    {
      requiredKeys: [
        ...(['caseId', 'orgId', 'regionId', 'version', 'name', 'code', 'kind', 'industry'] as const),
        ...(['channel', 'stage', 'openedOn', 'enteredOn', 'needFen', 'tenorMonths'] as const),
        ...(['openedAt', 'enteredAt', 'purpose', 'rounds'] as const),
      ],
    },
  );
const someLines = fc.array(line(fc.constantFrom('county-1', 'county-2', 'county-3')), { maxLength: 12 });
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const everything = { from: '2026-01-01' as CivilDate, to: '2026-12-31' as CivilDate };

const ofEach = (lines: readonly RegisterLine[], when = everything) =>
  [...Map.groupBy(lines, ({ orgId }) => orgId).values()].map((own) => figuresOf(own, when));

describe('figures (统计)', () => {
  it('of a city are those of its counties, of a province those of its cities, however they are grouped', () => {
    fc.assert(
      fc.property(someLines, someLines, period, (one, other, when) => {
        const [cityOne, cityTwo] = [addFigures(ofEach(one, when)), addFigures(ofEach(other, when))];
        const counties = [...ofEach(one, when), ...ofEach(other, when)];
        expect(addFigures([cityOne, cityTwo])).toEqual(addFigures(counties));
      }),
    );
  });

  it('do not depend on the order in which cases are read', () => {
    fc.assert(
      fc.property(someLines, period, (lines, when) => {
        expect(figuresOf(lines.toReversed(), when)).toEqual(figuresOf(lines, when));
      }),
    );
  });

  it('of amounts and times in two periods side by side are those of both together', () => {
    const additive = measureIds.filter((id) => {
      const { unit } = measures[id];
      return unit === 'times' || unit === 'weight' || (unit === 'amount' && id !== 'grantedFen');
    });
    const [early, late] = [
      { from: '2026-01-01' as CivilDate, to: '2026-10-15' as CivilDate },
      { from: '2026-10-16' as CivilDate, to: '2026-12-31' as CivilDate },
    ];
    fc.assert(
      fc.property(someLines, (lines) => {
        const [one, two, both] = [early, late, everything].map((when) => figuresOf(lines, when));
        for (const id of additive) expect((one?.[id] ?? 0n) + (two?.[id] ?? 0n), id).toBe(both?.[id]);
      }),
    );
  });

  it('have cases behind them exactly where they are not nothing', () => {
    fc.assert(
      fc.property(someLines, period, (lines, when) => {
        const counted = figuresOf(lines, when);
        for (const id of measureIds)
          expect(
            lines.some((one) => countsIn(one, id, when)),
            id,
          ).toBe(counted[id] > 0n);
      }),
    );
  });

  it('count a firm once, and keep parts below the whole', () => {
    fc.assert(
      fc.property(fc.array(line(fc.constant('county-1')), { maxLength: 12 }), period, (lines, when) => {
        const counted = figuresOf(lines, when);
        const firms = BigInt(new Set(lines.map(({ code }) => code)).size);
        for (const id of measureIds)
          if (measures[id].unit === 'firms') expect(counted[id] <= firms, id).toBe(true);
        expect(counted.unsecuredFen <= counted.lentFen).toBe(true);
        expect(unsecuredShareBp(counted) ?? 0).toBeLessThanOrEqual(10_000);
        expect(counted.rescuedFen <= counted.lentFen).toBe(true);
        expect(counted.recommendedFen <= lines.reduce((sum, { needFen }) => sum + BigInt(needFen), 0n)).toBe(
          true,
        );
      }),
    );
  });

  it('of whole months follow from what parts of a register keep by month, however the cases are parted', () => {
    const mark = (firm: string) => firm.slice(0, firmMarkLength).padEnd(firmMarkLength, '-');
    const month = fc.integer({ min: 8, max: 12 });
    const parted = fc.array(
      fc.tuple(line(fc.constant('county-1')), fc.constantFrom('open', '2025', '2026')),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(parted, month, month, (cases, one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10) as CivilDate;
        const when = { from: dayOf(Date.UTC(2026, first - 1, 1)), to: dayOf(Date.UTC(2026, last, 0)) };
        const parts = [...Map.groupBy(cases, ([, part]) => part).values()].map((some) =>
          monthFiguresOf(
            some.map(([own]) => own),
            mark,
          ),
        );
        const stored: typeof parts = JSON.parse(JSON.stringify(parts));
        expect(figuresIn(withoutFirms(addMonthFigures(stored)), when)).toEqual(
          figuresOf(
            cases.map(([own]) => own),
            when,
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('of any period follow from parts it does not cut, as they are kept, and of the others what their lines count in it', () => {
    const mark = (firm: string) => firm.padEnd(firmMarkLength, '-');
    const parted = fc.array(fc.tuple(line(fc.constant('county-1')), fc.integer({ min: 1, max: 4 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(parted, period, (cases, when) => {
        const parts = [...Map.groupBy(cases, ([, part]) => part).values()].map((some) => {
          const lines = some.map(([own]) => own);
          const whole = monthFiguresOf(lines, mark);
          return whole.days && !isWholeMonths(when, whole.days) ? monthFiguresOf(lines, mark, when) : whole;
        });
        expect(figuresIn(withoutFirms(addMonthFigures(parts)), wholeMonthsAround(when))).toEqual(
          figuresOf(
            cases.map(([own]) => own),
            when,
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('of a period that cuts a month in two are told by the lines alone, unless nothing counts beyond', () => {
    fc.assert(
      fc.property(fc.array(line(fc.constant('county-1')), { maxLength: 6 }), period, (lines, when) => {
        const told = figuresIn(withoutFirms(monthFiguresOf(lines, (firm) => firm.padEnd(12, '-'))), when);
        if (told) expect(told).toEqual(figuresOf(lines, when));
        const whole = { from: '2026-08-31' as CivilDate, to: '2026-11-30' as CivilDate };
        expect(figuresIn(withoutFirms(monthFiguresOf(lines, (firm) => firm.padEnd(12, '-'))), whole)).toEqual(
          figuresOf(lines, whole),
        );
      }),
    );
  });

  // Published of 鲁科贷, April 2025 (mechanism.md §5): an example of the definitions, never shown as a live number.
  it('keep published amounts to the fen: 853 loans of 3,220,275,918.47 yuan at 3.60 % on average', () => {
    const [total, loans] = [322_027_591_847, 853];
    const usual = Math.floor(total / loans);
    const lines = Array.from({ length: loans }, (_, nth) => {
      const amountFen = nth === 0 ? total - usual * (loans - 1) : usual;
      return {
        ...{ caseId: String(nth), code: `F${nth % 743}`, channel: 'self' },
        loan: { rateBp: 360, draws: [{ on: '2025-04-30', amountFen }] },
      } as unknown as RegisterLine;
    });
    const when = { from: '2025-04-01' as CivilDate, to: '2025-04-30' as CivilDate };
    const counted = figuresOf(lines, when);
    expect([counted.lentFen, counted.lentFirms, averageRate(counted)]).toEqual([BigInt(total), 743n, 36_000]);
  });

  it('average rates by the amount lent: 5,000,000 at 3.35 % and 1,000,000 at 4.00 % are 3.4583 %', () => {
    const lent = (code: string, amountFen: number, rateBp: number) =>
      ({
        caseId: code,
        code,
        channel: 'self',
        loan: { rateBp, draws: [{ on: '2026-10-01', amountFen }] },
      }) as unknown as RegisterLine;
    const counted = figuresOf([lent('A', 500_000_000, 335), lent('B', 100_000_000, 400)], everything);
    expect(averageRate(counted)).toBe(34_583);
    expect(averageRate(figuresOf([], everything))).toBeUndefined();
  });
});
