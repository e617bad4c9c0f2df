import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { makeVirtualClock } from '../clock/clocks.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { loadDemoData } from './load.ts';

const freshDatabase = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-demo-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'huizhen.db');
};

/** Lists hold open cases; those that came to rest are asked for. */
const everEnded = ['recent', '2024', '2025', '2026', '2027'] as const;

const loadedOn = async (now: string) => {
  const file = freshDatabase();
  const at = Date.parse(now);
  await loadDemoData(file, at);
  const runtime = openRuntime({ file, clock: makeVirtualClock(at) });
  onTestFinished(() => runtime.close());
  const cases = async (orgId: string, more: { overdueOnly?: boolean } = {}) => {
    const actor: Actor = { kind: 'regulator', orgId, personId: 'clerk', roles: ['clerk', 'lead'] };
    const page = await runtime.app.listCases({ actor, limit: 50, ended: everEnded, ...more });
    return page.ok ? page.value.cases : [];
  };
  return { runtime, cases };
};

describe('the demo data', () => {
  it.each([
    ['a working day', '2026-11-20T10:00:00+08:00'],
    ['early on a Monday after the longest holiday', '2026-02-23T00:30:00+08:00'],
    ['a Sunday in a year whose holidays are not published', '2028-03-05T23:00:00+08:00'],
  ])('stands in many stages on %s', async (_day, now) => {
    const { cases } = await loadedOn(now);
    const stagesOf = async (orgId: string) => (await cases(orgId)).map(({ stage }) => stage).sort();
    expect(await stagesOf('wg-demo-east')).toEqual([
      'bankHandling',
      'closed',
      'cultivation',
      'jointDiagnosis',
      'jointDiagnosis',
      'outcome',
      'prescription',
      'screening',
    ]);
    expect(await stagesOf('wg-demo-west')).toEqual([
      'bankHandling',
      'bankHandling',
      'closed',
      'intake',
      'recommendation',
      'scoring',
      'withdrawn',
    ]);
  });

  it('has a session to come, overdue prescriptions and a bank that fell silent', async () => {
    const { runtime, cases } = await loadedOn('2026-11-20T10:00:00+08:00');
    const clerk: Actor = {
      kind: 'regulator',
      orgId: 'wg-demo-east',
      personId: 'clerk',
      roles: ['clerk', 'lead'],
    };
    const sessions = await runtime.app.listSessions(clerk, 10);
    expect(sessions.ok && sessions.value.sessions.map(({ state }) => state)).toEqual(['convened', 'closed']);
    expect((await cases('wg-demo-east', { overdueOnly: true })).map(({ stage }) => stage)).toEqual([
      'prescription',
    ]);
    const produce = (await cases('wg-demo-west')).find(({ enterpriseName }) =>
      enterpriseName.includes('合作社'),
    );
    const west: Actor = { ...clerk, orgId: 'wg-demo-west' };
    const view = await runtime.app.viewCase(west, produce?.id ?? '');
    expect(view.ok && view.value.rounds[0]?.lines[0]?.silentSince).toBeGreaterThan(0);
    expect(view.ok && view.value.phase.stage).toBe('bankHandling');
    expect((await cases('wg-demo-west', { overdueOnly: true })).map(({ id }) => id)).toContain(produce?.id);
  });

  it('has documents that those who may read them can open', async () => {
    const { runtime, cases } = await loadedOn('2026-11-20T10:00:00+08:00');
    const drives = (await cases('wg-demo-east')).find(({ enterpriseName }) => enterpriseName.includes('04'));
    const seenBy = async (orgId: string) => {
      const view = await runtime.app.viewCase(
        { kind: 'bank', orgId, personId: 'p', roles: ['accountManager', 'branchLead'] },
        drives?.id ?? '',
      );
      return view.ok ? (view.value.documents ?? []) : [];
    };
    expect((await seenBy('bank-c')).map(({ name }) => name)).toEqual([
      '企业授权书（虚构）.pdf',
      '近三年审计报告（虚构）.pdf',
    ]);
    expect((await seenBy('bank-a')).map(({ kind }) => kind)).toEqual(['consent']);
    const [consent] = await seenBy('bank-c');
    const file = await runtime.files.open({ caseId: drives?.id ?? '', documentId: consent?.id ?? '' });
    let length = 0;
    for await (const chunk of file?.content ?? []) length += (chunk as Buffer).length;
    expect([file?.bytes, length]).toEqual([consent?.bytes, consent?.bytes]);
  });

  it('is refused where it would begin before there are rules, in words', async () => {
    const early = loadDemoData(freshDatabase(), Date.parse('2026-01-10T10:00:00+08:00'));
    await expect(early).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining('2026-01-01'), en: expect.stringContaining('2026-01-01') },
    });
  });

  it('is loaded anew where a load was killed before it was done', async () => {
    const file = freshDatabase();
    writeFileSync(`${file}.loading`, 'half of a file');
    writeFileSync(`${file}.loading-wal`, 'half of a log');
    await loadDemoData(file, Date.parse('2026-11-20T10:00:00+08:00'));
    expect(existsSync(`${file}.loading`)).toBe(false);
    const runtime = openRuntime({ file, clock: makeVirtualClock(Date.parse('2026-11-20T10:00:00+08:00')) });
    onTestFinished(() => runtime.close());
    const page = await runtime.app.listCases({
      actor: { kind: 'regulator', orgId: 'city-demo', personId: 'head', roles: ['clerk', 'lead'] },
      limit: 50,
      ended: everEnded,
    });
    expect(page.ok && page.value.cases).toHaveLength(15);
  });

  it('has visits in the register, a studio with a day behind it, a list that its bank acknowledged and one that waits to be signed', async () => {
    const { runtime } = await loadedOn('2026-11-20T10:00:00+08:00');
    const lead = (orgId: string): Actor => ({
      ...{ kind: 'regulator', orgId, personId: 'lead' },
      roles: ['clerk', 'lead'],
    });
    const visits = await runtime.app.listVisits({ actor: lead('wg-demo-east'), limit: 50 });
    expect(visits).toMatchObject({ value: { figures: { visits: 3, waiting: 1 } } });
    const studios = await runtime.app.listStudios(lead('wg-demo-east'));
    const [studio] = studios.ok ? studios.value.studios : [];
    const queue = await runtime.app.viewQueue(lead('wg-demo-east'), studio?.id ?? '', '2026-11-19');
    expect(queue).toMatchObject({
      value: { figures: { given: 3, states: { served: 1, absent: 1, waiting: 1 } } },
    });
    const lists = async (standing: 'open' | 'over') => {
      const page = await runtime.app.listBatches({ actor: lead('wg-demo-west'), standing, limit: 50 });
      return page.ok && page.value.batches.map(({ kind, state, count }) => [kind, state, count]);
    };
    expect(await lists('open')).toEqual([['application', 'pushed', 3]]);
    expect(await lists('over')).toEqual([['recommendation', 'acknowledged', 1]]);
  });
});
