import { beforeEach, describe, expect, it } from 'vitest';
import { installationLogPk } from '../../shared/application/keys.ts';
import type { VisitListRequest } from '../../shared/application/visits/port.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { VisitSaid } from '../../shared/domain/visits/index.ts';
import {
  administrator,
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  enterpriseCode,
  neighbour,
  otherEnterpriseCode,
  regulator,
} from '../support/actors.ts';
import { openCase } from '../support/commands.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';
import { textsOfWorkbook } from '../support/workbook.ts';

const group = regulator.orgId;
const said = (more: Partial<VisitSaid> = {}): VisitSaid => ({
  firm: { name: '示例甲（虚构）', identity: { kind: 'uscc', code: enterpriseCode } },
  on: '2026-03-02',
  teammates: [],
  need: 'need',
  wish: { purpose: 'equipment', amountFen: 200_000_000, text: '换机床' },
  contact: { name: '示例联系人', phone: '053100000000' },
  ...more,
});

type Test = Pick<TestApp, 'app' | 'deps'>;
const record = async (
  test: Test,
  visitId: string,
  more: Partial<VisitSaid> = {},
  actor: Actor = regulator,
) => {
  const answer = await test.app.recordVisit({ actor, visitId, group, said: said(more) });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};
const listed = async (test: Test, more: Partial<VisitListRequest> = {}) => {
  const page = await test.app.listVisits({
    ...{ actor: regulator, from: '2026-01-01', to: '2026-12-31', limit: 50 },
    ...more,
  });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
};
const idsOf = async (test: Test, more: Partial<VisitListRequest> = {}) =>
  (await listed(test, more)).rows.map(({ id }) => id);
const codeOf = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) =>
  (await answer).refusal?.code;

describe('visits (走访)', () => {
  let test: TestApp;
  beforeEach(() => {
    test = makeTestApp();
  });

  it('sent twice are recorded once, whoever forgot the first answer', async () => {
    await record(test, 'v1');
    test.restart();
    const again = await record(test, 'v1');
    expect(again.visit.version).toBe(1);
    expect((await listed(test)).figures).toMatchObject({ visits: 1, firms: 1 });
    const other = test.app.recordVisit({
      actor: regulator,
      visitId: 'v1',
      said: said({ need: 'none', wish: undefined } as never),
    });
    expect(await codeOf(other)).toBe('idempotency_mismatch');
  });

  it('two copies at once make one record', async () => {
    const both = await Promise.all([record(test, 'v1'), record(test, 'v1')]);
    expect(both.map(({ visit }) => visit.version)).toEqual([1, 1]);
    expect(await idsOf(test)).toEqual(['v1']);
  });

  it('to one firm on one day by two teams are both kept, told apart, and one firm', async () => {
    await record(test, 'v1');
    const second = await record(test, 'v2', {}, bankA);
    // A bank is told nothing of what others did.
    expect(second.earlier).toEqual([]);
    const third = await record(test, 'v3', { on: '2026-03-01' });
    expect(third.earlier.map(({ id, orgId }) => [id, orgId])).toEqual([
      ['v2', 'bank-a'],
      ['v1', group],
    ]);
    const page = await listed(test);
    expect(page.figures).toEqual({ visits: 3, firms: 1, needFirms: 1, waiting: 3, byBanks: 1, sameDay: 1 });
    expect(await idsOf(test, { again: true })).toEqual(['v2', 'v1']);
  });

  it('are narrowed, counted, searched and ordered', async () => {
    await record(test, 'v1', { on: '2026-03-01' });
    await record(test, 'v2', {
      on: '2026-02-27',
      need: 'none',
      firm: { name: '示例乙（虚构）' },
      wish: undefined,
    } as never);
    await record(test, 'v3', { on: '2026-02-28', wish: { amountFen: 500_000_000 } });
    expect(await idsOf(test)).toEqual(['v1', 'v3', 'v2']);
    expect(await idsOf(test, { needs: ['none'] })).toEqual(['v2']);
    expect(await idsOf(test, { sort: { key: 'amount', descending: true } })).toEqual(['v3', 'v1', 'v2']);
    expect(await idsOf(test, { search: '示例乙' })).toEqual(['v2']);
    expect(await idsOf(test, { from: '2026-03-01' })).toEqual(['v1']);
    const { counts, total } = await listed(test, { needs: ['none'] });
    expect([total, counts.need, counts.standing]).toEqual([1, { need: 2, none: 1 }, { closed: 1 }]);
    const first = await listed(test, { limit: 2 });
    expect(await idsOf(test, { limit: 2, cursor: first.cursor })).toEqual(['v2']);
  });

  it('are corrected and withdrawn with a reason, and what was said before stays on record', async () => {
    await record(test, 'v1');
    const change = { actor: regulator, visitId: 'v1', reason: '日期记错', said: said({ on: '2026-02-11' }) };
    expect((await test.app.correctVisit(change)).ok).toBe(true);
    expect(await test.app.correctVisit(change)).toMatchObject({ ok: true, value: { visit: { version: 2 } } });
    expect((await listed(test)).rows.map(({ on }) => on)).toEqual(['2026-02-11']);
    const gone = await test.app.withdrawVisit({ actor: regulator, visitId: 'v1', reason: '重复登记' });
    if (!gone.ok) throw new Error(gone.refusal.code);
    expect(gone.value.visit.records.map(({ act }) => act.type)).toEqual([
      'recorded',
      'corrected',
      'withdrawn',
    ]);
    expect(gone.value.chainWhole).toBe(true);
    expect(await listed(test)).toMatchObject({
      figures: { visits: 0, firms: 0 },
      rows: [{ standing: 'withdrawn' }],
    });
    expect(await codeOf(test.app.correctVisit({ ...change, reason: '再改' }))).toBe('visit_withdrawn');
  });

  it('with a need join the open case of that firm, and no other', async () => {
    await record(test, 'v1');
    expect((await test.execute(regulator, openCase())).ok).toBe(true);
    const { id } = await test.file();
    expect(await test.app.viewVisit(regulator, 'v1')).toMatchObject({ ok: true, value: { openCaseId: id } });
    await record(test, 'v2', { firm: { identity: { kind: 'uscc', code: otherEnterpriseCode } } });
    const take = (visitId: string, actor: Actor = regulator) =>
      test.app.takeVisit({ actor, visitId, caseId: id });
    expect(await codeOf(take('v2'))).toBe('visit_other_firm');
    expect(await codeOf(take('v1', neighbour))).toBe('visit_not_found');
    expect((await take('v1')).ok).toBe(true);
    expect((await take('v1')).ok).toBe(true);
    const { rows, figures } = await listed(test, { standings: ['opened', 'joined'] });
    expect(rows.map((row) => [row.id, row.caseId])).toEqual([['v1', id]]);
    expect(figures.waiting).toBe(1);
  });

  it('stand behind the case that they joined, for the work group alone', async () => {
    await record(test, 'v1');
    await record(test, 'named', { firm: { name: '示例甲（虚构）' } });
    await test.execute(regulator, openCase());
    const { id } = await test.file();
    for (const visitId of ['v1', 'named'])
      expect((await test.app.takeVisit({ actor: regulator, visitId, caseId: id })).ok).toBe(true);
    const found = await test.app.visitsOfCase(regulator, id);
    if (!found.ok) throw new Error(found.refusal.code);
    expect(found.value.visits.map((visit) => visit.id).toSorted()).toEqual(['named', 'v1']);
    expect(await test.app.visitsOfCase(citySupervisor, id)).toMatchObject({ value: { visits: [] } });
    expect(await codeOf(test.app.visitsOfCase(neighbour, id))).toBe('case_not_found');
  });

  it('are written to a workbook, which is on record', async () => {
    await record(test, 'v1');
    await record(test, 'v2', { need: 'none', wish: undefined } as never);
    const days = { from: '2026-01-01', to: '2026-12-31' } as const;
    const file = await test.app.exportVisits({ actor: regulator, ...days }, { language: 'zh' });
    if (!file.ok) throw new Error(file.refusal.code);
    const sheet = textsOfWorkbook(file.value.content);
    expect(sheet).toContain('示例甲（虚构）');
    expect(sheet).toContain('无需求');
    expect(sheet).not.toContain('示例联系人');
    expect(await codeOf(test.app.exportVisits({ actor: citySupervisor, ...days }, { language: 'zh' }))).toBe(
      'not_permitted',
    );
    const acts = await test.table.query({ pk: installationLogPk, prefix: 'EVENT#', limit: 10 });
    expect(JSON.stringify(acts.items)).toContain('visits.exported');
  });

  it('lose their personal data by the lead’s erasure, which the record shows', async () => {
    await record(test, 'v1', { note: '示例私事', companions: '示例同行' });
    const clerk: Actor = { ...regulator, personId: 'p-clerk', roles: ['clerk'] };
    const erase = (actor: Actor) =>
      test.app.eraseVisit({ actor, visitId: 'v1', basis: 'purposeAchieved', reference: '2026-017' });
    expect(await codeOf(erase(clerk))).toBe('not_permitted');
    const erased = await erase(regulator);
    if (!erased.ok) throw new Error(erased.refusal.code);
    expect(erased.value.chainWhole).toBe(true);
    expect(JSON.stringify(erased.value)).not.toMatch(/示例联系人|053100000000|示例私事|示例同行|换机床/);
    expect((await listed(test)).rows[0]).toMatchObject({ name: '示例甲（虚构）', code: enterpriseCode });
  });

  it('make their firms known to whoever types the name, a bank’s own to that bank', async () => {
    await record(test, 'v1');
    expect(await test.app.knownFirms(regulator, '甲')).toMatchObject({
      value: { firms: [{ name: '示例甲（虚构）', code: enterpriseCode, open: false }] },
    });
    expect(await test.app.knownFirms(bankA, '甲')).toMatchObject({ value: { firms: [] } });
  });
});

describe('who sees and records visits', () => {
  const recorders: readonly (readonly [string, Actor, boolean])[] = [
    ['the work group', regulator, true],
    ['a bank that serves the county', bankB, true],
    ['an administrator', administrator, false],
    ['the city above', citySupervisor, false],
    ['a department', department, false],
    ['an enterprise', enterprise, false],
  ];
  it.each(recorders)('%s', async (_, actor, may) => {
    const test = makeTestApp();
    const answer = await test.app.recordVisit({ actor, visitId: 'v', group, said: said() });
    expect(answer.ok).toBe(may);
  });

  it('a work group all of its county, a bank its own, a neighbour and the levels above none', async () => {
    const test = makeTestApp();
    await record(test, 'own');
    await record(test, 'a', {}, bankA);
    await record(test, 'b', {}, bankB);
    expect((await idsOf(test)).toSorted()).toEqual(['a', 'b', 'own']);
    expect(await idsOf(test, { actor: bankA })).toEqual(['a']);
    expect(await idsOf(test, { actor: neighbour })).toEqual([]);
    expect(await codeOf(test.app.listVisits({ actor: citySupervisor, limit: 5 }))).toBe('not_permitted');
    expect(await codeOf(test.app.viewVisit(bankA, 'own'))).toBe('visit_not_found');
    expect(await codeOf(test.app.viewVisit(bankA, 'b'))).toBe('visit_not_found');
    expect(await codeOf(test.app.viewVisit(citySupervisor, 'own'))).toBe('visit_not_found');
    const withdrawn = { visitId: 'a', reason: '不对' };
    expect(await codeOf(test.app.withdrawVisit({ actor: regulator, ...withdrawn }))).toBe(
      'visit_other_organisation',
    );
    expect(await codeOf(test.app.withdrawVisit({ actor: bankB, ...withdrawn }))).toBe('visit_not_found');
    expect((await test.app.withdrawVisit({ actor: bankA, ...withdrawn })).ok).toBe(true);
  });

  it('a bank names a county it serves', async () => {
    const test = makeTestApp();
    const at = (place: string) =>
      test.app.recordVisit({ actor: bankA, visitId: 'v', group: place, said: said() });
    expect(await codeOf(at('wg-nowhere'))).toBe('visit_group_unknown');
    expect(await codeOf(at('city-demo'))).toBe('visit_group_unknown');
  });

  it('levels above get numbers by work group, and no rows', async () => {
    const test = makeTestApp();
    await record(test, 'v1');
    await record(test, 'v2', {}, bankA);
    const days = { from: '2026-03-01', to: '2026-03-31' } as const;
    const city = await test.app.visitFigures(citySupervisor, days);
    if (!city.ok) throw new Error(city.refusal.code);
    expect(city.value.total).toMatchObject({ visits: 2, firms: 1, byBanks: 1 });
    expect(await codeOf(test.app.visitFigures(bankA, days))).toBe('not_permitted');
    const wide = { from: '2020-01-01', to: '2026-03-31' } as const;
    expect(await test.app.visitFigures(citySupervisor, wide)).toMatchObject({
      value: { groups: [], tooWide: true },
    });
  });

  it('teammates are colleagues', async () => {
    const test = makeTestApp();
    const answer = test.app.recordVisit({
      actor: regulator,
      visitId: 'v',
      said: said({ teammates: ['nobody'] }),
    });
    expect(await codeOf(answer)).toBe('visit_teammate_unknown');
  });
});
