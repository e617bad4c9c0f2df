import { describe, expect, it } from 'vitest';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { personOf } from '../../shared/application/people/stored-people.ts';
import { actorOf } from '../../shared/domain/people/index.ts';
import { openCase } from '../support/commands.ts';
import { toDiagnosis } from '../support/paths.ts';
import { codeOf, countyAdministrator, installation } from './scene.ts';

const clerk = {
  type: 'add',
  id: 'p-9',
  name: '  虚构 九 ',
  orgId: 'wg-demo-east',
  roles: ['clerk'],
} as const;

describe('the register of people', () => {
  it('registers somebody as invited, activates, changes roles at once, and keeps where they were', async () => {
    const test = await installation();
    expect(await test.person(clerk)).toMatchObject({
      ok: true,
      value: { state: 'invited', kind: 'regulator', version: 1 },
    });
    expect(codeOf(await test.person({ type: 'activate', id: 'p-9' }))).toBe('done');
    expect(codeOf(await test.person({ type: 'setRoles', id: 'p-9', roles: ['lead', 'statistician'] }))).toBe(
      'done',
    );
    const moved = { type: 'move', id: 'p-9', orgId: 'bank-a', roles: ['branchLead'] } as const;
    expect(codeOf(await test.person(moved))).toBe('done');
    const person = await personOf(test.deps, 'p-9');
    expect(person).toMatchObject({
      kind: 'bank',
      orgId: 'bank-a',
      formerly: [{ orgId: 'wg-demo-east' }],
      version: 4,
    });
    expect(person && actorOf(person)).toEqual({
      kind: 'bank',
      orgId: 'bank-a',
      personId: 'p-9',
      roles: ['branchLead'],
    });
    expect(codeOf(await test.person({ type: 'leave', id: 'p-9' }))).toBe('done');
    const left = await personOf(test.deps, 'p-9');
    expect(left && actorOf(left)).toBeUndefined();
    expect(codeOf(await test.person({ type: 'rename', id: 'p-9', name: '又来' }))).toBe('person_left');
    // Names stand in no record: the log is never erased.
    const log = await test.app.readLog({ ...countyAdministrator, orgId: 'prov-demo' }, 50);
    expect(log.ok && JSON.stringify(log.value.records)).not.toContain('虚构');
    expect(await verifyLog(test.deps)).toMatchObject({ whole: true, acts: 6 });
  });

  it.each([
    ['a role of another kind', { ...clerk, roles: ['accountManager'] }, 'role_of_other_kind'],
    ['no role', { ...clerk, roles: [] }, 'roles_missing'],
    ['no name', { ...clerk, name: '  ' }, 'person_name_missing'],
    ['an unknown organisation', { ...clerk, orgId: 'nobody' }, 'organisation_unknown'],
    ['an enterprise as an organisation', { ...clerk, orgId: '91000000MADEM00112' }, 'organisation_unknown'],
    ['a person there is not', { type: 'leave', id: 'p-nobody' }, 'person_unknown'],
  ] as const)('refuses %s', async (_, command, code) => {
    const test = await installation();
    expect(codeOf(await test.person(command))).toBe(code);
  });

  it('lets an administrator change the people of the own organisation and below, and nobody else', async () => {
    const test = await installation();
    const head = await test.employ('p-head', 'wg-demo-east', 'lead');
    await test.employ('p-west', 'wg-demo-west', 'clerk');
    expect(codeOf(await test.person(clerk, countyAdministrator))).toBe('done');
    expect(codeOf(await test.person({ type: 'rename', id: 'p-west', name: '甲' }, countyAdministrator))).toBe(
      'outside_own_organisations',
    );
    expect(
      codeOf(await test.person({ ...clerk, id: 'p-10', orgId: 'wg-demo-west' }, countyAdministrator)),
    ).toBe('outside_own_organisations');
    expect(codeOf(await test.person({ type: 'rename', id: 'p-9', name: '甲' }, head))).toBe('not_permitted');
    expect(await test.app.listPeople(head, 'wg-demo-east')).toMatchObject({ ok: true });
    expect(codeOf(await test.app.listPeople(head, 'wg-demo-west'))).toBe('outside_own_organisations');
    expect(codeOf(await test.app.viewPerson(countyAdministrator, 'p-west'))).toBe('person_unknown');
  });

  it('tells the second of two administrators that somebody was faster', async () => {
    const test = await installation();
    await test.person(clerk);
    const set = (role: 'lead' | 'statistician') =>
      test.person({ type: 'setRoles', id: 'p-9', roles: [role] }, undefined, { expectedVersion: 1 });
    expect((await Promise.all([set('lead'), set('statistician')])).map(codeOf).toSorted()).toEqual([
      'done',
      'register_changed',
    ]);
  });
});

describe('who holds the keys', () => {
  it('the last system administrator stays, and two who let each other go at once leave one behind', async () => {
    const test = await installation();
    const one = await test.employ('p-a', 'prov-demo', 'systemAdministrator');
    expect(codeOf(await test.person({ type: 'leave', id: 'p-a' }, one))).toBe('last_system_administrator');
    expect(codeOf(await test.person({ type: 'setRoles', id: 'p-a', roles: ['clerk'] }))).toBe(
      'last_system_administrator',
    );
    const other = await test.employ('p-b', 'prov-demo', 'systemAdministrator');
    expect(codeOf(await test.person({ type: 'leave', id: 'p-a' }, one))).toBe('own_roles');
    const both = await Promise.all([
      test.person({ type: 'leave', id: 'p-b' }, one),
      test.person({ type: 'leave', id: 'p-a' }, other),
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'last_system_administrator']);
  });

  it('somebody who is only invited does not count', async () => {
    const test = await installation();
    await test.employ('p-a', 'prov-demo', 'systemAdministrator');
    await test.person({ ...clerk, roles: ['systemAdministrator'] });
    expect(codeOf(await test.person({ type: 'leave', id: 'p-a' }))).toBe('last_system_administrator');
    await test.person({ type: 'activate', id: 'p-9' });
    expect(codeOf(await test.person({ type: 'leave', id: 'p-a' }))).toBe('done');
  });

  it('fewer than two rules administrators is warned of, and done when confirmed', async () => {
    const test = await installation();
    await test.employ('p-a', 'prov-demo', 'rulesAdministrator');
    await test.employ('p-b', 'prov-demo', 'rulesAdministrator');
    expect(codeOf(await test.person({ type: 'leave', id: 'p-a' }))).toBe('last_rules_pair');
    expect(codeOf(await test.person({ type: 'leave', id: 'p-a', confirmed: true }))).toBe('done');
  });
});

describe('who leaves hands over', () => {
  it('everything open in one act, to a colleague who can take it', async () => {
    const test = await installation();
    const leaver = await test.employ('p-1', 'wg-demo-east', 'clerk');
    await test.employ('p-2', 'wg-demo-east', 'lead');
    await test.employ('p-3', 'wg-demo-east', 'statistician');
    await test.employ('p-4', 'wg-demo-west', 'clerk');
    for (const step of toDiagnosis) if ('command' in step) await test.give(step.by, step.command);
    const convened = await test.app.convene({
      actor: leaver,
      sessionId: 'session-1',
      startsAt: test.clock.now() + 1000,
      place: '会议室',
      conveners: ['wg-demo-east'],
      invited: ['bank-a'],
      caseIds: ['case-1'],
    });
    expect(codeOf(convened)).toBe('done');
    const preview = await test.app.handOverPreview(countyAdministrator, 'p-1');
    expect(preview).toMatchObject({
      ok: true,
      value: { sessions: [{ id: 'session-1' }], candidates: [{ id: 'p-2' }] },
    });
    const leave = (successorId?: string) =>
      test.person(
        { type: 'leave', id: 'p-1' },
        countyAdministrator,
        successorId === undefined ? {} : { successorId },
      );
    expect(codeOf(await leave())).toBe('successor_missing');
    for (const unfit of ['p-1', 'p-3', 'p-4', 'nobody'])
      expect(codeOf(await leave(unfit))).toBe('successor_unfit');
    expect(await personOf(test.deps, 'p-1')).toMatchObject({ state: 'active' });
    expect(codeOf(await leave('p-2'))).toBe('done');
    expect(await test.app.viewSession(leaver, 'session-1')).toMatchObject({
      ok: true,
      value: { convenedBy: { personId: 'p-2' } },
    });
    const log = await test.app.readLog(countyAdministrator, 2);
    expect(log.ok && log.value.records.map(({ event }) => [event.type, event.detail['to'] ?? null])).toEqual([
      ['person.handedOver', 'p-2'],
      ['person.left', null],
    ]);
  });

  it('cases stay with the organisation', async () => {
    const test = await installation();
    const leaver = await test.employ('p-1', 'wg-demo-east', 'clerk');
    await test.give(leaver, openCase());
    expect(codeOf(await test.person({ type: 'leave', id: 'p-1' }))).toBe('done');
    const colleague = await test.employ('p-2', 'wg-demo-east', 'clerk');
    expect(await test.listed(colleague)).toEqual(['case-1']);
  });
});
