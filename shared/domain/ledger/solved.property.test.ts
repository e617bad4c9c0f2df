import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskPart, RegisterLine, TaskPart } from '../register/line.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { prescriptionEffectsOf, reasonEffectsOf } from './effects.ts';
import { type Compared, mostSimilar, suggestionsFor, traits } from './solved.ts';

const day = fc
  .integer({ min: 1, max: 28 })
  .map((number): CivilDate => `2026-03-${String(number).padStart(2, '0')}` as CivilDate);
const reason = fc.constantFrom('R01', 'R02', 'R06');
const ask = fc.record({
  answer: fc.constant('declined'),
  answeredOn: day,
  reason,
}) as unknown as fc.Arbitrary<AskPart>;
const task = fc.record(
  {
    id: fc.uuid(),
    code: fc.constantFrom('RX1', 'RX3', 'RX16'),
    ownerOrgId: fc.constantFrom('dept-a', 'dept-b', 'OWN'),
    on: day,
    state: fc.constantFrom('open', 'done', 'failed', 'declined', 'waived', 'cancelled'),
    settledOn: day,
  },
  { requiredKeys: ['id', 'code', 'ownerOrgId', 'on', 'state', 'settledOn'] },
) as unknown as fc.Arbitrary<TaskPart>;
const line = fc.record(
  {
    caseId: fc.uuid(),
    orgId: fc.constantFrom('east', 'west'),
    name: fc.constant('示例'),
    code: fc.constant('OWN'),
    openedOn: day,
    industry: fc.constantFrom('C35', 'C26', 'A01'),
    firmStage: fc.constantFrom('S', 'G'),
    asks: fc.array(ask, { maxLength: 3 }),
    tasks: fc.array(task, { maxLength: 3 }),
    loan: fc.record({ draws: fc.array(fc.record({ on: day }), { maxLength: 2 }) }),
  },
  { requiredKeys: ['caseId', 'orgId', 'name', 'code', 'openedOn', 'industry'] },
) as unknown as fc.Arbitrary<RegisterLine>;
const size = fc.constantFrom('micro', 'small', undefined);
const compared: fc.Arbitrary<Compared> = fc.record({ line, size });
const many = fc.array(compared, { maxLength: 40 });
const reasonsOf = ({ asks = [] }: Pick<RegisterLine, 'asks'>) => asks.flatMap((one) => one.reason ?? []);
const doneIn = ({ tasks = [] }: Pick<RegisterLine, 'tasks'>) => tasks.filter(({ state }) => state === 'done');

describe('what similar cases suggest', () => {
  it('comes from the same county alone, never from the case itself, and only where something was carried out', () => {
    fc.assert(
      fc.property(compared, many, (subject, others) => {
        const { similar } = suggestionsFor(subject, [...others, subject]);
        for (const { caseId, reasons, measures } of similar) {
          const other = others.find((one) => one.line.caseId === caseId)?.line;
          expect(caseId).not.toBe(subject.line.caseId);
          expect(other?.orgId).toBe(subject.line.orgId);
          expect(measures).toHaveLength(other ? doneIn(other).length : -1);
          expect(measures.length).toBeGreaterThan(0);
          expect(reasons.length).toBeGreaterThan(0);
          for (const code of reasons) {
            expect(reasonsOf(subject.line)).toContain(code);
            expect(other && reasonsOf(other)).toContain(code);
          }
        }
      }),
    );
  });

  it('does not depend on the order in which cases are looked at', () => {
    fc.assert(
      fc.property(compared, many, (subject, others) => {
        expect(suggestionsFor(subject, others.toReversed())).toEqual(suggestionsFor(subject, others));
      }),
    );
  });

  it('puts first what has more in common, and says only what both have', () => {
    fc.assert(
      fc.property(compared, many, (subject, others) => {
        const { similar } = suggestionsFor(subject, others);
        const counts = similar.map(({ shared }) => shared.length);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        for (const { caseId, shared } of similar) {
          const other = others.find((one) => one.line.caseId === caseId);
          expect(shared).toEqual(traits.filter((trait) => shared.includes(trait)));
          if (shared.includes('size')) expect(other?.size).toBe(subject.size);
          if (shared.includes('industry')) expect(other?.line.industry).toBe(subject.line.industry);
          if (shared.includes('firmStage')) expect(other?.line.firmStage).toBe(subject.line.firmStage);
        }
      }),
    );
  });

  it('counts a case once for each prescription, and a loan only after the measure', () => {
    fc.assert(
      fc.property(compared, many, (subject, others) => {
        for (const { code, cases, lent, medianDays } of suggestionsFor(subject, others).prescriptions) {
          expect(cases).toBeGreaterThan(0);
          expect(cases).toBeLessThanOrEqual(Math.min(others.length, mostSimilar));
          expect(lent).toBeLessThanOrEqual(cases);
          expect(Number.isInteger(medianDays)).toBe(true);
          expect(others.some((one) => doneIn(one.line).some((task) => task.code === code))).toBe(true);
        }
      }),
    );
  });

  it('is nothing for who was declined for nothing', () => {
    fc.assert(
      fc.property(compared, many, ({ line: { asks: _declines, ...rest }, ...more }, others) => {
        const subject = { ...more, line: rest as RegisterLine };
        expect(suggestionsFor(subject, others)).toEqual({ similar: [], prescriptions: [] });
      }),
    );
  });
});

describe('what prescriptions and reasons led to', () => {
  it('adds up: what was given is in one state each', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const effects = prescriptionEffectsOf(lines);
        const given = lines.reduce((sum, { tasks = [] }) => sum + tasks.length, 0);
        expect(effects.reduce((sum, one) => sum + one.given, 0)).toBe(given);
        for (const one of effects) {
          expect(one.done + one.failed + one.declined + one.dropped + one.open).toBe(one.given);
          expect(one.lent).toBeLessThanOrEqual(one.cases);
          expect(one.cases).toBeLessThanOrEqual(one.done);
          expect(one.medianDays === undefined).toBe(one.done === 0);
        }
      }),
    );
  });

  it('a reason counts each case once, and none that was lent to without a measure done', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const one of reasonEffectsOf(lines)) {
          const own = lines.filter((each) => reasonsOf(each).includes(one.code));
          expect(one.cases).toBe(own.length);
          expect(one.repaired).toBe(own.filter((each) => doneIn(each).length > 0).length);
          expect(one.lent).toBeLessThanOrEqual(one.repaired);
          expect(one.repaired).toBeLessThanOrEqual(one.prescribed);
        }
      }),
    );
  });

  it('of two counties together are those of both', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), fc.array(line, { maxLength: 15 }), (east, west) => {
        const [one, other, both] = [east, west, [...east, ...west]].map(prescriptionEffectsOf);
        for (const { code, given, lent } of both ?? []) {
          const of = (list = one) => list?.find((each) => each.code === code);
          expect(given).toBe((of(one)?.given ?? 0) + (of(other)?.given ?? 0));
          expect(lent).toBe((of(one)?.lent ?? 0) + (of(other)?.lent ?? 0));
        }
      }),
    );
  });
});
