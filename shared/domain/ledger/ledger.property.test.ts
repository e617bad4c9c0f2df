import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterLine, TaskPart } from '../register/line.ts';
import type { CivilDate } from '../time/civil-date.ts';
import {
  enterpriseOwner,
  isPending,
  type LedgerFilter,
  ledgerCountsOf,
  ledgerRowsOf,
  ledgerStates,
  narrowedLedger,
} from './ledger.ts';

const day = fc
  .integer({ min: 1, max: 28 })
  .map((number): CivilDate => `2026-03-${String(number).padStart(2, '0')}` as CivilDate);
const task: fc.Arbitrary<TaskPart> = fc.record(
  {
    id: fc.uuid(),
    code: fc.constantFrom('RX1', 'RX3', 'RX9'),
    measure: fc.constant('办理'),
    ownerOrgId: fc.constantFrom('dept-a', 'guarantor-a', 'OWN'),
    on: day,
    dueOn: day,
    state: fc.constantFrom('open', 'done', 'failed', 'waived', 'declined', 'cancelled'),
    moreTime: day,
  },
  { requiredKeys: ['id', 'code', 'measure', 'ownerOrgId', 'on', 'dueOn', 'state'] },
);
const line = fc.record({
  caseId: fc.uuid(),
  orgId: fc.constantFrom('east', 'west'),
  name: fc.constant('示例'),
  code: fc.constant('OWN'),
  stage: fc.constant('prescription'),
  tasks: fc.array(task, { maxLength: 4 }),
}) as unknown as fc.Arbitrary<RegisterLine>;
const lines = fc.array(line, { maxLength: 12 });
const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const filter: fc.Arbitrary<LedgerFilter> = fc.record({
  states: some(ledgerStates),
  owners: some(['dept-a', enterpriseOwner]),
  codes: some(['RX1', 'RX9']),
  due: fc.record({ from: fc.option(day, { nil: undefined }), to: fc.option(day, { nil: undefined }) }),
  asked: fc.constantFrom(true, undefined),
});
const today: CivilDate = '2026-03-15';
const rowsOf = (all: readonly RegisterLine[]) => all.flatMap((one) => ledgerRowsOf(one, today));

describe('the ledger of any lines', () => {
  it('has each measure once, in one state, and its numbers add up to them', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const rows = rowsOf(all);
        const counts = ledgerCountsOf(rows);
        expect(rows).toHaveLength(all.reduce((sum, { tasks = [] }) => sum + tasks.length, 0));
        expect(ledgerStates.reduce((sum, state) => sum + counts[state], 0)).toBe(rows.length);
      }),
    );
  });

  it('says late of what is open and its day is over, and of nothing else', () => {
    fc.assert(
      fc.property(lines, (all) => {
        for (const row of rowsOf(all)) {
          if (row.state === 'late') expect(row.dueOn < today).toBe(true);
          if (row.state === 'open') expect(row.dueOn >= today).toBe(true);
          expect(isPending(row.state)).toBe(row.state === 'open' || row.state === 'late');
        }
      }),
    );
  });

  it('names the enterprise by no code', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(rowsOf(all).some(({ owner }) => owner === 'OWN')).toBe(false);
      }),
    );
  });

  it('narrowed by several filters holds what every one of them leaves', () => {
    fc.assert(
      fc.property(lines, filter, (all, wanted) => {
        const rows = rowsOf(all);
        const alone = Object.entries(wanted).map(
          ([name, value]) => new Set(narrowedLedger(rows, { [name]: value }).rows),
        );
        const left = narrowedLedger(rows, wanted).rows;
        expect(left).toEqual(rows.filter((row) => alone.every((each) => each.has(row))));
      }),
    );
  });

  it('counts beside each value what choosing that value alone would leave', () => {
    fc.assert(
      fc.property(lines, filter, (all, wanted) => {
        const rows = rowsOf(all);
        const { counts } = narrowedLedger(rows, wanted);
        for (const state of ledgerStates)
          expect(counts.state[state] ?? 0).toBe(
            narrowedLedger(rows, { ...wanted, states: [state] }).rows.length,
          );
        for (const owner of ['dept-a', 'guarantor-a', enterpriseOwner])
          expect(counts.owner[owner] ?? 0).toBe(
            narrowedLedger(rows, { ...wanted, owners: [owner] }).rows.length,
          );
      }),
    );
  });
});
