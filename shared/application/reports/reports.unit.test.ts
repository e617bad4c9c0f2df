import { describe, expect, it } from 'vitest';
import {
  administrator,
  bankA,
  citySupervisor,
  enterprise,
  neighbour,
  provinceSupervisor,
  regulator,
} from '../../../test/support/actors.ts';
import { closedAsLent, toDiagnosis } from '../../../test/support/paths.ts';
import { passes } from '../../../test/support/story.ts';
import { makeTestApp, type TestApp } from '../../../test/support/test-app.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { type Definitions, definitionsNow } from '../../domain/register/definitions.ts';
import { measures } from '../../domain/register/measures.ts';
import type { EnteredFigure } from '../../domain/report/entered.ts';
import { filingBasisKey, filingKey } from '../keys.ts';
import type { Result } from '../refusals.ts';
import type { ReportUses } from './port.ts';
import { verifyReports } from './verify-reports.ts';

const march = '2026-03';
const april = Date.parse('2026-04-03T02:00:00.000Z');

const got = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const visited = (value: number): EnteredFigure => ({ id: 'visited', value, source: '走访队伍报数' });

const scene = async () => {
  const test = makeTestApp();
  await test.play(closedAsLent);
  const view = async (actor: Actor = regulator, orgId = actor.orgId, month = march) =>
    got(await test.app.viewReport({ actor, orgId, month }));
  const file = (more: Partial<Parameters<ReportUses['fileReport']>[0]> = {}) =>
    test.app.fileReport({ actor: regulator, month: march, after: 0, ...more });
  return { ...test, test, view, file };
};
const cellIn = (cells: readonly { readonly id: string; readonly month?: number | undefined }[], id: string) =>
  cells.find((cell) => cell.id === id);
/** Once the month is over. */
const inApril = ({ clock }: Pick<TestApp, 'clock'>) => clock.advanceTo(april);

describe('a work group’s monthly report', () => {
  it('says what the figures say, by month and since the mechanism began', async () => {
    const { view, test } = await scene();
    const { live, standing } = await view();
    const figures = got(
      await test.app.figures(regulator, { from: '2026-03-01' as never, to: '2026-03-31' as never }),
    );
    expect(standing).toBe('running');
    expect(cellIn(live.cells, 'appliedFirms')).toEqual({ id: 'appliedFirms', month: 1, cumulative: 1 });
    expect(cellIn(live.cells, 'lentFen')?.month).toBe(Number(figures.total?.figures.lentFen));
  });

  it('is filed once the month is over, by a lead, under the name of who signed', async () => {
    const { file, view, test } = await scene();
    expect(await file()).toMatchObject({ refusal: { code: 'report_month_running' } });
    inApril(test);
    const clerk = { ...regulator, roles: ['clerk'] as const };
    expect(await file({ actor: clerk })).toMatchObject({ refusal: { code: 'not_permitted' } });
    const { standing, filings } = got(await file());
    expect(standing).toBe('filed');
    expect(filings[0]?.basis?.cases).toBe(1);
    expect(filings).toMatchObject([
      { seq: 1, signer: regulator.personId, by: { personId: regulator.personId } },
    ]);
    expect((await view()).filings[0]?.cells).toEqual(filings[0]?.cells);
  });

  it('keeps what the register of visits said of the month, whatever is withdrawn afterwards', async () => {
    const { file, view, test } = await scene();
    const said = {
      firm: { name: '示例（虚构）' },
      on: '2026-03-02' as never,
      teammates: [],
      need: 'need' as const,
    };
    for (const visitId of ['v1', 'v2']) await test.app.recordVisit({ actor: regulator, visitId, said });
    inApril(test);
    const { filings } = got(await file());
    const frozen = { visits: 2, firms: 1, needFirms: 1, waiting: 2, byBanks: 0, sameDay: 1 };
    expect(filings[0]?.visits).toEqual(frozen);
    got(await test.app.withdrawVisit({ actor: regulator, visitId: 'v2', reason: '重复' }));
    expect((await view()).filings[0]?.visits).toEqual(frozen);
    expect(await verifyReports(test.deps, regulator.orgId)).toMatchObject([{ seq: 1, check: 'same' }]);
    expect((await view(citySupervisor)).live.visits).toEqual(frozen);
    // What changed is reason enough for a correction.
    const corrected = got(await file({ after: 1, reason: '撤回一次走访' }));
    expect(corrected.filings[0]?.visits).toMatchObject({ visits: 1, sameDay: 0 });
    expect(await file({ after: 2, reason: '再报' })).toMatchObject({ refusal: { code: 'report_same' } });
  });

  it('stays as it was signed while cases go on, and is counted again to the same figures', async () => {
    const { file, view, test } = await scene();
    inApril(test);
    const { filings } = got(await file());
    await test.play([passes(10), ...toDiagnosis], 'case-2');
    const after = await view();
    expect(after.filings[0]).toEqual(filings[0]);
    expect(await verifyReports(test.deps, regulator.orgId)).toMatchObject([{ seq: 1, check: 'same' }]);
  });

  it('is counted again by the definitions that it was counted by, when others have come since', async () => {
    const { file, test } = await scene();
    inApril(test);
    got(await file());
    const changed = (version: string): Definitions => ({
      version,
      measures: {
        ...definitionsNow.measures,
        appliedFen: { ...measures.appliedFen, of: ({ needFen }) => needFen * 2 },
        newcomers: { ...measures.appliedFirms, of: () => true },
      },
    });
    const check = async (...known: readonly Definitions[]) =>
      (await verifyReports(test.deps, regulator.orgId, known)).map((filing) => filing.check);
    expect(await check(definitionsNow, changed('2.0.0'))).toEqual(['same']);
    expect(await check(changed(definitionsNow.version))).toEqual(['differs']);
    expect(await check(changed('2.0.0'))).toEqual(['unknownDefinitions']);
  });

  it('says what was entered, beside what was counted, and sums it from month to month', async () => {
    const { file, view, test } = await scene();
    const enter = (month: string, value: number) =>
      test.app.enterFigures({ actor: regulator, month, figures: [visited(value)] });
    got(await enter('2026-02', 40));
    got(await enter(march, 50));
    inApril(test);
    got(await file({ month: '2026-02' }));
    expect(cellIn((await view()).live.cells, 'visited')).toEqual({
      id: 'visited',
      month: 50,
      cumulative: 90,
    });
  });

  it('is corrected by another filing that says why, and what differs', async () => {
    const { file, test } = await scene();
    inApril(test);
    got(await file());
    expect(await file({ after: 1, reason: '无' })).toMatchObject({ refusal: { code: 'report_same' } });
    got(await test.app.enterFigures({ actor: regulator, month: march, figures: [visited(9)] }));
    expect(await file({ after: 1 })).toMatchObject({ refusal: { code: 'report_needs_reason' } });
    const { filings } = got(await file({ after: 1, reason: '补报走访户数' }));
    expect(filings).toMatchObject([
      {
        seq: 2,
        corrects: { seq: 1, reason: '补报走访户数' },
        differences: [
          { id: 'visited', of: 'month', after: 9 },
          { id: 'visited', of: 'cumulative', after: 9 },
        ],
      },
      { seq: 1, differences: [] },
    ]);
  });

  it('is filed once by one request however often it comes, and not over what a colleague filed', async () => {
    const { file, test } = await scene();
    inApril(test);
    const once = { idempotencyKey: 'key-1' };
    const [first, again] = [got(await file(once)), got(await file(once))];
    expect(again.filings).toEqual(first.filings);
    expect(await file({ ...once, reason: '另一个' })).toMatchObject({
      refusal: { code: 'idempotency_mismatch' },
    });
    got(await test.app.enterFigures({ actor: regulator, month: march, figures: [visited(1)] }));
    expect(await file({ reason: '更正' })).toMatchObject({ refusal: { code: 'report_changed' } });
  });

  it('keeps one of two filings at the same moment', async () => {
    const { file, view, test } = await scene();
    inApril(test);
    const results = await Promise.all([file(), file({ actor: { ...regulator, personId: 'p-other' } })]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await view()).filings).toHaveLength(1);
  });

  it('shows the columns and the heading that the work group chose', async () => {
    const { view, file, test } = await scene();
    const form = { heading: '示例县机制月报', columns: ['visited', 'lentFen'] };
    expect(await test.app.setReportForm(regulator, { ...form, columns: ['none'] })).toMatchObject({
      refusal: { code: 'report_columns' },
    });
    expect(await test.app.setReportForm(regulator, { ...form, dueDay: 5 })).toMatchObject({
      refusal: { code: 'report_due_day' },
    });
    got(await test.app.setReportForm(regulator, form, 0));
    expect(await test.app.setReportForm(regulator, { ...form, heading: '另一个' }, 0)).toMatchObject({
      refusal: { code: 'report_changed' },
    });
    inApril(test);
    got(await file());
    expect((await view()).filings[0]?.form).toEqual(form);
  });

  it.each([bankA, enterprise, administrator, neighbour])('is not for $kind $personId', async (actor) => {
    const { test } = await scene();
    expect(await test.app.viewReport({ actor, orgId: regulator.orgId, month: march })).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
  });

  it.each(['2024-09', '2026-13', '2026-1'])('does not know the month %s', async (month) => {
    const { test } = await scene();
    expect(await test.app.viewReport({ actor: regulator, orgId: regulator.orgId, month })).toMatchObject({
      refusal: { code: 'report_month' },
    });
  });
});

describe('a report that was touched, or cases that were', () => {
  it.each([
    ['its figures', filingKey(regulator.orgId, 1), 'touched'],
    ['the list of cases beside it', filingBasisKey(regulator.orgId, 1, 0), 'differs'],
    ['the events of a case', { pk: 'CASE#case-1', sk: 'EVENT#00000001' }, 'differs'],
  ] as const)('is found out: %s', async (_, key, check) => {
    const { file, test } = await scene();
    inApril(test);
    got(await file());
    const item = await test.table.get(key);
    if (!item) throw new Error('It was written');
    const text = JSON.stringify(item.data)
      .replaceAll('wg-demo-east', 'wg-demo-west')
      .replace('["case-1"', '["case-9"');
    await test.table.transact([{ kind: 'put', item: { ...item, data: JSON.parse(text) } }]);
    const broken = verifyReports(test.deps, regulator.orgId);
    expect(await broken).toMatchObject([{ seq: 1, check }]);
  });
});

describe('reports of the levels above', () => {
  it('add up what was filed below, name who has not, and file as the levels below do', async () => {
    const { file, view, test } = await scene();
    inApril(test);
    expect(await file({ actor: citySupervisor })).toMatchObject({
      refusal: { code: 'report_nothing_below' },
    });
    got(await file());
    const city = await view(citySupervisor);
    expect(city.live.missing).toContain(neighbour.orgId);
    expect(city.live.monthly).toEqual((await view()).filings[0]?.monthly);
    got(await file({ actor: citySupervisor }));
    got(await file({ actor: neighbour }));
    const both = await view(provinceSupervisor);
    expect(both.live.parts?.map(({ orgId }) => orgId)).toEqual([regulator.orgId, neighbour.orgId]);
    expect((await view(citySupervisor)).differs).toEqual([]);
    expect(await verifyReports(test.deps, citySupervisor.orgId)).toMatchObject([{ check: 'same' }]);
  });

  it('are added up again by the definitions that they were filed by', async () => {
    const { file, test } = await scene();
    inApril(test);
    got(await file());
    got(await file({ actor: { ...citySupervisor, roles: ['lead'] } }));
    const without = Object.entries(definitionsNow.measures).filter(([id]) => id !== 'appliedFen');
    const later: Definitions = { version: '2.0.0', measures: Object.fromEntries(without) };
    const check = async (...known: readonly Definitions[]) =>
      (await verifyReports(test.deps, citySupervisor.orgId, known)).map((filing) => filing.check);
    expect(await check(definitionsNow, later)).toEqual(['same']);
    expect(await check({ ...later, version: definitionsNow.version })).toEqual(['differs']);
  });

  it('see who is late by the day they set, and remind them once a day', async () => {
    const { file, view, test } = await scene();
    const below = async (actor: Actor = citySupervisor) =>
      Object.fromEntries(
        got(await test.app.reportsBelow(actor, march)).map(({ orgId, standing }) => [orgId, standing]),
      );
    expect(await below()).toMatchObject({ [regulator.orgId]: 'running' });
    inApril(test);
    expect(await below()).toMatchObject({ [regulator.orgId]: 'due', [neighbour.orgId]: 'due' });
    const { form } = await view(citySupervisor);
    got(await test.app.setReportForm(citySupervisor, { ...form, dueDay: 2 }));
    got(await file());
    expect(await below()).toMatchObject({ [regulator.orgId]: 'filed', [neighbour.orgId]: 'late' });
    expect((await view(neighbour)).dueOn).toBe('2026-04-02');
    const remind = (orgId: string) => test.app.remindOfReport({ actor: citySupervisor, orgId, month: march });
    got(await remind(neighbour.orgId));
    got(await remind(neighbour.orgId));
    expect((await view(neighbour)).reminder).toMatchObject({ times: 1, byOrgId: citySupervisor.orgId });
    expect(await remind(regulator.orgId)).toMatchObject({ refusal: { code: 'report_filed' } });
    expect(
      await test.app.remindOfReport({ actor: neighbour, orgId: neighbour.orgId, month: march }),
    ).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
  });

  it('have nothing entered in them', async () => {
    const { test } = await scene();
    expect(
      await test.app.enterFigures({ actor: citySupervisor, month: march, figures: [visited(1)] }),
    ).toMatchObject({ refusal: { code: 'report_adds_up' } });
  });
});
