import { beforeEach, describe, expect, it } from 'vitest';
import { passStudio } from '../../shared/application/studios/keep-studios.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import {
  bankA,
  citySupervisor,
  department,
  enterprise,
  enterpriseCode,
  neighbour,
  regulator,
} from '../support/actors.ts';
import { openCase } from '../support/commands.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const lead: Actor = { ...regulator, personId: 'p-lead', roles: ['lead'] };
const clerk: Actor = { ...regulator, personId: 'p-clerk', roles: ['clerk'] };
const studioId = 'studio-1';
const studio = { name: '示例园区驻点', place: '一楼大厅', desks: ['1号窗口', '2号窗口'], closed: false };
const wants = '问问设备贷款';

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: { readonly code: string } };
const told = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codeOf = async (answer: Promise<Answer<unknown>>) => {
  const result = await answer;
  return result.ok ? undefined : result.refusal.code;
};

describe('the line of a studio (驻点排队)', () => {
  let test: TestApp;
  const give = (slipId: string, more = {}) =>
    told(test.app.giveSlip({ actor: clerk, studioId, slipId, said: { wants, ...more } }));
  const call = (desk = '1号窗口', idempotencyKey?: string) =>
    test.app.callNext({ actor: clerk, studioId, desk, idempotencyKey });
  const queue = (day?: never) => told(test.app.viewQueue(clerk, studioId, day));

  const later = (ms: number) => test.clock.advanceTo(test.clock.now() + ms);

  beforeEach(async () => {
    test = makeTestApp();
    await told(test.app.addStudio({ actor: lead, studioId, said: studio }));
  });

  it('says on the slip how many are in front, and calls them in their order', async () => {
    const slips = [await give('s1'), await give('s2'), await give('s3')];
    expect(slips.map(({ slip, before }) => [slip.number, before])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    expect((await told(call())).slip).toMatchObject({
      number: 1,
      state: 'called',
      call: { desk: '1号窗口' },
    });
    expect(await codeOf(call())).toBe('slip_desk_busy');
    expect(await codeOf(call('9号窗口'))).toBe('slip_desk_unknown');
    expect((await told(call('2号窗口'))).slip.number).toBe(2);
    const board = await told(test.app.viewBoard(clerk, studioId));
    expect(board).toMatchObject({ waiting: 1, next: [3] });
    expect(JSON.stringify(board)).not.toContain(wants);
  });

  it('calls once however often one call is sent', async () => {
    await give('s1');
    await give('s2');
    const first = await told(call('1号窗口', 'k'));
    await told(test.app.serveSlip({ actor: clerk, slipId: 's1' }));
    expect((await told(call('1号窗口', 'k'))).slip.number).toBe(first.slip.number);
    expect((await queue()).line).toEqual([2]);
    expect(await codeOf(call('2号窗口', 'k'))).toBe('idempotency_mismatch');
  });

  it('gives a slip once however often it is asked for', async () => {
    const [one, other] = await Promise.all([give('s1'), give('s1')]);
    expect([one.slip.number, other.slip.number]).toEqual([1, 1]);
    const changed = { actor: clerk, studioId, slipId: 's1', said: { wants: '别的事' } };
    expect(await codeOf(test.app.giveSlip(changed))).toBe('idempotency_mismatch');
  });

  it('goes on after somebody was absent, who may come back more than once', async () => {
    await give('s1');
    await give('s2');
    for (let times = 0; times < 2; times += 1) {
      await told(call());
      const current = (await queue()).called[0]?.number === 1 ? 's1' : 's2';
      await told(test.app.missSlip({ actor: clerk, slipId: current }));
      expect(await codeOf(test.app.serveSlip({ actor: clerk, slipId: current }))).toBe('slip_not_called');
      await told(test.app.requeueSlip({ actor: clerk, slipId: current }));
    }
    expect((await queue()).line).toEqual([1, 2]);
    await told(test.app.cancelSlip({ actor: clerk, slipId: 's2', reason: '先走了' }));
    expect(await codeOf(test.app.requeueSlip({ actor: clerk, slipId: 's2' }))).toBe('slip_not_absent');
    expect((await queue()).figures).toMatchObject({ given: 2, states: { waiting: 1, cancelled: 1 } });
  });

  it('counts the day, with the median wait', async () => {
    await give('s1');
    await give('s2');
    later(7 * 60_000);
    await told(call());
    await told(test.app.serveSlip({ actor: clerk, slipId: 's1' }));
    later(4 * 60_000);
    await told(call());
    await told(test.app.missSlip({ actor: clerk, slipId: 's2' }));
    expect((await queue()).figures).toEqual({
      given: 2,
      states: { waiting: 0, called: 0, served: 1, absent: 1, cancelled: 0 },
      medianWaitMinutes: 9,
    });
  });

  it('begins each day with 1, and shows what the day before left over as it was', async () => {
    await give('s1');
    await give('s2');
    await told(call());
    const { today: yesterday } = await queue();
    later(24 * 3_600_000);
    expect((await give('s3')).slip.number).toBe(1);
    const now = await queue();
    expect(now.earlier).toEqual([{ day: yesterday, given: 2, open: 2 }]);
    const before = await told(test.app.viewQueue(clerk, studioId, yesterday));
    expect(before.slips.map(({ state, leftOver }) => [state, leftOver])).toEqual([
      ['called', true],
      ['waiting', true],
    ]);
    expect(await codeOf(test.app.missSlip({ actor: clerk, slipId: 's2' }))).toBe('slip_not_called');
    await told(test.app.serveSlip({ actor: clerk, slipId: 's1' }));
    await told(test.app.cancelSlip({ actor: clerk, slipId: 's2', reason: '未叫到' }));
    expect((await queue()).earlier[0]?.open).toBe(0);
  });

  it('ends in a visit, which ends the slip in one transaction and goes on into a case', async () => {
    const identity = { kind: 'uscc', code: enterpriseCode } as const;
    await give('s1', { firm: { name: '示例甲（虚构）', identity }, phone: '053100000000' });
    const said = { firm: { identity }, on: '2026-03-02', teammates: [], need: 'need' } as const;
    const record = { actor: clerk, visitId: 'v1', said, slipId: 's1' } as const;
    expect(await codeOf(test.app.recordVisit(record))).toBe('slip_not_called');
    expect(await codeOf(test.app.viewVisit(clerk, 'v1'))).toBe('visit_not_found');
    await told(call());
    const [one, other] = await Promise.all([test.app.recordVisit(record), test.app.recordVisit(record)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
    expect((await told(test.app.viewVisit(clerk, 'v1'))).visit.slipId).toBe('s1');
    expect((await told(test.app.viewSlip(clerk, 's1'))).slip).toMatchObject({
      state: 'served',
      visitId: 'v1',
    });
    expect(await codeOf(test.app.recordVisit({ ...record, visitId: 'v2' }))).toBe('slip_has_visit');
    await test.execute(clerk, openCase());
    const { id: caseId } = await test.file();
    await told(test.app.takeVisit({ actor: clerk, visitId: 'v1', caseId }));
    expect((await told(test.app.viewSlip(clerk, 's1'))).caseId).toBe(caseId);
  });

  it('takes a visit afterwards where it was ended without one', async () => {
    await give('s1');
    await told(call());
    await told(test.app.serveSlip({ actor: clerk, slipId: 's1' }));
    const said = { firm: { name: '示例甲' }, on: '2026-03-02', teammates: [], need: 'none' } as const;
    await told(test.app.recordVisit({ actor: clerk, visitId: 'v1', said, slipId: 's1' }));
    expect((await told(test.app.viewSlip(clerk, 's1'))).slip.visitId).toBe('v1');
  });

  it('forgets who it was when the lead erases it, and its record stays whole', async () => {
    await give('s1', { firm: { name: '示例个体户' }, phone: '053100000000' });
    const erase = { slipId: 's1', basis: 'purposeAchieved', reference: '2026-018' } as const;
    expect(await codeOf(test.app.eraseSlip({ actor: clerk, ...erase }))).toBe('not_permitted');
    const view = await told(test.app.eraseSlip({ actor: lead, ...erase }));
    expect(view.chainWhole).toBe(true);
    expect(JSON.stringify(view.slip)).not.toMatch(/示例个体户|053100000000|设备贷款/);
    expect((await told(test.app.eraseSlip({ actor: lead, ...erase }))).slip.version).toBe(view.slip.version);
    expect((await queue()).line).toEqual([1]);
  });

  it('is the work group’s alone', async () => {
    await give('s1');
    const others: readonly Actor[] = [neighbour, citySupervisor, bankA, department, enterprise];
    const statistician: Actor = { ...regulator, roles: ['statistician'] };
    for (const actor of [...others, statistician]) {
      const answers = await Promise.all([
        codeOf(test.app.viewQueue(actor, studioId)),
        codeOf(test.app.viewBoard(actor, studioId)),
        codeOf(test.app.viewSlip(actor, 's1')),
        codeOf(test.app.giveSlip({ actor, studioId, slipId: 's9', said: { wants } })),
        codeOf(test.app.callNext({ actor, studioId, desk: '1号窗口' })),
        codeOf(test.app.missSlip({ actor, slipId: 's1' })),
        codeOf(test.app.cancelSlip({ actor, slipId: 's1', reason: '无' })),
      ]);
      for (const code of answers)
        expect(['not_permitted', 'studio_not_found', 'slip_not_found']).toContain(code);
    }
    const seen = await test.app.listStudios(neighbour);
    expect(seen.ok && seen.value.studios).toEqual([]);
  });
});

describe('studios (驻点工作室)', () => {
  it('go on under the successor of their work group, with their slips', async () => {
    const { app, deps } = makeTestApp();
    await told(app.addStudio({ actor: lead, studioId, said: studio }));
    await told(app.giveSlip({ actor: clerk, studioId, slipId: 's1', said: { wants } }));
    const passing = { from: lead.orgId, to: neighbour.orgId };
    await passStudio(deps, studioId, passing);
    await passStudio(deps, studioId, passing);
    expect(await codeOf(app.viewSlip(clerk, 's1'))).toBe('slip_not_found');
    const there: Actor = { ...neighbour, roles: ['clerk'] };
    expect((await told(app.viewQueue(there, studioId))).slips.map(({ id }) => id)).toEqual(['s1']);
  });

  it('are kept by the lead, one change after the other, and give no slips while they are closed', async () => {
    const { app } = makeTestApp();
    const add = { studioId, said: studio };
    expect(await codeOf(app.addStudio({ actor: clerk, ...add }))).toBe('not_permitted');
    const [one, other] = await Promise.all([
      told(app.addStudio({ actor: lead, ...add })),
      told(app.addStudio({ actor: lead, ...add })),
    ]);
    expect([one.version, other.version]).toEqual([1, 1]);
    expect(await codeOf(app.addStudio({ actor: lead, studioId: 'studio-2', said: studio }))).toBe(
      'studio_name_taken',
    );
    const closing = { actor: lead, studioId, said: { ...studio, closed: true }, version: 1 };
    expect((await told(app.changeStudio(closing))).closed).toBe(true);
    expect((await told(app.changeStudio(closing))).version).toBe(2);
    expect(await codeOf(app.changeStudio({ ...closing, said: studio }))).toBe('studio_changed');
    expect(await codeOf(app.giveSlip({ actor: clerk, studioId, slipId: 's1', said: { wants } }))).toBe(
      'studio_closed',
    );
    expect(await codeOf(app.changeStudio({ ...closing, studioId: 'studio-9' }))).toBe('studio_not_found');
  });
});
