import { describe, expect, it } from 'vitest';
import { accountUses } from '../../shared/application/accounts/uses.ts';
import { whoIsByTable } from '../../shared/application/accounts/who-is.ts';
import { newcomerUses } from '../../shared/application/newcomers/uses.ts';
import { personOf } from '../../shared/application/people/stored-people.ts';
import { actorOf } from '../../shared/domain/people/index.ts';
import { codeOf, countyAdministrator, installation } from './scene.ts';

const day = 24 * 3_600_000;
const kept = 30_000;
const subject = { iss: 'https://sso.example', sub: 'a-1' };

/** An installation whose people sign in with another issuer, and one person of it who was invited. */
const invited = async (roles: readonly ['clerk'] | readonly ['clerk', 'lead'] = ['clerk']) => {
  const test = await installation();
  let reads = 0;
  const counted = {
    ...test.deps.table,
    get: (key: Parameters<typeof test.deps.table.get>[0]) => {
      reads += 1;
      return test.deps.table.get(key);
    },
    getMany: (keys: Parameters<typeof test.deps.table.getMany>[0]) => {
      reads += 1;
      return test.deps.table.getMany(keys);
    },
  };
  const { accounts: _here, ...without } = test.deps as typeof test.deps & { accounts?: unknown };
  const deps = { ...without, subjects: true };
  const newcomers = newcomerUses(deps);
  await test.person({ type: 'add', id: 'p-9', name: '虚构九', orgId: 'wg-demo-east', roles: [...roles] });
  const invite = async () => {
    const issued = await accountUses(deps).invitePerson(countyAdministrator, 'p-9');
    if (!issued.ok) throw new Error(issued.refusal.code);
    return issued.value.path.split('#')[1] ?? '';
  };
  return {
    ...test,
    deps,
    newcomers,
    invite,
    bind: async () => newcomers.acceptInvitation(subject, await invite()),
    whoIs: whoIsByTable({ ...test.deps, table: counted }, kept),
    reads: () => reads,
  };
};

describe('an invitation for somebody who signs in elsewhere (其他签发者的邀请)', () => {
  it('stands behind a #, where no server is sent it', async () => {
    const { deps } = await invited();
    const issued = await accountUses(deps).invitePerson(countyAdministrator, 'p-9');
    expect(issued.ok && issued.value.path).toMatch(/^\/invitation#inv_[\w-]+\.[\w-]{40,}$/);
  });

  it.each([
    ['that has expired', 8 * day, 'invitation_expired'],
    ['that a newer one has replaced', 0, 'invitation_revoked'],
  ])('%s says so, and binds nobody', async (_, later, code) => {
    const { invite, clock, newcomers, deps } = await invited();
    const secret = await invite();
    if (later > 0) clock.advanceMs(later);
    else await invite();
    expect(codeOf(await newcomers.acceptInvitation(subject, secret))).toBe(code);
    expect(codeOf(await newcomers.openInvitation(subject, secret))).toBe(code);
    expect(await personOf(deps, 'p-9')).toMatchObject({ state: 'invited' });
  });

  it('is nothing where people have accounts of this installation, or tokens say who they are', async () => {
    const { invite, deps } = await invited();
    const secret = await invite();
    const elsewhere = newcomerUses({ ...deps, subjects: false });
    expect(codeOf(await elsewhere.acceptInvitation(subject, secret))).toBe('subjects_not_bound');
    const embedded = { iss: 'urn:huizhen:embedded', sub: 'p-9' };
    expect(codeOf(await newcomerUses(deps).acceptInvitation(embedded, secret))).toBe('subjects_not_bound');
    const claims = accountUses({ ...deps, subjects: false });
    expect(codeOf(await claims.invitePerson(countyAdministrator, 'p-9'))).toBe('accounts_elsewhere');
    expect(codeOf(await claims.issueClient(countyAdministrator, 'p-9', { perMinute: 1 }))).toBe(
      'accounts_elsewhere',
    );
  });

  it('for somebody who has left meanwhile is unknown', async () => {
    const { invite, newcomers, person } = await invited();
    const secret = await invite();
    await person({ type: 'leave', id: 'p-9' });
    expect(codeOf(await newcomers.acceptInvitation(subject, secret))).toBe('invitation_unknown');
  });

  it('makes whoever takes it up a holder of keys, where the person has them', async () => {
    const { deps, person } = await invited();
    await person({
      type: 'add',
      id: 'p-8',
      name: '虚构八',
      orgId: 'wg-demo-east',
      roles: ['systemAdministrator'],
    });
    const issued = await accountUses(deps).invitePerson(countyAdministrator, 'p-8');
    if (!issued.ok) throw new Error(issued.refusal.code);
    await newcomerUses(deps).acceptInvitation(subject, issued.value.path.split('#')[1] ?? '');
    const { data } = (await deps.table.get({ pk: 'PEOPLE', sk: 'KEYHOLDERS' })) ?? {};
    expect(data?.['systemAdministrators']).toContain('p-8');
  });
});

describe('who asks, by the register, where answers are kept (人员登记)', () => {
  it('costs two calls the first time, none while kept, and one after that', async () => {
    const { bind, whoIs, reads, clock } = await invited();
    await bind();
    expect(await whoIs(subject)).toMatchObject({ personId: 'p-9', roles: ['clerk'] });
    expect(reads()).toBe(2);
    clock.advanceMs(kept - 1);
    await whoIs(subject);
    expect(reads()).toBe(2);
    clock.advanceMs(1);
    await whoIs(subject);
    expect(reads()).toBe(3);
  });

  it.each([
    ['a role', { type: 'setRoles', id: 'p-9', roles: ['clerk'] }, ['clerk']],
    ['the place', { type: 'leave', id: 'p-9' }, undefined],
    ['the account', { type: 'unbind', id: 'p-9' }, undefined],
  ] as const)('%s that is taken away acts half a minute longer at most', async (_, command, after) => {
    const { bind, whoIs, person, clock } = await invited(['clerk', 'lead']);
    await bind();
    expect((await whoIs(subject))?.roles).toEqual(['clerk', 'lead']);
    await person(command);
    clock.advanceMs(kept - 1);
    expect((await whoIs(subject))?.roles).toEqual(['clerk', 'lead']);
    clock.advanceMs(1);
    expect((await whoIs(subject))?.roles).toEqual(after);
  });

  it('lets whoever has just been bound act at once', async () => {
    const { bind, whoIs } = await invited();
    expect(await whoIs(subject)).toBeUndefined();
    await bind();
    expect(await whoIs(subject)).toMatchObject({ personId: 'p-9' });
  });

  it('knows one account of an issuer from the same of another', async () => {
    const { bind, whoIs } = await invited();
    await bind();
    expect(await whoIs({ ...subject, iss: 'https://other.example' })).toBeUndefined();
    expect(await whoIs({ ...subject, sub: 'a-2' })).toBeUndefined();
    expect(await whoIs({ iss: subject.iss })).toBeUndefined();
  });

  it('knows a person by the account bound last', async () => {
    const { bind, deps, whoIs, clock, newcomers } = await invited();
    await bind();
    await whoIs(subject);
    const reset = await accountUses(deps).resetAccess(countyAdministrator, 'p-9', { removesCodes: false });
    if (!reset.ok) throw new Error(reset.refusal.code);
    const next = { ...subject, sub: 'a-new' };
    await newcomers.acceptInvitation(next, reset.value.path.split('#')[1] ?? '');
    clock.advanceMs(kept);
    expect(await whoIs(subject)).toBeUndefined();
    expect(await whoIs(next)).toEqual(actorOf((await personOf(deps, 'p-9')) as never));
  });
});
