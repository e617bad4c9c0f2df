import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { codeOf, installation } from '../organisations/scene.ts';
import { applicant } from '../support/applications.ts';
import {
  answerExtension,
  askExtension,
  decideTriage,
  openCase,
  prescription,
  recommendTo,
  screen,
} from '../support/commands.ts';

const group = 'wg-demo-east';
const dayMs = 24 * 3_600_000;

const scene = async () => {
  const test = await installation();
  const [lead, li, wang] = [
    await test.employ('p-lead', group, 'lead'),
    await test.employ('p-li', group, 'clerk'),
    await test.employ('p-wang', group, 'clerk'),
  ];
  const open = async (by: Actor, nth: number, channel: 'visit' | 'list' = 'visit') => {
    const identity = { kind: 'businessLicence', code: `37010020000000${nth}` } as const;
    const caseId = `case-${nth}`;
    await test.give(by, openCase({ caseId, channel, applicant: applicant({ identity }) }), caseId);
  };
  const workOf = async (actor: Actor) => {
    const found = await test.app.ownWork(actor, 100);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const shown = async (actor: Actor) =>
    (await workOf(actor)).tasks.map(({ whose, case: { id } }) => `${whose} ${id}`);
  const assigneeOf = async () => {
    const page = await test.app.listCases({ actor: lead, limit: 50 });
    if (!page.ok) throw new Error(page.refusal.code);
    return Object.fromEntries(page.value.cases.map(({ id, more }) => [id, more?.assignee]));
  };
  return { ...test, lead, li, wang, open, workOf, shown, assigneeOf };
};
type Scene = Awaited<ReturnType<typeof scene>>;

describe('my work (我的待办)', () => {
  let test: Scene;
  beforeEach(async () => {
    test = await scene();
    await test.open(test.li, 1);
    await test.open(test.wang, 2);
    await test.open(test.li, 3, 'list');
  });

  it('is what is mine or nobody’s and waits for the group', async () => {
    expect(await test.shown(test.li)).toEqual(['mine case-1', 'nobody case-3']);
    expect(await test.shown(test.wang)).toEqual(['mine case-2', 'nobody case-3']);
    expect(await test.shown(test.lead)).toEqual(['nobody case-3']);
  });

  it('tells how many there are without what they are', async () => {
    const found = await test.app.ownWork(test.li, 0);
    expect(found).toMatchObject({ ok: true, value: { tasks: [], total: 2 } });
    const first = await test.app.ownWork(test.li, 1);
    expect(first).toMatchObject({ ok: true, value: { tasks: [{ case: { id: 'case-1' } }], total: 2 } });
  });

  it('leaves out what a bank has, until the bank is late: then it is to be urged, and stands first', async () => {
    await test.give(test.li, screen(), 'case-1');
    await test.give(test.li, recommendTo('bank-a'), 'case-1');
    expect(await test.shown(test.li)).toEqual(['nobody case-3']);
    test.clock.advanceMs(120 * dayMs);
    const { tasks, total } = await test.workOf(test.li);
    expect(total).toBe(tasks.length);
    const late = tasks.filter(({ case: { dueAt } }) => dueAt !== undefined);
    expect(late.map(({ case: { id } }) => id)).toEqual(['case-1']);
    expect(tasks[0]?.case.id).toBe('case-1');
  });

  it('above the work group it is what is overdue below', async () => {
    const city = await test.employ('p-city', 'city-demo', 'lead');
    expect(await test.shown(city)).toEqual([]);
    await test.give(test.li, screen(), 'case-1');
    await test.give(test.li, recommendTo('bank-a'), 'case-1');
    test.clock.advanceMs(120 * dayMs);
    expect(await test.shown(city)).toEqual(['below case-1']);
  });

  it('of a city whose region has it agree to move dates, what it is asked for stands first', async () => {
    const city = await test.employ('p-city', 'city-demo', 'lead');
    const [clerk, province, bank] = [
      await test.employ('p-city-clerk', 'city-demo', 'clerk'),
      await test.employ('p-province', 'prov-demo', 'lead'),
      await test.employ('p-bank', 'bank-b', 'accountManager'),
    ];
    await test.give(test.li, screen({ goodCredit: 'fail' }), 'case-1');
    await test.give(test.lead, decideTriage('coaching', { prescriptions: [prescription()] }), 'case-1');
    const ask = askExtension({ kind: 'plan', until: '2027-03-31', reason: '等待抵押登记' });
    await test.give(test.lead, ask, 'case-1');
    const limitOf = async () => {
      const view = await test.app.viewCase(test.lead, 'case-1');
      return view.ok ? view.value.limit : undefined;
    };
    const before = (await limitOf())?.dueOn;
    expect(before).not.toBe('2027-03-31');
    const { tasks, total } = await test.workOf(city);
    expect(total).toBe(1);
    expect(tasks).toMatchObject([
      {
        whose: 'toApprove',
        extension: { kind: 'plan', until: '2027-03-31', reason: '等待抵押登记', askedBy: group },
        case: { id: 'case-1' },
      },
    ]);
    // The bell asks for the number alone.
    expect(await test.app.ownWork(city, 0)).toMatchObject({ value: { tasks: [], total: 1 } });
    for (const other of [clerk, province, test.lead])
      expect((await test.workOf(other)).tasks.filter(({ whose }) => whose === 'toApprove')).toEqual([]);
    expect(await test.app.ownWork(bank, 10)).toMatchObject({ ok: false });
    const view = await test.app.viewCase(city, 'case-1');
    expect(view.ok && view.value.allowed).toContain('answerExtension');
    const seen = await test.app.viewCase(province, 'case-1');
    expect(seen.ok && seen.value.allowed).not.toContain('answerExtension');

    await test.give(
      city,
      answerExtension({ kind: 'plan', until: '2027-03-31', granted: true, reason: '同意' }),
      'case-1',
    );
    expect((await limitOf())?.dueOn).toBe('2027-03-31');
    expect(await test.workOf(city)).toMatchObject({ tasks: [], total: 0 });
  });

  it('who did what is kept with them: the newest first, of cases they may see, for four weeks', async () => {
    await test.give(test.li, screen(), 'case-1');
    const done = await test.app.doneWork(test.li);
    if (!done.ok) throw new Error(done.refusal.code);
    expect(done.value.acts.map(({ caseId, type }) => `${caseId} ${type}`).toSorted()).toEqual([
      'case-1 CaseOpened',
      'case-1 Screened',
      'case-3 CaseOpened',
    ]);
    const others = await test.app.doneWork(test.lead);
    expect(others).toMatchObject({ ok: true, value: { acts: [] } });
    test.clock.advanceMs(29 * dayMs);
    expect(await test.app.doneWork(test.li)).toMatchObject({ ok: true, value: { acts: [] } });
  });

  it('is no bank’s and no statistician’s', async () => {
    const counts = await test.employ('p-counts', group, 'statistician');
    const bank = await test.employ('p-bank', 'bank-a', 'accountManager');
    for (const actor of [counts, bank]) {
      expect(codeOf(await test.app.ownWork(actor, 100))).toBe('not_permitted');
      expect(codeOf(await test.app.doneWork(actor))).toBe('not_permitted');
    }
  });
});

describe('who leaves hands over their cases in one step', () => {
  it('each goes to the successor, and what was assigned meanwhile too', async () => {
    const test = await scene();
    for (const nth of [1, 2, 3]) await test.open(test.li, nth);
    await test.open(test.wang, 4);
    const preview = await test.app.handOverPreview({ ...test.lead, roles: ['systemAdministrator'] }, 'p-li');
    expect(preview).toMatchObject({ ok: true, value: { cases: 3 } });
    const statistician = await test.employ('p-counts', group, 'statistician');
    const unfit = await test.person({ type: 'leave', id: 'p-li' }, undefined, {
      successorId: statistician.personId,
    });
    expect(codeOf(unfit)).toBe('successor_unfit');
    const left = await test.person({ type: 'leave', id: 'p-li' }, undefined, { successorId: 'p-wang' });
    expect(codeOf(left)).toBe('done');
    await test.pass();
    expect(await test.assigneeOf()).toEqual({
      'case-1': 'p-wang',
      'case-2': 'p-wang',
      'case-3': 'p-wang',
      'case-4': 'p-wang',
    });
    // The job has ended and leaves nothing due.
    const { items } = await test.deps.table.query({ pk: 'HANDOVER#p-li', limit: 5 });
    expect(items).toEqual([]);
  });

  it('without a successor their cases are nobody’s, and stay with the organisation', async () => {
    const test = await scene();
    await test.open(test.li, 1);
    expect(codeOf(await test.person({ type: 'leave', id: 'p-li' }))).toBe('done');
    await test.pass();
    expect(await test.assigneeOf()).toEqual({ 'case-1': undefined });
    expect(await test.shown(test.wang)).toEqual(['nobody case-1']);
  });

  it('a colleague who stays hands on what they have', async () => {
    const test = await scene();
    for (const nth of [1, 2]) await test.open(test.li, nth);
    const administrator: Actor = { ...test.lead, roles: ['systemAdministrator'] };
    const handed = await test.app.handOver(administrator, 'p-li', 'p-wang');
    expect(handed).toMatchObject({ ok: true, value: { sessions: [], cases: 2 } });
    await test.pass();
    expect(await test.assigneeOf()).toEqual({ 'case-1': 'p-wang', 'case-2': 'p-wang' });
    expect(codeOf(await test.app.handOver(administrator, 'p-li', 'p-wang'))).toBe('nothing_to_hand_over');
  });
});
