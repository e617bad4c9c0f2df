import { beforeEach, describe, expect, it } from 'vitest';
import type { ListRequest } from '../../shared/application/queries/port.ts';
import { checkRegister } from '../../shared/application/register/rebuild-register.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { codeOf, installation } from '../organisations/scene.ts';
import { enterpriseOf } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, recommendTo, screen } from '../support/commands.ts';

const group = 'wg-demo-east';

describe('a work group divides its cases', () => {
  let scene: Awaited<ReturnType<typeof installation>>;
  let [lead, li, wang]: Actor[] = [];
  const open = (by: Actor, nth: number, channel: 'visit' | 'list' = 'visit') => {
    const identity = { kind: 'businessLicence', code: `37010020000000${nth}` } as const;
    const caseId = `case-${nth}`;
    return scene.give(by, openCase({ caseId, channel, applicant: applicant({ identity }) }), caseId);
  };
  const idsOf = async (actor: Actor, filter: Partial<ListRequest> = {}) => {
    const page = await scene.app.listCases({ actor, limit: 50, counted: true, ...filter });
    if (!page.ok) throw new Error(page.refusal.code);
    return { ids: page.value.cases.map(({ id }) => id).toSorted(), counts: page.value.counts?.['assignee'] };
  };
  const give = (by: Actor, to: string | undefined, caseId: string) =>
    scene.give(by, { type: 'assign', ...(to !== undefined && { to }) }, caseId);
  const team = async (by: Actor, cases = 3) => {
    const found = await scene.app.team(by, cases);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  beforeEach(async () => {
    scene = await installation();
    lead = await scene.employ('p-lead', group, 'lead');
    li = await scene.employ('p-li', group, 'clerk');
    wang = await scene.employ('p-wang', group, 'clerk');
    await open(li as Actor, 1);
    await open(li as Actor, 2);
    await open(li as Actor, 3, 'list');
  });

  it('lists are narrowed to mine, to nobody’s and to a person’s, and counted', async () => {
    expect(await idsOf(li as Actor, { assignees: ['me'] })).toMatchObject({ ids: ['case-1', 'case-2'] });
    expect(await idsOf(li as Actor, { assignees: ['none'] })).toMatchObject({ ids: ['case-3'] });
    expect(await idsOf(wang as Actor, { assignees: ['p-li', 'none'] })).toEqual({
      ids: ['case-1', 'case-2', 'case-3'],
      counts: { 'p-li': 2, none: 1 },
    });
  });

  it('the team shows who has how much, and whose turn it is', async () => {
    const found = await team(lead as Actor);
    expect(found.people.map(({ id, load }) => [id, load.open])).toEqual([
      ['p-lead', 0],
      ['p-li', 2],
      ['p-wang', 0],
    ]);
    expect(found.nobody.open).toBe(1);
    // Wang until she has as many as Li; then in turn. The lead takes none while there are clerks.
    expect(found.turns).toEqual(['p-wang', 'p-wang', 'p-li']);
  });

  it('a lead assigns; the line says so, and still follows from the case alone', async () => {
    expect(codeOf(await give(lead as Actor, 'p-wang', 'case-1'))).toBe('done');
    expect(codeOf(await give(wang as Actor, 'p-wang', 'case-2'))).toBe('not_permitted');
    expect(codeOf(await give(wang as Actor, 'p-wang', 'case-3'))).toBe('done');
    expect((await idsOf(wang as Actor, { assignees: ['me'] })).ids).toEqual(['case-1', 'case-3']);
    const state = await checkRegister(scene.deps, group);
    expect(state).toEqual({ cases: 3, wrong: [], surplus: [] });
  });

  it('nobody who has left, is elsewhere or counts only is given a case', async () => {
    await scene.employ('p-west', 'wg-demo-west', 'clerk');
    await scene.employ('p-counts', group, 'statistician');
    for (const to of ['p-west', 'p-counts', 'p-unknown'])
      expect(codeOf(await give(lead as Actor, to, 'case-1'))).toBe('assignee_unfit');
    const gone = await scene.person({ type: 'leave', id: 'p-wang' });
    expect(gone.ok).toBe(true);
    expect(codeOf(await give(lead as Actor, 'p-wang', 'case-1'))).toBe('assignee_unfit');
  });

  it('neither bank nor enterprise learns of it, in lists, files or the record', async () => {
    await scene.give(li as Actor, screen(), 'case-1');
    await scene.give(li as Actor, recommendTo('bank-a'), 'case-1');
    const bank = await scene.employ('p-bank', 'bank-a', 'accountManager');
    for (const reader of [bank, enterpriseOf('370100200000001')]) {
      const read = JSON.stringify([
        await scene.app.listCases({ actor: reader, limit: 50 }),
        await scene.app.viewCase(reader, 'case-1'),
        (await scene.app.timeline(reader, 'case-1')).ok,
      ]);
      expect(read).toContain('case-1');
      expect(read).not.toContain('assignee');
      expect(JSON.stringify(await scene.app.timeline(reader, 'case-1'))).not.toContain('CaseAssigned');
      expect(codeOf(await scene.app.team(reader, 1))).toBe('not_permitted');
      // Nobody finds out by filtering either: for them nobody has any case.
      const mine = await scene.app.listCases({ actor: reader, limit: 50, assignees: ['p-li'] });
      expect(mine).toMatchObject({ ok: true, value: { cases: [] } });
    }
  });
});
