import { describe, expect, it } from 'vitest';
import { inviteFirm } from '../../shared/application/firms/invite.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { readInvitation } from '../../shared/application/invitations/invitation.ts';
import type { InvitationLetter } from '../../shared/application/invitations/issue.ts';
import { changePerson } from '../../shared/application/people/change-person.ts';
import { personOf } from '../../shared/application/people/stored-people.ts';
import { roles } from '../../shared/domain/authority/index.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { actorOf } from '../../shared/domain/people/index.ts';
import { bankA, citySupervisor, department, enterprise, neighbour, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase, withdraw } from '../support/commands.ts';
import { codeOf, countyAdministrator, installation, provinceAdministrator } from './scene.ts';

const clerk: Actor = { ...regulator, roles: ['clerk'] };
/** A firm that nobody knows yet, registered where no county of the demo is. */
const code = '91000000MA000004XL';
const invite = {
  actor: clerk,
  personId: 'person-1',
  identity: { kind: 'uscc', code },
  firmName: '示例 精轴传动（虚构）',
  personName: '虚构 丙',
} as const;
const week = 7 * 24 * 3_600_000;
const tokenOf = (path: string): string => path.split('/').at(-1) ?? '';

const invited = async (test: Awaited<ReturnType<typeof installation>>, more: Partial<typeof invite> = {}) => {
  const result = await test.app.inviteFirm({ ...invite, ...more });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const opened = async (test: Awaited<ReturnType<typeof installation>>, path: string) =>
  codeOf(await readInvitation(test.deps, tokenOf(path)));

describe('a work group invites an enterprise', () => {
  it('without a case: a person bound to the code, a link for a week, on the list of what is outstanding', async () => {
    const test = await installation();
    const link = await invited(test);
    expect(link).toMatchObject({
      identityCode: code,
      firmName: invite.firmName,
      workGroup: { zh: '示例市东县工作专班（虚构）' },
    });
    expect(link.expiresAt).toBe(test.clock.now() + week);
    const person = await personOf(test.deps, 'person-1');
    expect(person).toMatchObject({ kind: 'enterprise', orgId: code, roles: ['applicant'], state: 'invited' });
    expect(await test.app.listFirmInvitations(clerk, 10)).toMatchObject({
      ok: true,
      value: { invitations: [{ code, personName: '虚构 丙', expired: false }] },
    });
    expect(await test.app.viewFirm(clerk, code)).toMatchObject({
      ok: true,
      value: {
        firm: { name: invite.firmName },
        people: [{ id: 'person-1', invitation: { expired: false } }],
      },
    });
  });

  it('whose people then see its cases at once, and nobody else’s', async () => {
    const test = await installation();
    await test.give(clerk, openCase({ applicant: applicant({ identity: { kind: 'uscc', code } }) }));
    await test.give(clerk, openCase(), 'case-2');
    await invited(test);
    await changePerson(test.deps, { actor: systemActor, command: { type: 'activate', id: 'person-1' } });
    const person = await personOf(test.deps, 'person-1');
    const actor = person && actorOf(person);
    expect(actor && (await test.listed(actor))).toEqual(['case-1']);
  });

  it('and further people of it, each with a link of their own', async () => {
    const test = await installation();
    const first = await invited(test);
    const second = await invited(test, { personId: 'person-2' } as never);
    expect([await opened(test, first.path), await opened(test, second.path)]).toEqual(['done', 'done']);
    const firm = await test.app.viewFirm(clerk, code);
    expect(firm.ok && firm.value.people.map(({ id }) => id)).toEqual(['person-1', 'person-2']);
  });

  it('again under the same request: the same person, and only the newest link counts', async () => {
    const test = await installation();
    const first = await invited(test);
    const second = await invited(test);
    expect([await opened(test, first.path), await opened(test, second.path)]).toEqual([
      'invitation_revoked',
      'done',
    ]);
    const firm = await test.app.viewFirm(clerk, code);
    expect(firm.ok && firm.value.people).toHaveLength(1);
  });

  it('leaves no personal data and no identity code in the log, which stays whole', async () => {
    const test = await installation();
    await invited(test);
    await test.app.inviteFirmAgain({ actor: clerk, code, personId: 'person-1' });
    await test.app.withdrawFirmInvitation({ actor: clerk, code, personId: 'person-1' });
    const log = await test.app.readLog(provinceAdministrator, 50);
    const records = log.ok ? log.value.records : [];
    const told = JSON.stringify(records);
    for (const personal of [code, '丙', '精轴']) expect(told).not.toContain(personal);
    expect(
      records
        .map(({ event }) => event.type)
        .toReversed()
        .slice(1),
    ).toEqual([
      'person.added',
      'invitation.issued',
      'invitation.revoked',
      'invitation.issued',
      'person.left',
      'invitation.revoked',
    ]);
    expect(await verifyLog(test.deps)).toMatchObject({ whole: true });
  });
});

describe('a link to an enterprise', () => {
  it('expires, and is issued anew', async () => {
    const test = await installation();
    const first = await invited(test);
    test.clock.advanceMs(week);
    expect(await opened(test, first.path)).toBe('invitation_expired');
    expect(await test.app.listFirmInvitations(clerk, 10)).toMatchObject({
      value: { invitations: [{ expired: true }] },
    });
    const again = await test.app.inviteFirmAgain({ actor: clerk, code, personId: 'person-1' });
    expect(again.ok && (await opened(test, again.value.path))).toBe('done');
    expect(await opened(test, first.path)).toBe('invitation_revoked');
  });

  it('is withdrawn: it says so, leaves the list, and whoever it was for is none of the firm’s people', async () => {
    const test = await installation();
    const { path } = await invited(test);
    expect(codeOf(await test.app.withdrawFirmInvitation({ actor: clerk, code, personId: 'person-1' }))).toBe(
      'done',
    );
    expect(await opened(test, path)).toBe('invitation_withdrawn');
    expect(await test.app.listFirmInvitations(clerk, 10)).toMatchObject({ value: { invitations: [] } });
    expect(await personOf(test.deps, 'person-1')).toMatchObject({ state: 'left' });
    expect(codeOf(await test.app.inviteFirmAgain({ actor: clerk, code, personId: 'person-1' }))).toBe(
      'person_left',
    );
  });

  it('that is forged is unknown', async () => {
    const test = await installation();
    const { path } = await invited(test);
    expect(await opened(test, `${path.slice(0, -4)}0000`)).toBe('invitation_unknown');
  });

  it('ends with the access of whoever used it', async () => {
    const test = await installation();
    await invited(test);
    await changePerson(test.deps, { actor: systemActor, command: { type: 'activate', id: 'person-1' } });
    expect(codeOf(await test.app.endFirmAccess({ actor: clerk, code, personId: 'person-1' }))).toBe('done');
    const person = await personOf(test.deps, 'person-1');
    expect(person && actorOf(person)).toBeUndefined();
  });
});

describe('who may invite whom', () => {
  it('only people of a work group with that right', async () => {
    const test = await installation();
    const others: readonly Actor[] = [
      bankA,
      department,
      enterprise,
      citySupervisor,
      { ...clerk, roles: roles.filter((role) => role !== 'clerk' && role !== 'lead') },
    ];
    for (const actor of others) {
      expect(codeOf(await test.app.inviteFirm({ ...invite, actor }))).toMatch(
        /^(not_permitted|firms_by_work_group)$/,
      );
      for (const answer of [
        await test.app.listFirms(actor, 10),
        await test.app.listFirmInvitations(actor, 10),
        await test.app.viewFirm(actor, code),
        await test.app.withdrawFirmInvitation({ actor, code, personId: 'person-1' }),
        await test.app.endFirmAccess({ actor, code, personId: 'person-1' }),
        await test.app.inviteFirmAgain({ actor, code, personId: 'person-1' }),
      ])
        expect(codeOf(answer)).toMatch(/^(not_permitted|firms_by_work_group)$/);
    }
    expect(await personOf(test.deps, 'person-1')).toBeUndefined();
  });

  it('not the neighbour of the work group whose open case it is', async () => {
    const test = await installation();
    await test.give(clerk, openCase({ applicant: applicant({ identity: { kind: 'uscc', code } }) }));
    const refused = await test.app.inviteFirm({ ...invite, actor: neighbour });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'firm_elsewhere', words: { holder: { zh: '示例市东县工作专班（虚构）' } } },
    });
    expect(codeOf(await test.app.inviteFirm(invite))).toBe('done');
  });

  it('not the neighbour of the work group that let its people in, unless it holds its case now', async () => {
    const test = await installation();
    await invited(test);
    for (const answer of [
      await test.app.inviteFirm({ ...invite, actor: neighbour, personId: 'person-2' }),
      await test.app.viewFirm(neighbour, code),
      await test.app.withdrawFirmInvitation({ actor: neighbour, code, personId: 'person-1' }),
      await test.app.endFirmAccess({ actor: neighbour, code, personId: 'person-1' }),
      await test.app.inviteFirmAgain({ actor: neighbour, code, personId: 'person-1' }),
    ])
      expect(codeOf(answer)).toBe('firm_elsewhere');
    expect(await test.app.listFirms(neighbour, 10)).toMatchObject({ value: { firms: [] } });
    const moved = openCase({
      orgId: neighbour.orgId,
      applicant: applicant({ identity: { kind: 'uscc', code } }),
    });
    expect(codeOf(await test.give(neighbour, moved))).toBe('done');
    expect(codeOf(await test.app.inviteFirm({ ...invite, actor: neighbour, personId: 'person-2' }))).toBe(
      'done',
    );
    expect(codeOf(await test.app.viewFirm(clerk, code))).toBe('firm_elsewhere');
  });

  it('not the neighbour of the work group whose case has ended', async () => {
    const test = await installation();
    await test.give(clerk, openCase({ applicant: applicant({ identity: { kind: 'uscc', code } }) }));
    await test.give(clerk, withdraw());
    expect(codeOf(await test.app.inviteFirm({ ...invite, actor: neighbour }))).toBe('firm_elsewhere');
  });

  it('where nobody knows it, the county that its code names, and the zones in it', async () => {
    const test = await installation();
    const edit = (id: string, divisionCode: string) =>
      test.organisation({ type: 'change', id, divisionCode });
    expect(codeOf(await edit('wg-demo-east', '110105'))).toBe('done');
    const registeredThere = { kind: 'uscc', code: '91110105MA01ABCD13' } as const;
    const elsewhere = await test.app.inviteFirm({
      ...invite,
      actor: neighbour,
      identity: registeredThere,
    });
    expect(codeOf(elsewhere)).toBe('firm_elsewhere');
    expect(codeOf(await test.app.inviteFirm({ ...invite, identity: registeredThere }))).toBe('done');
  });

  it('an administrator of another county neither sees nor changes who was let in', async () => {
    const test = await installation();
    await invited(test);
    const west = { ...countyAdministrator, orgId: 'wg-demo-west' };
    expect(codeOf(await test.app.viewPerson(west, 'person-1'))).toBe('person_unknown');
    expect(codeOf(await test.person({ type: 'leave', id: 'person-1' }, west))).toBe(
      'outside_own_organisations',
    );
    for (const answer of [
      await test.app.viewAccessOf(west, 'person-1'),
      await test.app.invitePerson(west, 'person-1'),
      await test.app.withdrawInvitation(west, 'person-1'),
      await test.app.resetAccess(west, 'person-1', { removesCodes: true }),
      await test.app.endSessionsOf(west, 'person-1'),
    ])
      expect(codeOf(answer)).toBe('person_not_registered');
    expect(await test.app.viewPerson(countyAdministrator, 'person-1')).toMatchObject({ ok: true });
  });
});

describe('an invitation by mail', () => {
  it('is refused where nothing can mail it, and then none is issued', async () => {
    const test = await installation();
    expect(codeOf(await test.app.inviteFirm({ ...invite, mailTo: 'owner@example.com' }))).toBe(
      'mail_not_set_up',
    );
    expect(await personOf(test.deps, 'person-1')).toBeUndefined();
  });

  it.each(['sent', 'notSent'] as const)('goes to the address, which is kept nowhere (%s)', async (became) => {
    const test = await installation();
    const letters: InvitationLetter[] = [];
    const mailInvitation = async (letter: InvitationLetter) => {
      letters.push(letter);
      return became;
    };
    const mailTo = 'owner@example.com';
    const link = await inviteFirm({ ...test.deps, mailInvitation }, { ...invite, mailTo });
    expect(link).toMatchObject({ ok: true, value: { mailed: became === 'sent' } });
    expect(letters).toMatchObject([
      { to: mailTo, purpose: 'join', from: { zh: '示例市东县工作专班（虚构）' } },
    ]);
    const stored = test.runtime.database.prepare('SELECT group_concat(data) AS all_data FROM items').get();
    expect(String(stored?.['all_data'])).not.toContain(mailTo);
  });
});
