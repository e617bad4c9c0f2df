import { describe, expect, it } from 'vitest';
import {
  administrator,
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  neighbour,
  regulator,
} from '../../../test/support/actors.ts';
import { asking, closedAsLent } from '../../../test/support/paths.ts';
import { passes } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import type { Actor } from '../../domain/case/actor.ts';

const lent = async () => {
  const test = makeTestApp();
  await test.play(closedAsLent);
  return test;
};
const serviceFor = async ({ app }: ReturnType<typeof makeTestApp>, actor: Actor) => {
  const table = await app.bankService(actor, {});
  if (!table.ok) throw new Error(table.refusal.code);
  return table.value.banks;
};

describe('the service of banks', () => {
  it('is shown side by side to the work group and those above, and to nobody next door', async () => {
    const test = await lent();
    for (const actor of [regulator, citySupervisor])
      expect(await serviceFor(test, actor)).toMatchObject([
        { bankId: 'bank-a', service: { asked: 1, granted: 1, lent: 1, firstLoans: 1, inTime: 1, timed: 1 } },
        { bankId: 'bank-b', service: { asked: 1, declined: 1, reasons: { R13: 1 } } },
      ]);
    expect(await serviceFor(test, neighbour)).toEqual([]);
  });

  it('is shown to a bank of itself alone', async () => {
    const test = await lent();
    for (const actor of [bankA, bankB])
      expect((await serviceFor(test, actor)).map(({ bankId }) => bankId)).toEqual([actor.orgId]);
  });

  it('counts silence beside the declines', async () => {
    const test = makeTestApp();
    await test.play([...asking('bank-a'), passes(60)]);
    expect(await serviceFor(test, bankA)).toMatchObject([
      { service: { asked: 1, silent: 1, declined: 0, timed: 1, inTime: 0 } },
    ]);
  });

  it.each([enterprise, department, administrator])('is not for $kind $personId', async (actor) => {
    expect(await (await lent()).app.bankService(actor, {})).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
  });
});
