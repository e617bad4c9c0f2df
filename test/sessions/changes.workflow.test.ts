import { beforeEach, describe, expect, it } from 'vitest';
import { fireDue } from '../../shared/application/clocks/fire-due.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  enterprise,
  enterpriseCode,
  neighbour,
  otherEnterprise,
  otherEnterpriseCode,
  regulator,
} from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import { decline, openCase, recommendTo, screen } from '../support/commands.ts';
import { withSessionRules } from '../support/rule-books.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const day = 86_400_000;
const declinedBy = (...banks: (typeof bankA)[]): readonly Step[] => [
  does(regulator, screen()),
  does(regulator, recommendTo(...banks.map(({ orgId }) => orgId))),
  ...banks.map((bank) => does(bank, decline('R02'))),
];
const first = [does(regulator, openCase()), ...declinedBy(bankA, bankB)];
const identity = { kind: 'uscc', code: otherEnterpriseCode } as const;
const second = [
  does(regulator, openCase({ applicant: applicant({ name: '示例第二公司', identity }), need: need() })),
  ...declinedBy(bankA),
];

const county = (rules = withSessionRules) => {
  const test = makeTestApp({ rules });
  const convene = (sessionId: string, more: object = {}) =>
    test.app.convene({
      actor: regulator,
      sessionId,
      startsAt: test.clock.now() + 5 * day,
      place: '政务服务中心二楼',
      conveners: ['city-demo', 'dept-drc'],
      invited: ['bank-a', 'bank-b'],
      caseIds: ['case-1', 'case-2'],
      ...more,
    });
  const view = async (sessionId: string, actor = regulator) => {
    const seen = await test.app.viewSession(actor, sessionId);
    return seen.ok ? seen.value : undefined;
  };
  const told = async (actor: typeof regulator) => {
    await fireDue(test.deps);
    const inbox = await test.app.readInbox(actor, { show: 'all', limit: 100 });
    return inbox.ok ? inbox.value.notices.filter(({ kind }) => kind.startsWith('session')) : [];
  };
  return { ...test, convene, view, told };
};
let test: ReturnType<typeof county>;
beforeEach(async () => {
  test = county();
  await test.play(first, 'case-1');
  await test.play(second, 'case-2');
});
const held = {
  disposition: 'held',
  findings: ['缺少抵押物'],
  prescriptions: [],
  recommendAgain: true,
} as const;
const present = (...ids: string[]) => ids.map((orgId) => ({ orgId, persons: ['来人'] }));

describe('a period of notice the region asks for (提前通知)', () => {
  it('is kept, unless the session is an emergency and says why', async () => {
    const soon = { startsAt: test.clock.now() + day };
    const refused = await test.convene('s-1', soon);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'session_too_soon', field: 'startsAt' } });
    const emergency = await test.convene('s-1', { ...soon, emergency: '账户后天被冻结' });
    expect(emergency).toMatchObject({ ok: true, value: { emergency: '账户后天被冻结' } });
  });
});

describe('a session is put off (改期)', () => {
  it('with the reason, found at its new moment, and all who are asked are told', async () => {
    await test.convene('s-1');
    const to = test.clock.now() + 9 * day;
    const move = { actor: regulator, sessionId: 's-1', startsAt: to, reason: '牵头单位另有会议' };
    expect(await test.app.rescheduleSession(move)).toMatchObject({ ok: true, value: { startsAt: to } });
    expect((await test.view('s-1'))?.changes).toMatchObject([
      { kind: 'rescheduled', to, reason: move.reason },
    ]);
    const notices = await test.told(bankA);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'sessionMoved', until: to }));
    const list = await test.app.listSessions(bankB, 10);
    expect(list).toMatchObject({ ok: true, value: { sessions: [{ id: 's-1', startsAt: to }] } });
  });
  it('not by others, not into the past, and not once it has begun', async () => {
    await test.convene('s-1');
    const move = { sessionId: 's-1', startsAt: test.clock.now() + 9 * day, reason: '会议冲突' };
    for (const actor of [bankA, citySupervisor])
      expect(await test.app.rescheduleSession({ actor, ...move })).toMatchObject({
        refusal: { code: 'not_permitted' },
      });
    expect(await test.app.rescheduleSession({ actor: neighbour, ...move })).toMatchObject({
      refusal: { code: 'session_not_found' },
    });
    const past = { ...move, startsAt: test.clock.now() - 1 };
    expect(await test.app.rescheduleSession({ actor: regulator, ...past })).toMatchObject({
      refusal: { code: 'session_in_past' },
    });
    const everybody = present('city-demo', 'dept-drc', 'bank-a', enterpriseCode, otherEnterpriseCode);
    await test.app.beginSession({ actor: regulator, sessionId: 's-1', attendance: everybody });
    for (const done of [
      await test.app.rescheduleSession({ actor: regulator, ...move }),
      await test.app.cancelSession({ actor: regulator, sessionId: 's-1', reason: '不开了' }),
    ])
      expect(done).toMatchObject({ refusal: { code: 'session_begun' } });
  });
});

describe('a session is called off (取消)', () => {
  it('its cases wait for another, guests are told, and it counts nowhere', async () => {
    await test.convene('s-1');
    const cancel = { actor: regulator, sessionId: 's-1', reason: '企业已自行解决' };
    expect(await test.app.cancelSession(cancel)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    expect(await test.app.cancelSession(cancel)).toMatchObject({ ok: true });
    for (const caseId of ['case-1', 'case-2'])
      expect((await test.file(caseId)).phase).toEqual({ stage: 'jointDiagnosis' });
    expect((await test.file()).diagnoses).toMatchObject([{ disposition: 'cancelled', note: cancel.reason }]);
    expect(await test.told(bankA)).toContainEqual(expect.objectContaining({ kind: 'sessionCancelled' }));
    expect(
      await test.app.conduct({ actor: regulator, sessionId: 's-1', caseId: 'case-1', ...held }),
    ).toMatchObject({
      ok: false,
    });
    expect(await test.app.closeSession(regulator, 's-1', { attended: [] })).toMatchObject({
      refusal: { code: 'session_closed' },
    });
  });
});

describe('one case is moved (逐案调整)', () => {
  const move = (more: object = {}) =>
    test.app.moveCase({
      actor: regulator,
      sessionId: 's-1',
      caseId: 'case-2',
      toSessionId: 's-2',
      reason: '负责人出差',
      ...more,
    });
  beforeEach(async () => {
    await test.convene('s-1');
    await test.play(
      [
        does(
          regulator,
          openCase({
            applicant: applicant({
              name: '示例第三公司',
              identity: { kind: 'uscc', code: '91000000MADEM00003' },
            }),
            need: need(),
          }),
        ),
        ...declinedBy(bankA),
      ],
      'case-3',
    );
    await test.convene('s-2', {
      startsAt: test.clock.now() + 12 * day,
      conveners: ['dept-drc'],
      invited: ['bank-b'],
      caseIds: ['case-3'],
    });
  });

  it('to another session: it stands on that agenda, its history says why, its firm is asked there', async () => {
    expect(await move()).toMatchObject({ ok: true });
    expect(await move()).toMatchObject({ ok: true });
    const file = await test.file('case-2');
    expect(file.phase).toEqual({ stage: 'jointDiagnosis', sessionId: 's-2' });
    expect(file.diagnoses).toMatchObject([
      { sessionId: 's-1', disposition: 'postponed', note: '负责人出差' },
    ]);
    const left = await test.view('s-1');
    expect(left?.agenda).toMatchObject([
      { caseId: 'case-1' },
      { caseId: 'case-2', disposition: 'postponed', movedTo: 's-2' },
    ]);
    expect(left?.invited).not.toContain(otherEnterpriseCode);
    const joined = await test.view('s-2');
    expect(joined?.agenda).toMatchObject([{ caseId: 'case-3' }, { caseId: 'case-2', movedFrom: 's-1' }]);
    expect(joined?.invited).toContain(otherEnterpriseCode);
    expect(joined?.changes).toHaveLength(1);
    expect(await test.told(bankA)).toContainEqual(expect.objectContaining({ kind: 'sessionChanged' }));
    const own = await test.app.listSessions(otherEnterprise, 10);
    expect(own.ok && own.value.sessions.map(({ id }) => id)).toEqual(['s-2']);
    // What left is nobody's to wait for; the session can be held and counted without it.
    const everybody = present('city-demo', 'dept-drc', 'bank-a', enterpriseCode);
    const begun = await test.app.beginSession({ actor: regulator, sessionId: 's-1', attendance: everybody });
    expect(begun).toMatchObject({ ok: true, value: { begun: { missing: [] } } });
  });
  it('back to waiting, and onto a session again with others that wait, in one act', async () => {
    const { toSessionId: _none, ...back } = { toSessionId: undefined };
    const request = { actor: regulator, sessionId: 's-1', caseId: 'case-2', reason: '材料不齐', ...back };
    expect(await test.app.moveCase(request)).toMatchObject({ ok: true });
    expect((await test.file('case-2')).phase).toEqual({ stage: 'jointDiagnosis' });
    const add = { actor: regulator, sessionId: 's-2', caseIds: ['case-2'] };
    expect(await test.app.addCases(add)).toMatchObject({ ok: true });
    expect(await test.app.addCases(add)).toMatchObject({ ok: true });
    expect((await test.file('case-2')).phase).toEqual({ stage: 'jointDiagnosis', sessionId: 's-2' });
  });
  it('what does not fit is refused by its place, and nothing is added', async () => {
    const add = (sessionId: string, caseIds: readonly string[]) =>
      test.app.addCases({ actor: regulator, sessionId, caseIds });
    await test.play(
      [
        does(
          regulator,
          openCase({ applicant: applicant({ identity: { kind: 'uscc', code: '91000000MADEM00004' } }) }),
        ),
      ],
      'case-4',
    );
    const { toSessionId: _none, ...back } = { toSessionId: undefined };
    await test.app.moveCase({
      actor: regulator,
      sessionId: 's-1',
      caseId: 'case-2',
      reason: '材料不齐',
      ...back,
    });
    expect(await add('s-2', ['case-2', 'case-4'])).toMatchObject({
      refusal: { code: 'wrong_stage', field: 'caseIds.1' },
    });
    expect(await add('s-2', ['case-2', 'case-1'])).toMatchObject({
      refusal: { code: 'already_scheduled', field: 'caseIds.1' },
    });
    expect(await add('s-1', ['case-2'])).toMatchObject({
      refusal: { code: 'agenda_left', field: 'caseIds.0' },
    });
    expect((await test.file('case-2')).phase).toEqual({ stage: 'jointDiagnosis' });
    expect((await test.view('s-2'))?.agenda).toHaveLength(1);
    const everybody = present('dept-drc', 'bank-b', enterpriseCode, '91000000MADEM00003');
    expect(
      await test.app.beginSession({ actor: regulator, sessionId: 's-2', attendance: everybody }),
    ).toMatchObject({ ok: true });
    expect(await add('s-2', ['case-2'])).toMatchObject({
      refusal: { code: 'agenda_closed', field: 'caseIds' },
    });
    expect((await test.file('case-2')).phase).toEqual({ stage: 'jointDiagnosis' });
  });
  it('not to a session that is over or not the work group’s, and not by others; nothing is half done', async () => {
    await test.app.cancelSession({ actor: regulator, sessionId: 's-2', reason: '不开了' });
    expect(await move()).toMatchObject({ refusal: { code: 'session_closed', field: 'toSessionId' } });
    expect(await move({ toSessionId: 's-9' })).toMatchObject({
      refusal: { code: 'session_not_found', field: 'toSessionId' },
    });
    for (const actor of [bankA, citySupervisor, enterprise])
      expect(await move({ actor })).toMatchObject({ refusal: { code: 'not_permitted' } });
    expect((await test.file('case-2')).phase).toEqual({ stage: 'jointDiagnosis', sessionId: 's-1' });
    expect((await test.view('s-1'))?.changes).toBeUndefined();
  });
});

describe('who must be there (必须到场)', () => {
  it('is named before it begins; without them it takes a reason, which stands on record', async () => {
    await test.convene('s-1');
    const conduct = () => test.app.conduct({ actor: regulator, sessionId: 's-1', caseId: 'case-1', ...held });
    expect(await conduct()).toMatchObject({ refusal: { code: 'session_not_begun' } });
    const begin = { actor: regulator, sessionId: 's-1', attendance: present('city-demo', enterpriseCode) };
    const missing = [
      { party: 'leads', orgId: 'dept-drc' },
      { party: 'bank' },
      { party: 'firm', caseId: 'case-2' },
    ];
    const refused = await test.app.beginSession(begin);
    expect(refused).toMatchObject({
      refusal: { code: 'parties_missing', field: 'reason', detail: { missing } },
    });
    expect(JSON.stringify(refused)).toContain('示例第二公司');
    const reason = '其余各方电话参会';
    const begun = await test.app.beginSession({ ...begin, reason });
    expect(begun).toMatchObject({ ok: true, value: { begun: { missing, reason } } });
    expect(await conduct()).toMatchObject({ ok: true });
    const closed = await test.app.closeSession(regulator, 's-1', { attended: ['city-demo', enterpriseCode] });
    expect(closed).toMatchObject({ ok: true, value: { attendance: begin.attendance } });
  });
  it('and a guest reads neither who else was missing nor who came for others', async () => {
    await test.convene('s-1');
    const begin = { actor: regulator, sessionId: 's-1', attendance: present('bank-b', otherEnterpriseCode) };
    await test.app.beginSession({ ...begin, reason: '电话参会' });
    const seen = await test.view('s-1', bankB);
    expect(seen).toMatchObject({ attendance: present('bank-b'), begun: { missing: [] } });
    expect(JSON.stringify(seen)).not.toContain(otherEnterpriseCode);
  });
});

describe('a date is asked for (征询时间)', () => {
  it('guests say when they can come and who comes; the work group sees it and fixes one', async () => {
    const [one = 0, two = 0] = [5, 6].map((days) => test.clock.now() + days * day);
    const proposed = await test.convene('s-1', { startsAt: one, dates: [two, one] });
    expect(proposed).toMatchObject({ ok: true, value: { state: 'proposed', startsAt: one } });
    expect(await test.told(bankA)).toMatchObject([{ kind: 'sessionProposed' }]);
    const conduct = { actor: regulator, sessionId: 's-1', caseId: 'case-1', ...held };
    expect(await test.app.conduct(conduct)).toMatchObject({ refusal: { code: 'session_date_open' } });

    const reply = (actor: typeof bankA, canAt: readonly number[], more: object = {}) =>
      test.app.replyToSession({ actor, sessionId: 's-1', canAt, ...more });
    expect(await reply(bankA, [one + 1])).toMatchObject({ refusal: { code: 'session_date_unknown' } });
    await reply(bankA, []);
    expect(await reply(bankA, [two], { who: '王经理' })).toMatchObject({
      ok: true,
      value: { replies: [{ orgId: 'bank-a', canAt: [two], who: '王经理' }] },
    });
    const others = await reply(bankB, [one]);
    expect(others.ok && others.value.replies?.map(({ orgId }) => orgId)).toEqual(['bank-b']);
    expect(await reply(bankB, [one], { orgId: 'bank-a' })).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
    expect(await reply(neighbour, [one])).toMatchObject({ refusal: { code: 'session_not_found' } });
    await reply(regulator, [two], { orgId: 'dept-drc', note: '电话答复' });
    expect((await test.view('s-1'))?.replies).toHaveLength(3);

    const fix = (startsAt: number) => test.app.fixDate({ actor: regulator, sessionId: 's-1', startsAt });
    expect(await fix(two + 1)).toMatchObject({ refusal: { code: 'session_date_unknown' } });
    expect(await fix(two)).toMatchObject({ ok: true, value: { state: 'convened', startsAt: two } });
    expect(await test.told(bankB)).toContainEqual(
      expect.objectContaining({ kind: 'sessionConvened', until: two }),
    );
    const list = await test.app.listSessions(regulator, 10);
    expect(list).toMatchObject({ ok: true, value: { sessions: [{ startsAt: two }] } });
  });
});
