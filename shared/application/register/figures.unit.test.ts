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
import { closedAsLent, repaired } from '../../../test/support/paths.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { erasedMark } from '../../domain/personal-data/erased-mark.ts';
import { figuresOf } from '../../domain/register/figures.ts';
import { registerLineOf } from '../../domain/register/line.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';
import { registerPk } from '../keys.ts';
import { buildRegister } from './build-register.ts';
import { readRegister, shelvesSince } from './read-register.ts';
import { checkRegister } from './rebuild-register.ts';

const lent = async () => {
  const test = makeTestApp();
  await test.play(closedAsLent);
  return test;
};
const groupOf = async ({ app }: ReturnType<typeof makeTestApp>, actor = regulator) => {
  const table = await app.figures(actor, {});
  if (!table.ok) throw new Error(table.refusal.code);
  return table.value;
};

describe('figures of a work group', () => {
  it('count a case from its application to its loan', async () => {
    const test = await lent();
    const { groups, total } = await groupOf(test);
    expect(groups.map(({ orgId }) => orgId)).toEqual(['wg-demo-east']);
    const file = await test.file();
    const drawn = file.outcome?.disbursements.reduce((sum, { amountFen }) => sum + amountFen, 0) ?? 0;
    expect(groups[0]?.figures).toMatchObject({
      appliedFirms: 1n,
      appliedFen: BigInt(file.need.amountFen),
      recommendedFirms: 1n,
      grantedFirms: 1n,
      lentFirms: 1n,
      lentFen: BigInt(drawn),
      declines: 1n,
      silences: 0n,
    });
    expect(total?.figures).toEqual(groups[0]?.figures);
  });

  it('count a diagnosis with its session, and problems that were solved', async () => {
    const test = makeTestApp();
    await test.play(repaired);
    const { groups } = await groupOf(test);
    expect(groups[0]?.figures).toMatchObject({ diagnosedFirms: 1n, solvedFirms: 1n, lentFirms: 0n });
  });

  it('say nothing of another month', async () => {
    const test = await lent();
    const table = await test.app.figures(regulator, {
      from: '2024-10-01' as never,
      to: '2024-12-31' as never,
    });
    expect(table.ok && table.value.total?.figures.appliedFirms).toBe(0n);
  });

  it('show the levels above every work group below them, and a neighbour its own alone', async () => {
    const test = await lent();
    for (const above of [citySupervisor, provinceSupervisor])
      expect((await groupOf(test, above)).total?.figures.lentFirms).toBe(1n);
    expect((await groupOf(test, neighbour)).total?.figures.appliedFirms).toBe(0n);
  });

  it.each([bankA, enterprise, administrator])('are not for $kind $personId', async (actor) => {
    expect(await (await lent()).app.figures(actor, {})).toMatchObject({ refusal: { code: 'not_permitted' } });
  });

  it('name the cases behind a number to those who may see it', async () => {
    const { app } = await lent();
    const behind = (actor = regulator, measure = 'lentFen') =>
      app.casesBehind({ actor, asked: {}, measure, orgId: 'wg-demo-east' });
    expect(await behind()).toMatchObject({ ok: true, value: [{ caseId: 'case-1' }] });
    expect(await behind(regulator, 'silences')).toMatchObject({ value: [] });
    expect(await behind(neighbour)).toMatchObject({ refusal: { code: 'not_permitted' } });
    expect(await behind(regulator, 'popularity')).toMatchObject({ refusal: { code: 'unknown_measure' } });
  });
});

/** Where the line of an ended case stands. */
const endedKey = async ({ table }: ReturnType<typeof makeTestApp>, year: string) => {
  const { items } = await table.query({ pk: registerPk('wg-demo-east', year), limit: 10 });
  const [item] = items;
  if (items.length !== 1 || !item) throw new Error('one case has ended');
  return { pk: item.pk, sk: item.sk };
};

describe('the register (台账)', () => {
  it('keeps open cases apart from those of a year that have come to rest', async () => {
    const test = await lent();
    const year = civilDateOf(test.clock.now()).slice(0, 4);
    const open = await test.table.query({ pk: registerPk('wg-demo-east', 'open'), limit: 10 });
    const ended = await test.table.query({ pk: registerPk('wg-demo-east', year), limit: 10 });
    expect([open.items.length, ended.items.length]).toEqual([0, 1]);
  });

  it('is made for cases that were written before there was one, once', async () => {
    const test = await lent();
    const shelves = shelvesSince(0, test.clock.now());
    const before = await readRegister(test, 'wg-demo-east', shelves);
    const year = civilDateOf(test.clock.now()).slice(0, 4);
    const key = await endedKey(test, year);
    await test.table.transact([{ kind: 'delete', key }]);

    expect(await buildRegister(test, ['wg-demo-east'])).toEqual({ written: 1 });
    expect(await readRegister(test, 'wg-demo-east', shelves)).toEqual(before);
    expect(await buildRegister(test, ['wg-demo-east'])).toEqual({ written: 0 });
  });

  it('never writes an older line over a newer one', async () => {
    const test = await lent();
    const year = civilDateOf(test.clock.now()).slice(0, 4);
    const key = await endedKey(test, year);
    const item = await test.table.get(key);
    if (!item) throw new Error('the case has its line');
    const newer = { ...item, version: item.version + 1, data: { ...item.data, needFen: 1 } };
    await test.table.transact([{ kind: 'put', item: newer }]);
    await checkRegister(test, 'wg-demo-east', true);
    expect((await test.table.get(key))?.data['needFen']).toBe(1);
  });

  it('counts firms whose names were erased by their cases', async () => {
    const line = registerLineOf(await (await lent()).file());
    const erased = ['case-1', 'case-2'].map((caseId) => ({ ...line, caseId, code: erasedMark }));
    const when = { from: '2000-01-01' as CivilDate, to: '2099-12-31' as CivilDate };
    expect(figuresOf(erased, when).appliedFirms).toBe(2n);
  });
});
