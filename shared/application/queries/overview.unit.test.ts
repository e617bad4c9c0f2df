import { describe, expect, it } from 'vitest';
import { parties } from '../../../test/access/parties.ts';
import { citySupervisor, neighbour, provinceSupervisor, regulator } from '../../../test/support/actors.ts';
import { asking, closedAsLent, recommendable, toDiagnosis } from '../../../test/support/paths.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { startImport } from '../imports/index.ts';
import { applicationRow, clerk, csv, makeScene } from '../imports/testing/scene.ts';
import type { Result } from '../refusals.ts';
import { overview } from './overview.ts';
import type { Overview } from './port.ts';

const counted = (result: Result<Overview>): Overview => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const funnelOf = ({ funnel }: Overview) => Object.fromEntries(funnel.map(({ step, count }) => [step, count]));

describe('the overview of a jurisdiction', () => {
  it.each([
    [
      'a case that was never recommended',
      recommendable,
      { applied: 1, screened: 1, recommended: 0, lent: 0 },
    ],
    ['a case two banks declined', toDiagnosis, { screened: 1, recommended: 1, granted: 0, lent: 0 }],
    ['a case that was lent', closedAsLent, { applied: 1, recommended: 1, granted: 1, lent: 1 }],
  ])('counts how far %s came', async (_, steps, reached) => {
    const test = makeTestApp();
    await test.play(steps);
    expect(funnelOf(counted(await test.app.overview(regulator)))).toMatchObject(reached);
  });

  it('adds up: stages, deadlines and counties each hold every case once, reasons every decline', async () => {
    const test = makeTestApp();
    await test.play(toDiagnosis);
    for (const actor of [regulator, citySupervisor, provinceSupervisor]) {
      const { total, stages, due, counties, declineReasons, answers } = counted(
        await test.app.overview(actor),
      );
      expect(total).toBe(1);
      expect(sum(stages.map(({ count }) => count))).toBe(total);
      expect(sum(Object.values(due))).toBe(total);
      expect(sum(counties.map((county) => county.total))).toBe(total);
      expect(sum(declineReasons.map(({ count }) => count))).toBe(answers.declined);
      expect(declineReasons).toEqual([{ code: 'R02', count: 2 }]);
    }
  });

  it('calls a bank that says nothing silent, not declining', async () => {
    const test = makeTestApp();
    await test.play([...asking('bank-a'), { days: 60 }]);
    const { answers, declineReasons } = counted(await test.app.overview(regulator));
    expect([answers.silent, answers.declined, declineReasons]).toEqual([1, 0, []]);
  });

  it('names what is due, and counts it as the lists do', async () => {
    const test = makeTestApp();
    await test.play(asking('bank-a'));
    const { urgent, due } = counted(await test.app.overview(regulator));
    const list = await test.app.listCases({ actor: regulator, limit: 10 });
    expect(urgent).toEqual(list.ok && list.value.cases);
    expect(due.soon + due.later).toBe(1);
  });

  it('counts every case, however they are paged', async () => {
    const { deps, tick } = makeScene();
    const content = csv([applicationRow(1), applicationRow(2), applicationRow(3)]);
    await startImport(deps, { actor: clerk, importId: 'imp_1', format: 'csv', content });
    await tick();
    expect(counted(await overview(deps, clerk))).toMatchObject({
      total: 3,
      news: { opened: 3, ended: 0 },
      weeks: [...Array(7).fill({ opened: 0 }), { opened: 3 }].map((week) => expect.objectContaining(week)),
    });
  });

  it('is empty next door and refused to everybody who is no regulator', async () => {
    const test = makeTestApp();
    await test.play(recommendable);
    expect(counted(await test.app.overview(neighbour))).toMatchObject({ total: 0, counties: [] });
    for (const actor of Object.values(parties).filter(({ kind }) => kind !== 'regulator'))
      expect(await test.app.overview(actor)).toMatchObject({ ok: false, refusal: { code: 'not_permitted' } });
  });
});
