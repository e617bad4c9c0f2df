import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import {
  bankA,
  citySupervisor,
  department,
  enterprise,
  neighbour,
  provinceSupervisor,
  regulator,
} from '../support/actors.ts';
import { handUp, withdraw } from '../support/commands.ts';
import { countyTable } from './scene.ts';

const day = 86_400_000;
let test: Awaited<ReturnType<typeof countyTable>>;
beforeEach(async () => {
  test = await countyTable();
  await test.meet();
});
const give = async (by: Actor, command: Command, caseId = 'case-1') => {
  const answer = await test.execute(by, command, { caseId });
  return answer.ok ? 'done' : answer.refusal.code;
};
const accept: Command = { type: 'answerHandUp', handUpId: 'hup-1', accepted: true };
const listed = async (actor: Actor) => {
  const found = await test.app.handUps(actor);
  if (!found.ok) return found.refusal.code;
  const { incoming, outgoing, over } = found.value;
  return [incoming.length, outgoing.length, over.length];
};
const ofCity = { actor: citySupervisor, sessionId: 's-city' };
const conveneAbove = (more: object = {}) =>
  test.app.convene({
    ...ofCity,
    startsAt: test.clock.now() + 5 * day,
    place: '市政务中心',
    conveners: ['city-demo'],
    invited: ['bank-a', 'dept-sci-tech', 'wg-demo-east'],
    caseIds: ['case-1'],
    ...more,
  });
const conclude = () =>
  test.app.conduct({
    ...ofCity,
    caseId: 'case-1',
    disposition: 'held',
    findings: ['市担保公司可以再担保'],
    prescriptions: [
      { id: 'rx-9', code: 'RX3', measure: '市担保再担保', ownerOrgId: 'guarantor-demo', dueOn: '2026-12-31' },
    ],
    recommendAgain: false,
  });

describe('a case that is handed up (提级会诊)', () => {
  it('is found by the county and by the level it went to, and by nobody else', async () => {
    expect(await give(regulator, handUp())).toBe('done');
    expect([await listed(regulator), await listed(citySupervisor)]).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
    for (const other of [neighbour, provinceSupervisor]) expect(await listed(other)).toEqual([0, 0, 0]);
    expect(await listed(bankA)).toBe('not_permitted');
    expect(await test.told(citySupervisor)).toContain('handedUp');
  });
  it('two who answer at once: one is recorded, the other is told', async () => {
    await give(regulator, handUp());
    const other = { ...citySupervisor, personId: 'p-city-2' };
    const refuse: Command = { type: 'answerHandUp', handUpId: 'hup-1', accepted: false, reason: '请先联保' };
    const answers = await Promise.all([give(citySupervisor, accept), give(other, refuse)]);
    expect(answers.toSorted()).toEqual(['done', 'hand_up_answered']);
  });
  it('stands on an agenda of the city once it is accepted, and its findings come back', async () => {
    await give(regulator, handUp());
    expect(await conveneAbove()).toMatchObject({ refusal: { code: 'hand_up_not_accepted' } });
    expect(await give(citySupervisor, accept)).toBe('done');
    expect(await conveneAbove({ invited: ['dept-nowhere'] })).toMatchObject({
      refusal: { code: 'unknown_body', field: 'invited.0' },
    });
    expect(await conveneAbove()).toMatchObject({ ok: true, value: { orgId: 'city-demo' } });
    const before = await test.file('case-1');
    // The county reads the session, and steers its case meanwhile.
    expect(await test.app.viewSession(regulator, 's-city')).toMatchObject({ ok: true });
    expect(
      await test.app.conduct({
        ...ofCity,
        actor: regulator,
        caseId: 'case-1',
        disposition: 'held',
        findings: ['x'],
        prescriptions: [],
        recommendAgain: false,
      }),
    ).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
    test.clock.advanceDays(5);
    const present = ['bank-a', 'dept-sci-tech', 'wg-demo-east', enterprise.orgId];
    await test.app.beginSession({
      ...ofCity,
      attendance: present.map((orgId) => ({ orgId, persons: [] })),
      reason: '发展改革部门请假',
    });
    expect(await conclude()).toMatchObject({ ok: true, value: { agenda: [{ disposition: 'held' }] } });
    expect(await test.app.closeSession(citySupervisor, 's-city', { attended: present })).toMatchObject({
      ok: true,
    });
    const file = await test.file('case-1');
    expect(file.handUps).toMatchObject([
      { state: 'concluded', outcome: { findings: ['市担保公司可以再担保'], recommended: [{ code: 'RX3' }] } },
    ]);
    expect([file.orgId, file.phase, file.prescriptions]).toEqual([
      before.orgId,
      before.phase,
      before.prescriptions,
    ]);
    expect([await listed(regulator), await listed(citySupervisor)]).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
    expect(await test.told(regulator)).toContain('handUpConcluded');
    expect(await test.app.verifyAudit(regulator, 'case-1')).toMatchObject({ value: { whole: true } });
    const minutes = await test.app.viewMinutes({ ...ofCity, n: undefined });
    expect(minutes).toMatchObject({
      ok: true,
      value: {
        draft: {
          firms: [
            {
              findings: ['市担保公司可以再担保'],
              prescriptions: [{ measure: '市担保再担保', ownerOrgId: 'guarantor-demo' }],
            },
          ],
        },
      },
    });
  });
  it('is left for another session where there was no time for it, or the session is called off', async () => {
    await give(regulator, handUp());
    await give(citySupervisor, accept);
    await conveneAbove();
    expect(await test.app.cancelSession({ ...ofCity, reason: '改为书面' })).toMatchObject({ ok: true });
    const [one] = (await test.file('case-1')).handUps ?? [];
    expect(one).toMatchObject({ state: 'accepted' });
    expect(one).not.toHaveProperty('sessionId');
    expect(await conveneAbove({ sessionId: 's-city-2' })).toMatchObject({ ok: true });
  });
  it('leaves the agenda above when its case ends', async () => {
    await give(regulator, handUp());
    await give(citySupervisor, accept);
    await conveneAbove();
    expect(await give(enterprise, withdraw())).toBe('done');
    expect(await test.app.viewSession(citySupervisor, 's-city')).toMatchObject({
      value: { agenda: [{ disposition: 'cancelled' }] },
    });
  });
  it('a guest of the city’s session reads of it what its own cases are', async () => {
    await give(regulator, handUp());
    await give(citySupervisor, accept);
    await conveneAbove();
    expect(await test.app.viewSession(bankA, 's-city')).toMatchObject({
      value: { agenda: [{ caseId: 'case-1' }] },
    });
    expect(await test.app.viewSession(department, 's-city')).toMatchObject({ value: { agenda: [] } });
    expect(await test.app.viewSession(neighbour, 's-city')).toMatchObject({
      refusal: { code: 'session_not_found' },
    });
  });
});
