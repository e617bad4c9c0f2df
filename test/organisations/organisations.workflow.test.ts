import { describe, expect, it } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { loadCase, loadEvents } from '../../shared/application/cases/case-store.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { passOnKey } from '../../shared/application/keys.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  neighbour,
  provinceSupervisor,
  regulator,
} from '../support/actors.ts';
import {
  openCase,
  prescription,
  recommendTo,
  recordDiagnosis,
  scheduleDiagnosis,
  screen,
} from '../support/commands.ts';
import { toDiagnosis } from '../support/paths.ts';
import { codeOf, countyAdministrator, installation, provinceAdministrator } from './scene.ts';

const named = (zh: string) => ({ zh, en: `${zh} (en)` });
const zone = {
  type: 'add',
  id: 'zone-1',
  kind: 'workGroup',
  name: named('示例开发区专班'),
  parent: 'wg-demo-east',
} as const;
const branch = (id: string, parent: string) =>
  ({ type: 'add', id, kind: 'bank', name: named(`支行${id}`), parent }) as const;

describe('the register of organisations', () => {
  it('takes in a zone without a division code, a branch, a department, and the rule book knows them at once', async () => {
    const test = await installation();
    for (const command of [
      zone,
      branch('branch-a1', 'bank-a'),
      { type: 'add', id: 'dept-1', kind: 'department', name: named('东县科技局'), parent: 'wg-demo-east' },
    ] as const)
      expect(codeOf(await test.organisation(command))).toBe('done');
    expect(test.deps.rules.nameOf('zone-1')).toEqual(zone.name);
    expect(test.deps.rules.isWorkGroup('zone-1')).toBe(true);
    expect(test.deps.rules.levelsAbove('zone-1')).toEqual({ city: 'city-demo', province: 'prov-demo' });
    expect(await verifyLog(test.deps)).toEqual({ acts: 4, whole: true });
  });

  it('renames from a day on; what is changed meanwhile stays changed on that day', async () => {
    const test = await installation();
    const rename = {
      type: 'rename',
      id: 'wg-demo-east',
      name: named('东市专班'),
      from: '2027-01-01',
    } as const;
    expect(codeOf(await test.organisation(rename))).toBe('done');
    expect(
      codeOf(await test.organisation({ type: 'change', id: 'wg-demo-east', divisionCode: '330108' })),
    ).toBe('done');
    expect(test.deps.rules.nameOf('wg-demo-east')?.zh).toBe('示例市东县工作专班（虚构）');
    const now = await test.app.listOrganisations(provinceAdministrator);
    const east = now.ok && now.value.organisations.find(({ id }) => id === 'wg-demo-east');
    expect(east).toMatchObject({
      divisionCode: '330108',
      planned: [{ from: '2027-01-01', name: rename.name }],
    });

    test.clock.advanceMs(Date.parse('2027-01-01T00:00:00+08:00') - test.clock.now());
    expect(test.deps.rules.nameOf('wg-demo-east')).toEqual(rename.name);
    const then = await test.app.listOrganisations(provinceAdministrator);
    const renamed = then.ok && then.value.organisations.find(({ id }) => id === 'wg-demo-east');
    expect(renamed).toMatchObject({
      divisionCode: '330108',
      formerNames: [{ name: { zh: '示例市东县工作专班（虚构）' }, until: '2027-01-01' }],
    });
  });

  it('tells the second of two administrators that somebody was faster', async () => {
    const test = await installation();
    const change = (divisionCode: string) =>
      test.organisation({ type: 'change', id: 'wg-demo-east', divisionCode }, provinceAdministrator, 1);
    const both = await Promise.all([change('330108'), change('330109')]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'register_changed']);
    expect(await verifyLog(test.deps)).toEqual({ acts: 2, whole: true });
  });

  it('loses none of many that are set up at once', async () => {
    const test = await installation();
    const added = await Promise.all(
      Array.from({ length: 6 }, (_, n) => test.organisation(branch(`b-${n}`, 'bank-a'))),
    );
    expect(added.map(codeOf)).toEqual(Array.from({ length: 6 }, () => 'done'));
    expect(await verifyLog(test.deps)).toEqual({ acts: 7, whole: true });
  });

  it.each([
    ['an unknown parent', { ...zone, parent: 'nobody' }, 'organisation_unknown'],
    ['a branch under a work group’s department', { ...branch('x', 'dept-tax') }, 'organisation_wrong_parent'],
    ['a city under a county', { ...zone, kind: 'cityRegulator' }, 'organisation_wrong_parent'],
    [
      'a name that is taken there',
      { ...branch('x', 'bank-a'), parent: null, name: { zh: '示例甲银行（虚构）', en: 'A' } },
      'organisation_name_taken',
    ],
    ['a region without rules', { ...zone, region: 'nowhere' }, 'region_unknown'],
    ['a division code of five digits', { ...zone, divisionCode: '33010' }, 'division_code_invalid'],
    [
      'a day that has passed',
      { type: 'rename', id: 'bank-a', name: named('甲行'), from: '2020-01-01' },
      'organisation_date_past',
    ],
    [
      'a county under itself',
      { type: 'move', id: 'wg-demo-east', parent: 'wg-demo-east' },
      'organisation_below_itself',
    ],
    [
      'a merger with another kind',
      { type: 'merge', id: 'wg-demo-east', into: 'bank-a' },
      'organisation_cannot_merge',
    ],
    ['an enterprise', { type: 'close', id: '91000000MADEM00112' }, 'organisation_unknown'],
  ] as const)('refuses %s', async (_, command, code) => {
    const test = await installation();
    expect(codeOf(await test.organisation(command))).toBe(code);
    expect(await verifyLog(test.deps)).toEqual({ acts: 1, whole: true });
  });

  it('lets an administrator manage the own organisation and those under it, and none beside', async () => {
    const test = await installation();
    const within = { ...zone, parent: 'wg-demo-east' } as const;
    expect(codeOf(await test.organisation(within, countyAdministrator))).toBe('done');
    for (const command of [
      { ...zone, id: 'zone-2', parent: 'wg-demo-west' },
      { type: 'change', id: 'wg-demo-west', divisionCode: '330109' },
      { type: 'move', id: 'zone-1', parent: 'city-demo' },
      { type: 'merge', id: 'wg-demo-west', into: 'wg-demo-east' },
      { type: 'close', id: 'bank-a' },
    ] as const)
      expect(codeOf(await test.organisation(command, countyAdministrator))).toBe('outside_own_organisations');
    expect(codeOf(await test.organisation(within, regulator))).toBe('not_permitted');
  });

  it('closes only what nothing hangs on, and says what to do first', async () => {
    const test = await installation();
    const close = (id: string) => test.organisation({ type: 'close', id });
    expect(codeOf(await close('city-demo'))).toBe('organisation_has_branches');
    expect(codeOf(await close('bank-a'))).toBe('organisation_has_products');
    await test.employ('p-1', 'dept-tax', 'clerk');
    expect(codeOf(await close('dept-tax'))).toBe('organisation_has_people');
    await test.give(regulator, openCase());
    await test.organisation(zone);
    expect(codeOf(await close('wg-demo-east'))).toBe('organisation_has_branches');
    expect(codeOf(await test.organisation({ type: 'move', id: 'zone-1', parent: 'city-demo' }))).toBe('done');
    expect(codeOf(await close('wg-demo-east'))).toBe('organisation_has_cases');
    expect(codeOf(await close('zone-1'))).toBe('done');
    expect(test.deps.rules.isWorkGroup('zone-1')).toBe(false);
    expect(test.deps.rules.nameOf('zone-1')).toEqual(zone.name);
    expect(
      codeOf(
        await test.organisation({ type: 'rename', id: 'zone-1', name: named('新'), from: '2030-01-01' }),
      ),
    ).toBe('organisation_ended');
  });
});

describe('a county that moves to another city', () => {
  it('takes its cases along in the lists of the levels above, and nothing of them changes', async () => {
    const test = await installation();
    await test.give(regulator, openCase());
    const before = await loadCase(test.deps, 'case-1');
    const otherCity = { ...citySupervisor, orgId: 'city-other' };
    expect(await test.listed(citySupervisor)).toEqual(['case-1']);
    // The province of the demo does not manage the other one.
    expect(codeOf(await test.organisation({ type: 'move', id: 'wg-demo-east', parent: 'city-other' }))).toBe(
      'outside_own_organisations',
    );
    const moved = await test.organisation(
      { type: 'move', id: 'wg-demo-east', parent: 'city-other' },
      { kind: 'system', orgId: 'system', personId: 'system', roles: [] },
    );
    expect(codeOf(moved)).toBe('done');
    await test.pass();
    expect(await test.listed(citySupervisor)).toEqual([]);
    expect(await test.listed(provinceSupervisor)).toEqual([]);
    expect(await test.listed(otherCity)).toEqual(['case-1']);
    expect(await test.listed(regulator)).toEqual(['case-1']);
    expect(await loadCase(test.deps, 'case-1')).toEqual(before);
    expect(await test.deps.table.get(passOnKey('wg-demo-east'))).toBeUndefined();
  });

  it('shows a county the cases of the zones under it, beside its own', async () => {
    const test = await installation();
    await test.organisation(zone);
    const inZone = { ...regulator, orgId: 'zone-1' };
    await test.give(inZone, openCase({ orgId: 'zone-1' }));
    expect(await test.listed(inZone)).toEqual(['case-1']);
    expect(await test.listed(regulator)).toEqual(['case-1']);
    expect(await test.listed(neighbour)).toEqual([]);
    expect(await test.listed(citySupervisor)).toEqual(['case-1']);
  });
});

describe('an organisation that is merged into another', () => {
  it('passes cases, sessions and people on; the past keeps the old id, and both records are whole', async () => {
    const test = await installation();
    for (const step of toDiagnosis) if ('command' in step) await test.give(step.by, step.command);
    await test.employ('p-1', 'wg-demo-east', 'clerk');
    const convened = await test.app.convene({
      actor: regulator,
      sessionId: 'session-1',
      startsAt: test.clock.now() + 1000,
      place: '会议室',
      conveners: ['wg-demo-east'],
      invited: ['bank-a'],
      caseIds: ['case-1'],
    });
    expect(codeOf(convened)).toBe('done');

    expect(codeOf(await test.organisation({ type: 'merge', id: 'wg-demo-east', into: 'wg-demo-west' }))).toBe(
      'done',
    );
    await test.pass();
    const stored = await loadCase(test.deps, 'case-1');
    expect(stored?.file.orgId).toBe('wg-demo-west');
    expect(await test.listed(neighbour)).toEqual(['case-1']);
    expect(await test.listed(regulator)).toEqual([]);
    expect(await test.listed(citySupervisor)).toEqual(['case-1']);
    expect(codeOf(await test.app.viewCase(regulator, 'case-1'))).toBe('case_not_found');
    const events = await loadEvents(test.deps, 'case-1');
    expect(events[0]?.event).toMatchObject({ type: 'CaseOpened', orgId: 'wg-demo-east' });
    expect(events.at(-1)?.event).toMatchObject({
      type: 'OrganisationSucceeded',
      from: 'wg-demo-east',
      to: 'wg-demo-west',
    });
    expect(await verifyCase(test.deps, 'case-1')).toMatchObject({ whole: true });
    expect(await test.app.viewSession(neighbour, 'session-1')).toMatchObject({
      ok: true,
      value: { orgId: 'wg-demo-west', conveners: ['wg-demo-west'], convenedBy: { orgId: 'wg-demo-east' } },
    });
    expect(await test.app.viewPerson(provinceAdministrator, 'p-1')).toMatchObject({
      ok: true,
      value: { orgId: 'wg-demo-west', formerly: [{ orgId: 'wg-demo-east' }] },
    });
    // The successor goes on; what was begun ends as it would have.
    const diagnosis = recordDiagnosis({ sessionId: 'session-1', prescriptions: [prescription()] });
    expect(codeOf(await test.give(neighbour, diagnosis))).toBe('done');
    expect(await verifyLog(test.deps)).toMatchObject({ whole: true });
  });

  it('passes visits and lists on, with their numbers and both records whole', async () => {
    const test = await installation();
    await test.give(regulator, openCase());
    const visit = (visitId: string, on: string, actor = regulator as Actor) =>
      test.app.recordVisit({
        ...{ actor, visitId, group: 'wg-demo-east' },
        said: { firm: { name: `示例${visitId}（虚构）` }, on: on as never, teammates: [], need: 'none' },
      });
    expect(codeOf(await visit('v1', '2026-01-05'))).toBe('done');
    expect(codeOf(await visit('v2', '2026-03-01'))).toBe('done');
    expect(codeOf(await visit('v3', '2026-03-02', bankA))).toBe('done');
    const list = { actor: regulator, batchId: 'a1' };
    await test.app.draftBatch({ ...list, kind: 'application', wanted: [{ caseId: 'case-1' }] });
    await test.app.pushBatch(list);
    const merge = { type: 'merge', id: 'wg-demo-east', into: 'wg-demo-west' } as const;
    expect(codeOf(await test.organisation(merge))).toBe('done');
    await test.pass();

    const days = { from: '2026-01-01' as never, to: '2026-03-31' as never, limit: 50 };
    const listed = await test.app.listVisits({ actor: neighbour, ...days });
    if (!listed.ok) throw new Error(listed.refusal.code);
    expect(listed.value.rows.map(({ id, orgId }) => [id, orgId])).toEqual([
      ['v3', 'bank-a'],
      ['v2', 'wg-demo-west'],
      ['v1', 'wg-demo-west'],
    ]);
    expect(listed.value.figures).toMatchObject({ visits: 3, byBanks: 1 });
    expect(codeOf(await test.app.listVisits({ actor: regulator, ...days }))).toBe('not_permitted');
    expect(await test.app.listVisits({ actor: bankA, ...days })).toMatchObject({
      value: { rows: [{ id: 'v3' }] },
    });
    expect(await test.app.viewVisit(neighbour, 'v1')).toMatchObject({
      value: { chainWhole: true, visit: { group: 'wg-demo-west', by: { orgId: 'wg-demo-east' } } },
    });
    const withdrawn = { actor: neighbour, visitId: 'v2', reason: '重复登记' };
    expect(codeOf(await test.app.withdrawVisit(withdrawn))).toBe('done');

    expect(await test.app.viewBatch(neighbour, 'a1')).toMatchObject({
      value: {
        group: 'wg-demo-west',
        chainWhole: true,
        number: { group: 'wg-demo-east', year: 2026, nth: 1 },
      },
    });
    const open = { standing: 'open', limit: 50 } as const;
    expect(await test.app.listBatches({ actor: neighbour, ...open })).toMatchObject({
      value: { batches: [{ id: 'a1' }] },
    });
  });

  it('passes the tasks of a department on', async () => {
    const test = await installation();
    const other = { ...department, orgId: 'dept-samr' };
    for (const step of toDiagnosis) if ('command' in step) await test.give(step.by, step.command);
    await test.give(regulator, scheduleDiagnosis());
    await test.give(regulator, recordDiagnosis());
    expect(await test.listed(department)).toEqual(['case-1']);
    expect(codeOf(await test.organisation({ type: 'merge', id: department.orgId, into: other.orgId }))).toBe(
      'done',
    );
    await test.pass();
    expect(await test.listed(department)).toEqual([]);
    expect(await test.listed(other)).toEqual(['case-1']);
    const settled = await test.give(other, {
      type: 'settlePrescription',
      prescriptionId: 'rx-1',
      result: 'done',
      evidence: '已办',
    });
    expect(codeOf(settled)).toBe('done');
  });

  it('is refused for a bank with products in force, and twice', async () => {
    const test = await installation();
    expect(codeOf(await test.organisation({ type: 'merge', id: 'bank-a', into: 'bank-b' }))).toBe(
      'organisation_has_products',
    );
    const merge = { type: 'merge', id: 'dept-tax', into: 'dept-samr' } as const;
    expect(codeOf(await test.organisation(merge))).toBe('done');
    expect(codeOf(await test.organisation(merge))).toBe('organisation_ended');
  });
});

describe('branches of banks', () => {
  it('answer for the bank that was asked, and no other bank’s branch learns of it', async () => {
    const test = await installation();
    for (const command of [
      branch('branch-a1', 'bank-a'),
      branch('branch-a2', 'bank-a'),
      branch('branch-b1', 'bank-b'),
      branch('window-a1', 'branch-a1'),
    ])
      expect(codeOf(await test.organisation(command))).toBe('done');
    const [a1, a2, b1, window] = ['branch-a1', 'branch-a2', 'branch-b1', 'window-a1'].map((orgId) => ({
      ...bankA,
      orgId,
      personId: `p-${orgId}`,
    }));
    if (!a1 || !a2 || !b1 || !window) throw new Error('No branches');
    await test.give(regulator, openCase());
    for (const branchPerson of [a1, a2, b1, window, bankA, bankB])
      expect(await test.listed(branchPerson)).toEqual([]);
    await test.give(regulator, screen());
    expect(codeOf(await test.app.viewCase(a1, 'case-1'))).toBe('case_not_found');
    await test.give(regulator, recommendTo('bank-a'));
    for (const asked of [a1, a2, window, bankA]) {
      expect(await test.listed(asked)).toEqual(['case-1']);
      expect(await test.app.viewCase(asked, 'case-1')).toMatchObject({
        ok: true,
        value: { asked: 'toAnswer' },
      });
    }
    for (const stranger of [b1, bankB]) {
      expect(await test.listed(stranger)).toEqual([]);
      expect(codeOf(await test.app.viewCase(stranger, 'case-1'))).toBe('case_not_found');
      expect(codeOf(await test.give(stranger, { type: 'recordContact' }))).toBe('case_not_found');
    }
    expect(codeOf(await test.give(window, { type: 'recordContact' }))).toBe('done');
    const events = await loadEvents(test.deps, 'case-1');
    // On record stays who acted; the line is the bank's.
    expect(events.at(-1)?.event).toMatchObject({
      type: 'BankContacted',
      bankId: 'bank-a',
      by: { orgId: 'window-a1' },
    });
    const seen = await test.app.timeline(a2, 'case-1');
    expect(seen.ok && seen.value.some(({ event }) => event.type === 'BankContacted')).toBe(true);
  });
});
