import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { addDays, civilDateOf } from '../../shared/domain/time/index.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  neighbour,
  regulator,
} from '../support/actors.ts';
import { erasePersonalData, setFollowUp, withdraw } from '../support/commands.ts';
import { countyTable } from './scene.ts';

let test: Awaited<ReturnType<typeof countyTable>>;
beforeEach(async () => {
  test = await countyTable();
  await test.meet();
});
const give = async (by: Actor, command: Command, caseId = 'case-1') => {
  const answer = await test.execute(by, command, { caseId });
  return answer.ok ? 'done' : answer.refusal.code;
};
const on = (days: number) => addDays(civilDateOf(test.clock.now()), days);
const set = (more: Parameters<typeof setFollowUp>[0] = {}) =>
  give(regulator, setFollowUp({ sessionId: 's-1', on: on(20), ...more }));
const listed = async (actor: Actor, more: { state?: 'open' | 'settled'; whose?: 'own' | 'all' } = {}) => {
  const found = await test.app.followUps({ actor, state: 'open', whose: 'all', limit: 20, ...more });
  return found.ok ? found.value.followUps.map(({ followUp }) => followUp.id) : found.refusal.code;
};

describe('follow-ups of a session (回访跟进)', () => {
  it('are found by the work group and by their owner, by date, and by nobody else', async () => {
    expect(await set()).toBe('done');
    expect(await set({ id: 'fup-2', ownerOrgId: 'wg-demo-east', on: on(10) })).toBe('done');
    expect(await listed(regulator)).toEqual(['fup-2', 'fup-1']);
    expect(await listed(department)).toEqual(['fup-1']);
    for (const other of [bankA, neighbour, citySupervisor, enterprise])
      expect(await listed(other)).toEqual([]);
    const command: Command = {
      type: 'finishFollowUp',
      followUpId: 'fup-1',
      outcome: 'inOrder',
      text: '已落实',
    };
    expect(await give(bankA, command)).toBe('follow_up_not_found');
    expect(await give(department, command)).toBe('done');
    expect([await listed(department), await listed(department, { state: 'settled' })]).toEqual([
      [],
      ['fup-1'],
    ]);
    expect(await test.told(regulator)).toContain('followUpDone');
    expect(await test.app.verifyAudit(regulator, 'case-1')).toMatchObject({ value: { whole: true } });
  });
  it('stand in the calendar of the work group and of their owner, on the day they were moved to', async () => {
    await set();
    await give(regulator, { type: 'moveFollowUp', followUpId: 'fup-1', on: on(25), reason: '企业出差' });
    const days = async (actor: Actor) => {
      const found = await test.app.schedule({ actor, from: on(0), to: on(40), of: 'open' });
      return found.ok
        ? found.value.entries.filter(({ kind }) => kind === 'sessionFollowUp').map((entry) => entry.on)
        : found.refusal.code;
    };
    expect([await days(regulator), await days(department), await days(bankA)]).toEqual([
      [on(25)],
      [on(25)],
      [],
    ]);
    await give(enterprise, withdraw());
    expect([await days(regulator), await days(department)]).toEqual([[], []]);
  });
  it('warn once, at the end of their day', async () => {
    await set();
    test.clock.advanceDays(21);
    expect(await test.told(department)).toContain('followUpOverdue');
    const kinds = await test.told(regulator);
    expect(kinds.filter((kind) => kind === 'followUpLate')).toHaveLength(1);
    test.clock.advanceDays(3);
    expect((await test.told(regulator)).filter((kind) => kind === 'followUpLate')).toHaveLength(1);
    expect((await test.file('case-1')).followUps?.[0]?.overdueSince).toBeDefined();
  });
  it('two who finish one at once: the first is recorded, the second is told', async () => {
    await set();
    const say = (by: Actor, text: string) =>
      give(by, { type: 'finishFollowUp', followUpId: 'fup-1', outcome: 'inOrder', text });
    const answers = await Promise.all([say(department, '已落实'), say(regulator, '电话核实')]);
    expect(answers.toSorted()).toEqual(['done', 'follow_up_settled']);
  });
});

describe('in the minutes (纪要)', () => {
  it('what was set before signing is frozen; what comes later makes another version', async () => {
    await set();
    await test.app.layOutMinutes({ actor: regulator, sessionId: 's-1', reason: undefined });
    for (const signer of (await test.minutes())?.versions[0]?.signers ?? []) {
      const actor = [regulator, citySupervisor].find(({ orgId }) => orgId === signer);
      await test.sign(actor ?? { ...department, orgId: signer, roles: ['lead'] });
    }
    const frozen = await test.minutes(regulator, 1);
    expect(frozen?.versions[0]?.state).toBe('frozen');
    expect(frozen?.shown).toMatchObject({
      intact: true,
      firms: [{ followUps: [{ id: 'fup-1', ownerOrgId: 'dept-sci-tech' }] }, {}],
    });
    await set({ id: 'fup-2', text: '后来约定的' });
    const later = await test.minutes();
    expect(later?.draft?.differs).toContainEqual({ row: 'followUps', caseId: 'case-1' });
    expect(JSON.stringify((await test.minutes(regulator, 1))?.shown?.firms)).not.toContain('后来约定的');
    // Guests read their own.
    expect(JSON.stringify((await test.minutes(department))?.shown?.firms)).toContain('看专利评估是否完成');
    expect(JSON.stringify((await test.minutes(bankA))?.shown?.firms)).not.toContain('看专利评估是否完成');
    expect(JSON.stringify((await test.minutes(bankB))?.shown?.firms)).not.toContain('看专利评估是否完成');
  });
  it('an erased firm’s follow-ups say nothing more', async () => {
    await set();
    await give(enterprise, withdraw());
    await give(regulator, erasePersonalData());
    expect(JSON.stringify(await test.file('case-1'))).not.toContain('看专利评估是否完成');
  });
});
