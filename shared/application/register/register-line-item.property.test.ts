import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskPart, LoanPart, RegisterLine, TaskPart } from '../../domain/register/line.ts';
import { type CivilDate, civilDateOf, type Moment } from '../../domain/time/index.ts';
import { registerPk } from '../keys.ts';
import { lineSkOf, packed, registerLineIn } from './register-line-item.ts';

const moment: fc.Arbitrary<Moment> = fc.integer({
  min: Date.UTC(2024, 9, 1),
  max: Date.UTC(2027, 0, 1),
});
const day: fc.Arbitrary<CivilDate> = moment.map(civilDateOf);
const fen = fc.integer({ min: 1, max: 10_000_000_000 });
const id = fc.constantFrom('bank-a', 'bank-b', 'wg-demo-east', '');
/** Every property a line can have: one that is added to it does not compile here until it is drawn too. */
type Drawn<T> = { readonly [Name in keyof T]-?: fc.Arbitrary<NonNullable<T[Name]>> };
const some = <T>(drawn: Drawn<T>, ...requiredKeys: (keyof T)[]) =>
  fc.record(drawn as never, {
    requiredKeys: requiredKeys as never[],
    noNullPrototype: true,
  }) as unknown as fc.Arbitrary<T>;

const ask = some<AskPart>(
  {
    ...{
      bankId: id,
      productId: id,
      round: fc.nat(3),
      on: day,
      contactedOn: day,
      answeredOn: day,
      silentOn: day,
    },
    ...{ answer: fc.constantFrom('granted', 'declined'), reason: id, amountFen: fen },
    ...{ released: fc.constant(true), timed: fc.constant(true), late: fc.constant(true) },
  },
  ...(['bankId', 'productId', 'round', 'on'] as const),
);
const helped = fc.constantFrom('yes' as const, 'partly' as const, 'no' as const);
const task = some<TaskPart>(
  {
    ...{
      id,
      code: id,
      measure: fc.string(),
      ownerOrgId: id,
      on: day,
      dueOn: day,
      settledOn: day,
      moreTime: day,
    },
    ...{ state: fc.constantFrom('open', 'done'), timesMoved: fc.nat(5) },
    helped: fc.record({ enterprise: helped, workGroup: helped }, { requiredKeys: [], noNullPrototype: true }),
  },
  ...(['id', 'code', 'measure', 'ownerOrgId', 'on', 'dueOn', 'state'] as const),
);
const loan: fc.Arbitrary<LoanPart> = fc.record({
  ...{
    bankId: id,
    productId: id,
    round: fc.nat(3),
    grantedFen: fen,
    rateBp: fc.nat(2400),
    firstLoan: fc.boolean(),
  },
  ...{ tenorMonths: fc.nat(60), method: fc.constantFrom('unsecured' as const, 'pledge' as const) },
  draws: fc.array(fc.record({ on: day, amountFen: fen }, { noNullPrototype: true }), { maxLength: 3 }),
});
type Derived = 'openedOn' | 'enteredOn';
const line = some<Omit<RegisterLine, Derived>>(
  {
    ...{
      caseId: fc.uuid(),
      orgId: fc.constantFrom('wg-demo-east', 'wg-003'),
      regionId: id,
      version: fc.nat(),
    },
    ...{ name: fc.string(), code: fc.string(), phone: fc.string(), industry: fc.string() },
    ...{ kind: fc.constantFrom('enterprise', 'cooperative'), channel: fc.constantFrom('visit', 'self') },
    stage: fc.constantFrom('triage', 'outcome', 'closed', 'withdrawn'),
    ...{ openedAt: moment, enteredAt: moment, needFen: fen, tenorMonths: fc.nat(60) },
    ...{ purpose: fc.constantFrom('other', 'workingCapital'), rounds: fc.nat(4) },
    size: fc.record(
      { employees: fc.nat(), revenue: fc.nat(), totalAssets: fc.nat() },
      { requiredKeys: [], noNullPrototype: true },
    ),
    ...{
      score: fc.nat(10_000).map((hundredths) => hundredths / 100),
      grade: fc.string(),
      firmStage: id,
      scoreLabel: fc.string(),
      assignee: fc.string(),
    },
    holder: fc.constantFrom('wg-demo-east', 'wg-003', 'bank-a'),
    due: fc.record({ at: moment, kind: fc.constantFrom('bankAnswer', 'stage') }) as never,
    step: fc.constantFrom('choose', 'draw') as never,
    tags: fc.array(fc.constantFrom('firstLoan', 'erasureAsked')) as never,
    ...{ screenedOn: day, diagnosedOn: fc.array(day, { maxLength: 3 }) },
    ...{ asks: fc.array(ask, { maxLength: 3 }), tasks: fc.array(task, { maxLength: 3 }), loan },
    followUpOn: day,
    result: fc.constantFrom('lent', 'explained', 'merged'),
    apart: fc.array(fc.uuid(), { maxLength: 2 }),
  },
  ...(['caseId', 'orgId', 'regionId', 'version', 'name', 'code', 'kind', 'industry', 'channel'] as const),
  ...(['stage', 'openedAt', 'enteredAt', 'needFen', 'tenorMonths', 'purpose', 'rounds'] as const),
).map(
  (drawn): RegisterLine => ({
    ...drawn,
    openedOn: civilDateOf(drawn.openedAt),
    enteredOn: civilDateOf(drawn.enteredAt),
  }),
);

describe('a register line (台账行)', () => {
  it('is read from the store as it was written, with nothing more and nothing less', () => {
    fc.assert(
      fc.property(line, (one) => {
        const shelf = lineSkOf(one) === one.caseId ? 'open' : one.enteredOn.slice(0, 4);
        const key = { pk: registerPk(one.orgId, shelf), sk: lineSkOf(one) };
        const stored = JSON.parse(JSON.stringify({ ...key, version: 1, data: packed(one) }));
        const read = registerLineIn(stored);
        expect(read).toEqual(one);
        expect(Object.keys(read).sort()).toEqual(Object.keys(one).sort());
      }),
      { numRuns: 500 },
    );
  });
});
