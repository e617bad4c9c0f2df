import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedMark } from '../personal-data/erased-mark.ts';
import type { CivilDate } from '../time/civil-date.ts';
import {
  addVisitFigures,
  correctVisit,
  isWhole,
  narrowedVisits,
  recordVisit,
  type Visit,
  type VisitLine,
  type VisitSaid,
  visitedFirmOf,
  visitFiguresOf,
  visitRowsOf,
  withdrawVisit,
  withoutPersonal,
  withRecord,
} from './index.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const sealing = { hash, salt: () => randomBytes(16).toString('hex') };
const by = { kind: 'regulator', orgId: 'wg', personId: 'p' } as const;
const at = Date.parse('2026-12-01T01:00:00Z');

const day = fc
  .integer({ min: 1, max: 28 })
  .map((number): CivilDate => `2026-11-${String(number).padStart(2, '0')}` as CivilDate);
const line: fc.Arbitrary<VisitLine> = fc.record(
  {
    id: fc.uuid(),
    group: fc.constant('wg'),
    orgId: fc.constantFrom('wg', 'bank-a', 'bank-b'),
    personId: fc.constantFrom('p', 'q'),
    on: day,
    at: fc.constant(at),
    name: fc.constantFrom('示例甲（虚构）', '示例乙(虚构)', '示例乙（虚构）'),
    code: fc.constantFrom('91000000MA000004XL', '91000000MADEM00112'),
    need: fc.constantFrom('need', 'none', 'served'),
    withdrawn: fc.constant(true as const),
    caseId: fc.constantFrom('case-1'),
    way: fc.constantFrom('opened', 'joined'),
  },
  { requiredKeys: ['id', 'group', 'orgId', 'personId', 'on', 'at', 'need'] },
) as fc.Arbitrary<VisitLine>;

const personal = fc.stringMatching(/^[甲乙丙丁戊]{6,12}$/);
const said: fc.Arbitrary<VisitSaid> = fc.record(
  {
    firm: fc.record({ name: personal }),
    on: day,
    teammates: fc.constant([]),
    companions: personal,
    need: fc.constant('need'),
    wish: fc.record({ text: personal }),
    contact: fc.record({ name: personal, phone: personal }),
    note: personal,
  },
  { requiredKeys: ['firm', 'on', 'teammates', 'need'] },
) as fc.Arbitrary<VisitSaid>;

const decided = (answer: ReturnType<typeof recordVisit>) => {
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
};
const history = (first: VisitSaid, corrections: readonly VisitSaid[]): Visit => {
  const begun = decided(recordVisit({ id: 'v', group: 'wg', by, at }, first));
  let visit = withRecord(begun.visit, { at, by, act: begun.act }, sealing);
  for (const next of corrections) {
    const answer = correctVisit(visit, next, '理由甲乙丙丁戊', at);
    if (typeof answer !== 'string') visit = withRecord(answer.visit, { at, by, act: answer.act }, sealing);
  }
  return visit;
};

describe('figures of visits (走访统计)', () => {
  it('count each firm once however often it was visited, and withdrawn visits nowhere', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const counted = lines.filter(({ withdrawn }) => !withdrawn);
        const figures = visitFiguresOf(lines);
        expect(figures.visits).toBe(counted.length);
        expect(figures.firms).toBe(new Set(counted.map(visitedFirmOf)).size);
        expect(figures.needFirms).toBeLessThanOrEqual(figures.firms);
        expect(visitFiguresOf([...lines, ...lines].slice(0, lines.length))).toEqual(figures);
        expect(visitFiguresOf(counted.concat(counted)).firms).toBe(figures.firms);
      }),
    );
  });

  it('of two times add up in visits, and in firms to no less than both together', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), day, (lines, cut) => {
        const before = visitFiguresOf(lines, { from: '2026-11-01', to: cut });
        const after = visitFiguresOf(lines.filter(({ on }) => on > cut));
        const both = visitFiguresOf(lines);
        expect(addVisitFigures([before, after]).visits).toBe(both.visits);
        expect(before.firms + after.firms).toBeGreaterThanOrEqual(both.firms);
        expect(before.sameDay + after.sameDay).toBe(both.sameDay);
      }),
    );
  });

  it('tell one name in two brackets for one firm', () => {
    const of = (name: string): VisitLine => ({
      ...{ id: name, group: 'wg', orgId: 'wg', personId: 'p', on: '2026-11-02', at, need: 'none', name },
    });
    expect(visitFiguresOf([of('示例乙(虚构)'), of('示例乙（虚构）')])).toMatchObject({
      firms: 1,
      sameDay: 1,
    });
  });
});

describe('a list of visits', () => {
  it('says behind each value what choosing it alone would leave', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('need', 'none', 'served'),
        (lines, need) => {
          const rows = visitRowsOf(lines);
          const { counts } = narrowedVisits(rows, { orgs: ['bank-a'] });
          const chosen = narrowedVisits(rows, { orgs: ['bank-a'], needs: [need] }).rows.length;
          expect(counts.need[need] ?? 0).toBe(chosen);
        },
      ),
    );
  });
});

describe('the record of a visit', () => {
  it('is whole after any corrections, and is not when anything in it was changed', () => {
    fc.assert(
      fc.property(said, fc.array(said, { maxLength: 4 }), fc.nat(), (first, corrections, nth) => {
        const visit = history(first, corrections);
        expect(isWhole(visit, hash)).toBe(true);
        const at_ = nth % visit.records.length;
        const forged = visit.records.map((record, place) =>
          place === at_ ? { ...record, by: { ...record.by, personId: 'somebody' } } : record,
        );
        expect(isWhole({ ...visit, records: forged }, hash)).toBe(false);
      }),
    );
  });

  it('stays whole when personal data is erased, and holds nothing of it any more', () => {
    fc.assert(
      fc.property(said, fc.array(said, { maxLength: 4 }), (first, corrections) => {
        const erased = withoutPersonal(history(first, corrections), hash);
        expect(isWhole(erased, hash)).toBe(true);
        expect(JSON.stringify(erased)).not.toMatch(/[甲乙丙丁戊]{6}/);
        expect(erased.firm.name).toBe(erasedMark);
      }),
    );
  });

  it('is withdrawn once and changes no more', () => {
    const visit = history({ firm: { name: '示例甲' }, on: '2026-11-02', teammates: [], need: 'none' }, []);
    const gone = withdrawVisit(visit, '重复登记');
    if (typeof gone === 'string') throw new Error(gone);
    expect(withdrawVisit(gone.visit, '再撤一次')).toBe('visit_withdrawn');
    expect(correctVisit(gone.visit, { ...visit, need: 'served' }, '改', at)).toBe('visit_withdrawn');
  });

  it.each([
    ['visit_firm_missing', { firm: {} }],
    ['visit_day_ahead', { on: '2026-12-02' }],
    ['visit_day_too_early', { on: '2024-09-30' }],
    ['visit_wish_without_need', { need: 'none', wish: { amountFen: 1 } }],
  ] as const)('refuses with %s', (code, wrong) => {
    const right: VisitSaid = { firm: { name: '示例甲' }, on: '2026-12-01', teammates: [], need: 'need' };
    expect(recordVisit({ id: 'v', group: 'wg', by, at }, { ...right, ...wrong })).toBe(code);
    expect(recordVisit({ id: 'v', group: 'wg', by, at }, right)).not.toBeTypeOf('string');
  });
});
