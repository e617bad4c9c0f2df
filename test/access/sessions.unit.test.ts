import { beforeAll, describe, expect, it } from 'vitest';
import {
  bankA,
  bankB,
  bankC,
  citySupervisor,
  department,
  enterprise,
  foreigner,
  insurer,
  leadDepartment,
  neighbour,
  otherEnterprise,
  otherEnterpriseCode,
  provinceSupervisor,
  regulator,
} from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import { decline, openCase, recommendTo, screen, withdraw } from '../support/commands.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

/** Two firms at one table: bank A was asked about both, bank B about the first only. */
const first: readonly Step[] = [
  does(regulator, openCase()),
  does(regulator, screen()),
  does(regulator, recommendTo('bank-a', 'bank-b')),
  does(bankA, decline('R02')),
  does(bankB, decline('R02')),
];
const second: readonly Step[] = [
  does(
    regulator,
    openCase({
      applicant: applicant({ name: '示例第二公司', identity: { kind: 'uscc', code: otherEnterpriseCode } }),
      need: need(),
    }),
  ),
  does(regulator, screen()),
  does(regulator, recommendTo('bank-a')),
  does(bankA, decline('R02')),
];

const test = makeTestApp();
const sessionId = 'session-1';
const convene = (actor = regulator, more: { readonly startsAt?: number } = {}) =>
  test.app.convene({
    actor,
    sessionId,
    startsAt: test.clock.now() + 86_400_000,
    place: '政务服务中心二楼',
    conveners: ['wg-demo-east', 'city-demo', 'dept-drc'],
    invited: ['bank-a', 'bank-b', 'dept-sci-tech'],
    caseIds: ['case-1', 'case-2'],
    ...more,
  });
const agendaSeenBy = async (actor: Parameters<typeof test.app.viewSession>[0]) => {
  const seen = await test.app.viewSession(actor, sessionId);
  return seen.ok ? seen.value.agenda.map(({ caseId }) => caseId) : seen.refusal.code;
};

beforeAll(async () => {
  await test.play(first, 'case-1');
  await test.play(second, 'case-2');
});

describe('a joint diagnosis is convened', () => {
  it.each([
    ['a work group that does not hold the cases', neighbour, 'case_not_found'],
    ['a supervisor to whom nothing was handed up', citySupervisor, 'hand_up_not_accepted'],
    ['a bank', bankA, 'not_permitted'],
    ['an enterprise', enterprise, 'not_permitted'],
    ['a department', department, 'not_permitted'],
  ])('not by %s', async (_who, actor, code) => {
    expect(await convene(actor)).toMatchObject({ ok: false, refusal: { code } });
    expect((await test.file('case-1')).phase).toEqual({ stage: 'jointDiagnosis' });
  });
  it('not for a time that has passed', async () => {
    const past = { startsAt: test.clock.now() - 1 };
    expect(await convene(regulator, past)).toMatchObject({
      ok: false,
      refusal: { code: 'session_in_past', field: 'startsAt' },
    });
  });
  it('by the work group, once', async () => {
    expect(await convene()).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await convene()).toMatchObject({ ok: true, value: { version: 1 } });
    expect((await test.file('case-2')).phase).toEqual({ stage: 'jointDiagnosis', sessionId });
  });
});

describe('who sees which part of the agenda', () => {
  it.each([
    ['the work group', regulator, ['case-1', 'case-2']],
    ['the city above it', citySupervisor, ['case-1', 'case-2']],
    ['the province above it', provinceSupervisor, ['case-1', 'case-2']],
    ['a bank asked about both', bankA, ['case-1', 'case-2']],
    ['a bank asked about one', bankB, ['case-1']],
    ['an invited department without a task yet', department, []],
    ['the first enterprise', enterprise, ['case-1']],
    ['the second enterprise', otherEnterprise, ['case-2']],
    ['a department that leads it and has no task in it', leadDepartment, []],
    ['a bank not invited', bankC, 'session_not_found'],
    ['an insurer not invited', insurer, 'session_not_found'],
    ['the work group next door', neighbour, 'session_not_found'],
    ['a work group elsewhere', foreigner, 'session_not_found'],
  ])('%s', async (_who, actor, expected) => {
    expect(await agendaSeenBy(actor)).toEqual(expected);
    const list = await test.app.listSessions(actor, 10);
    const listed = list.ok ? list.value.sessions.map(({ agenda }) => agenda.map((item) => item.caseId)) : [];
    // Whoever is above may look, and finds in its list what it leads or is invited to.
    const isListed = Array.isArray(expected) && actor !== provinceSupervisor;
    expect(listed).toEqual(isListed ? [expected] : []);
  });
  it('nobody is written down as present who is neither invited nor an organisation', async () => {
    const attended = ['bank-a', '91000000MA000000XX'];
    expect(await test.app.closeSession(regulator, sessionId, { attended })).toMatchObject({
      ok: false,
      refusal: { code: 'unknown_organisation', field: 'attended.1' },
    });
  });
  it('an enterprise does not learn who the others at the table’s agenda are', async () => {
    const closed = await test.app.closeSession(regulator, sessionId, {
      attended: ['bank-a', enterprise.orgId, otherEnterprise.orgId],
    });
    expect(closed).toMatchObject({ ok: true, value: { state: 'closed' } });
    const seen = JSON.stringify(await test.app.viewSession(enterprise, sessionId));
    expect(seen).toContain(enterprise.orgId);
    expect(seen).not.toContain(otherEnterprise.orgId);
    expect(JSON.stringify(await test.app.viewSession(bankB, sessionId))).not.toContain(otherEnterprise.orgId);
  });
});

describe('only the work group conducts and closes', () => {
  const conduct = (actor: Parameters<typeof test.app.viewSession>[0]) =>
    test.app.conduct({
      actor,
      sessionId,
      caseId: 'case-1',
      disposition: 'held',
      findings: [],
      prescriptions: [],
      recommendAgain: false,
    });
  it.each([
    ['a supervisor', citySupervisor, 'not_permitted'],
    ['an invited bank', bankA, 'not_permitted'],
    ['an enterprise', enterprise, 'not_permitted'],
    ['a work group elsewhere', foreigner, 'session_not_found'],
    ['a bank not invited', bankC, 'session_not_found'],
  ])('not %s', async (_who, actor, code) => {
    expect(await conduct(actor)).toMatchObject({ ok: false, refusal: { code } });
    expect(await test.app.closeSession(actor, sessionId, { attended: [] })).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });
});

it('a case that goes another way leaves the agenda, so that nobody sits down to it', async () => {
  const own = makeTestApp();
  for (const step of first) if ('command' in step) await own.execute(step.by, step.command);
  const session = { sessionId: 'session-9', startsAt: own.clock.now() + 86_400_000, place: '二楼' };
  await own.app.convene({ ...session, actor: regulator, conveners: [], invited: [], caseIds: ['case-1'] });
  await own.execute(enterprise, withdraw());
  const seen = await own.app.viewSession(regulator, 'session-9');
  expect(seen).toMatchObject({
    ok: true,
    value: { agenda: [{ caseId: 'case-1', disposition: 'cancelled' }] },
  });
  expect((await own.file()).phase.stage).toBe('withdrawn');
});
