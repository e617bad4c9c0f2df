import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { bankA, bankB, neighbour, regulator } from '../support/actors.ts';
import { decline, grant, openCase, recommendTo, screen } from '../support/commands.ts';
import { makeTestApp } from '../support/test-app.ts';

const caseId = 'case-1';
const propose: Command = { type: 'proposeTransfer', to: 'wg-demo-west', reason: '企业迁往西县' };
const takeOver: Command = { type: 'answerTransfer', accepted: true };
const year = { from: '2026-01-01', to: '2026-12-31' } as const;

const scene = async () => {
  const test = makeTestApp();
  const give = async (by: Actor, command: Command) => {
    const answer = await test.execute(by, command, { caseId });
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
  };
  await give(regulator, openCase({ caseId }));
  await give(regulator, screen());
  await give(regulator, recommendTo('bank-a', 'bank-b'));
  const listed = async (actor: Actor) => {
    const found = await test.app.listCases({ actor, limit: 10 });
    return found.ok ? found.value.cases.map(({ id }) => id) : found.refusal.code;
  };
  const applied = async (actor: Actor) => {
    const found = await test.app.figures(actor, year);
    return found.ok ? found.value.total?.figures.appliedFirms : undefined;
  };
  const transfers = async (actor: Actor) => {
    const found = await test.app.transfers(actor);
    if (!found.ok) return found.refusal.code;
    const { incoming, outgoing, handedOver } = found.value;
    return [incoming.length, outgoing.length, handedOver.length];
  };
  return { ...test, give, listed, applied, transfers };
};

describe('a case that changes its county (移交)', () => {
  it('is found by both while it waits, and counts in the county that holds it', async () => {
    const test = await scene();
    expect(await test.transfers(bankA)).toBe('not_permitted');
    await test.give(regulator, propose);
    expect([await test.transfers(regulator), await test.transfers(neighbour)]).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect([await test.listed(regulator), await test.listed(neighbour)]).toEqual([[caseId], []]);
    expect([await test.applied(regulator), await test.applied(neighbour)]).toEqual([1n, 0n]);
    await test.give(neighbour, takeOver);
    expect([await test.transfers(regulator), await test.transfers(neighbour)]).toEqual([
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect([await test.listed(regulator), await test.listed(neighbour)]).toEqual([[], [caseId]]);
    expect([await test.applied(regulator), await test.applied(neighbour)]).toEqual([0n, 1n]);
  });
  it('goes on in its execution: banks answer, and the new work group steers', async () => {
    const test = await scene();
    await test.give(regulator, propose);
    await test.give(bankB, decline());
    await test.give(neighbour, takeOver);
    expect(await test.execute(regulator, { type: 'urge', note: '催' }, { caseId })).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
    await test.give(bankA, grant());
    expect((await test.file(caseId)).phase.stage).toBe('outcome');
    expect(await test.app.verifyAudit(neighbour, caseId)).toMatchObject({ value: { whole: true } });
  });
  it('is read by the one before as it was handed over, whatever comes after', async () => {
    const test = await scene();
    await test.give(regulator, propose);
    await test.give(neighbour, takeOver);
    const { version } = await test.file(caseId);
    await test.give(bankA, grant({ conditions: '移交以后的条件' }));
    const seen = await test.app.viewCase(regulator, caseId);
    expect(seen).toMatchObject({ ok: true, value: { version, relation: 'formerHolder', allowed: [] } });
    const told = await test.app.timeline(regulator, caseId);
    expect(JSON.stringify([seen, told])).not.toContain('移交以后的条件');
    expect(told.ok && told.value.at(-1)?.event.type).toBe('CaseTransferred');
  });
  it('answered by two at once, or answered and taken back at once, it has one end', async () => {
    const test = await scene();
    await test.give(regulator, propose);
    const answers = await Promise.all([
      test.execute(neighbour, takeOver, { caseId }),
      test.execute(neighbour, { ...takeOver, accepted: false, reason: '不属本县' } as Command, { caseId }),
      test.execute(regulator, { type: 'withdrawTransfer', reason: '不迁了' }, { caseId }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await test.file(caseId)).transfer).toBeUndefined();
  });
});
