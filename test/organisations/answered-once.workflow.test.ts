import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeHandlers } from '../../functions/api/index.ts';
import { makeRouter } from '../../local/http/router.ts';
import { toEvent } from '../../local/http/to-event.ts';
import { idMaker } from '../../shared/adapters/ids/make-id.ts';
import { findClient } from '../../shared/application/accounts/clients.ts';
import type { Accounts } from '../../shared/application/accounts/port.ts';
import { accountUses } from '../../shared/application/accounts/uses.ts';
import { usedKeyOf } from '../../shared/application/cases/idempotency.ts';
import { registrationWrite } from '../../shared/application/firms/registration.ts';
import { firmUses } from '../../shared/application/firms/uses.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { readInvitation } from '../../shared/application/invitations/invitation.ts';
import type { InvitationLetter } from '../../shared/application/invitations/issue.ts';
import { kindClaim, organisationClaim, rolesClaim } from '../../shared/contracts/claim-names.ts';
import type { accessRoutes } from '../../shared/contracts/routes/access.ts';
import type { firmRoutes } from '../../shared/contracts/routes/firms.ts';
import type { registerRoutes } from '../../shared/contracts/routes/organisations-and-people.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { reference } from '../api/support/scene.ts';
import { regulator } from '../support/actors.ts';
import { installation, provinceAdministrator } from './scene.ts';

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** Everybody has an account; the sessions that were ended are counted. */
const fakeAccounts = (without: ReadonlySet<string>) => {
  const ended: string[] = [];
  const unused = async () => ({ ok: false, fault: 'account_missing' }) as const;
  const accounts: Accounts = {
    access: async () => ({ sessions: [], signIns: [] }),
    has: async (personId) => !without.has(personId),
    endSession: () => {},
    endSessions: (personId) => ended.push(personId),
    changePassword: unused,
    beginCodes: unused,
    confirmCodes: unused,
    removeCodes: unused,
  };
  return { accounts, ended };
};

/** An installation behind its handlers, as requests meet it. */
const county = async () => {
  const test = await installation();
  const newcomers = new Set<string>();
  const { accounts, ended } = fakeAccounts(newcomers);
  const letters: InvitationLetter[] = [];
  /** Letters wait in here while it is set. */
  const post: { waits?: Promise<void> } = {};
  const deps = {
    ...test.deps,
    accounts,
    mailInvitation: async (letter: InvitationLetter) => {
      letters.push(letter);
      await post.waits;
      return 'sent' as const;
    },
  };
  const handlers = makeHandlers({
    app: { ...test.app, ...accountUses(deps), ...firmUses(deps) },
    log: () => {},
    makeId: idMaker(test.clock.now),
    reference,
  });
  const router = makeRouter();
  const send = async (by: Actor, key: string, path: string, body: object): Promise<Answer> => {
    const found = router.find('POST', path);
    if (!found) throw new Error(`no route ${path}`);
    const claims = {
      ...{ sub: by.personId, [kindClaim]: by.kind, [organisationClaim]: by.orgId },
      ...{ [rolesClaim]: [...by.roles], iss: 'http://127.0.0.1', exp: '9999999999' },
    };
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const sent = { headers, query: '', body: Buffer.from(JSON.stringify(body)) };
    const response = await handlers[found.route.audience](toEvent(found, sent, 'request', claims));
    return { status: response.statusCode, body: JSON.parse(response.body ?? 'null') };
  };
  return {
    ...test,
    ...{ send, letters, post, ended },
    /** Somebody invited who has not begun. */
    newcomer: async (id: string) => {
      newcomers.add(id);
      const command = { type: 'add', id, name: '虚构 新', orgId: 'wg-demo-east', roles: ['clerk'] } as const;
      await test.person(command);
    },
    /** An enterprise that registered itself and waits. */
    registered: (id: string) =>
      test.deps.table.transact([
        registrationWrite({
          ...{ id, identity: { kind: 'uscc', code }, firmName: firm.firmName, contactName: '虚构 丁' },
          ...{ workGroup: 'wg-demo-east', state: 'waiting', at: test.clock.now(), version: 0 },
        }),
      ]),
    acts: async () => (await verifyLog(test.deps)).acts,
  };
};
type County = Awaited<ReturnType<typeof county>>;

const clerk: Actor = { ...regulator, roles: ['clerk'] };
const code = '91000000MA000004XL';
const firm = { identity: { kind: 'uscc', code }, firmName: '示例 精轴传动（虚构）' };
const people = (id: string, act: string) => `/administration/people/${id}${act}`;
const organisations = (id: string, act: string) => `/administration/organisations/${id}${act}`;
const firmPerson = (id: string, act: string) => `/regulator/firms/${code}/people/${id}${act}`;
const both = (zh: string) => ({ zh, en: zh });

type Commands<Table> = {
  [Name in keyof Table]: Table[Name] extends { readonly kind: 'command' } ? Name : never;
}[keyof Table];
/** What people do about their own account is no administration; rules have a test of their own. */
type OwnAct = 'changePassword' | 'beginCodes' | 'confirmCodes' | 'removeCodes' | 'endOwnSessions';
type ActName = Exclude<Commands<typeof registerRoutes & typeof accessRoutes & typeof firmRoutes>, OwnAct>;

type Sent = readonly [path: string, body: object];
type Act = {
  readonly by?: Actor;
  /** Makes what the act is about. */
  readonly given?: (county: County) => Promise<unknown>;
  readonly asked: Sent;
  /** Another request under the same key. */
  readonly other: Sent;
  /** How many acts are on record for it; one unless said. */
  readonly recorded?: number;
};

const department = (id: string) => (test: County) =>
  test.organisation({ type: 'add', id, name: both(id), kind: 'department', parent: 'wg-demo-east' });
const somebody = (id: string) => (test: County) => test.employ(id, 'wg-demo-east', 'clerk');
const machine = (id: string) => async (test: County) => {
  const command = { type: 'add', id, name: '接口', orgId: 'bank-a', roles: ['accountManager'] } as const;
  await test.person({ ...command, machine: true, active: true });
  await test.send(provinceAdministrator, `given-${id}`, people(id, '/client'), { perMinute: 60 });
};
const ofFirm = (id: string, active: boolean) => async (test: County) => {
  await test.send(clerk, `given-${id}`, '/regulator/firm-invitations', { ...firm, personName: '虚构 甲' });
  const command = { type: 'add', id, name: '虚构 乙', orgId: code, roles: ['applicant'] } as const;
  await test.person({ ...command, enterprise: true, ...(active && { active }) }, clerk);
};

/** Every administrative act over organisations, people, invitations and machines: one that is not here does not compile. */
const acts: Readonly<Record<ActName, Act>> = {
  addOrganisation: {
    asked: [
      '/administration/organisations',
      { name: both('科技局'), kind: 'department', parent: 'wg-demo-east' },
    ],
    other: [
      '/administration/organisations',
      { name: both('税务局'), kind: 'department', parent: 'wg-demo-east' },
    ],
  },
  addPractice: {
    asked: [organisations('wg-demo-east', '/practice'), { bankIds: ['bank-a'] }],
    other: [organisations('wg-demo-east', '/practice'), { bankIds: ['bank-b'] }],
    recorded: 3,
  },
  renameOrganisation: {
    given: department('o-name'),
    asked: [organisations('o-name', '/name'), { name: both('乙局'), from: '2030-01-01' }],
    other: [organisations('o-name', '/name'), { name: both('丙局'), from: '2030-01-01' }],
  },
  editOrganisation: {
    given: department('o-edit'),
    asked: [organisations('o-edit', '/attributes'), { owns: ['data'] }],
    other: [organisations('o-edit', '/attributes'), { owns: ['guarantee'] }],
  },
  moveOrganisation: {
    given: department('o-move'),
    asked: [organisations('o-move', '/place'), { parent: 'city-demo' }],
    other: [organisations('o-move', '/place'), { parent: 'prov-demo' }],
  },
  mergeOrganisation: {
    given: async (test) => [await department('o-merge')(test), await department('o-into')(test)],
    asked: [organisations('o-merge', '/merger'), { into: 'o-into' }],
    other: [organisations('o-merge', '/merger'), { into: 'o-name' }],
  },
  closeOrganisation: {
    given: department('o-close'),
    asked: [organisations('o-close', '/closing'), {}],
    other: [organisations('o-edit', '/closing'), {}],
  },
  addPerson: {
    asked: [organisations('wg-demo-east', '/people'), { name: '李四', roles: ['clerk'] }],
    other: [organisations('wg-demo-east', '/people'), { name: '王五', roles: ['clerk'] }],
  },
  renamePerson: {
    given: somebody('p-name'),
    asked: [people('p-name', '/name'), { name: '李四一' }],
    other: [people('p-name', '/name'), { name: '李四二' }],
  },
  setRoles: {
    given: somebody('p-roles'),
    asked: [people('p-roles', '/roles'), { roles: ['lead'] }],
    other: [people('p-roles', '/roles'), { roles: ['statistician'] }],
  },
  movePerson: {
    given: somebody('p-move'),
    asked: [people('p-move', '/organisation'), { organisationId: 'wg-demo-west', roles: ['clerk'] }],
    other: [people('p-move', '/organisation'), { organisationId: 'city-demo', roles: ['clerk'] }],
  },
  leavePerson: {
    given: somebody('p-leave'),
    asked: [people('p-leave', '/leaving'), {}],
    other: [people('p-roles', '/leaving'), {}],
  },
  handOver: {
    given: async (test) => {
      const holder = await test.employ('p-holder', 'wg-demo-east', 'lead');
      for (const id of ['p-taker', 'p-taker-2']) await test.employ(id, 'wg-demo-east', 'lead');
      await test.app.convene({
        actor: holder,
        sessionId: 'session-1',
        startsAt: test.clock.now() + 3_600_000,
        place: '三楼会议室',
        conveners: ['wg-demo-east'],
        invited: ['bank-a'],
        caseIds: [],
      });
    },
    asked: [people('p-holder', '/hand-over'), { successorId: 'p-taker' }],
    other: [people('p-holder', '/hand-over'), { successorId: 'p-taker-2' }],
  },
  invitePerson: {
    given: (test) => test.newcomer('p-invite'),
    asked: [people('p-invite', '/invitation'), { mailTo: 'li@example.com' }],
    other: [people('p-invite', '/invitation'), { mailTo: 'wang@example.com' }],
  },
  withdrawInvitation: {
    given: async (test) => {
      await test.newcomer('p-withdraw');
      await test.send(provinceAdministrator, 'given-w', people('p-withdraw', '/invitation'), {});
    },
    asked: [people('p-withdraw', '/invitation/withdrawal'), {}],
    other: [people('p-invite', '/invitation/withdrawal'), {}],
  },
  resetAccess: {
    given: somebody('p-reset'),
    asked: [people('p-reset', '/reset'), { removesCodes: false }],
    other: [people('p-reset', '/reset'), { removesCodes: true }],
  },
  endSessions: {
    given: somebody('p-sessions'),
    asked: [people('p-sessions', '/sessions/end'), {}],
    other: [people('p-reset', '/sessions/end'), {}],
  },
  addClient: {
    asked: [
      organisations('bank-a', '/clients'),
      { name: '对接程序', roles: ['accountManager'], perMinute: 60 },
    ],
    other: [
      organisations('bank-a', '/clients'),
      { name: '对接程序', roles: ['accountManager'], perMinute: 90 },
    ],
    recorded: 2,
  },
  setClientLimit: {
    given: machine('m-limit'),
    asked: [people('m-limit', '/client/limit'), { perMinute: 30 }],
    other: [people('m-limit', '/client/limit'), { perMinute: 31 }],
  },
  issueClient: {
    given: machine('m-issue'),
    asked: [people('m-issue', '/client'), { perMinute: 60 }],
    other: [people('m-issue', '/client'), { perMinute: 61 }],
  },
  revokeClient: {
    given: machine('m-revoke'),
    asked: [people('m-revoke', '/client/revocation'), {}],
    other: [people('m-limit', '/client/revocation'), {}],
  },
  inviteFirm: {
    by: clerk,
    asked: ['/regulator/firm-invitations', { ...firm, personName: '虚构 丙', mailTo: 'c@example.com' }],
    other: ['/regulator/firm-invitations', { ...firm, personName: '虚构 丁', mailTo: 'c@example.com' }],
    recorded: 2,
  },
  inviteFirmAgain: {
    by: clerk,
    given: ofFirm('f-again', true),
    asked: [firmPerson('f-again', '/invitation'), {}],
    other: [firmPerson('f-again', '/invitation'), { mailTo: 'c@example.com' }],
  },
  withdrawFirmInvitation: {
    by: clerk,
    given: async (test) => {
      await ofFirm('f-withdraw', false)(test);
      await test.send(clerk, 'given-fw', firmPerson('f-withdraw', '/invitation'), {});
    },
    asked: [firmPerson('f-withdraw', '/invitation/withdrawal'), {}],
    other: [firmPerson('f-again', '/invitation/withdrawal'), {}],
    recorded: 2,
  },
  endFirmAccess: {
    by: clerk,
    given: ofFirm('f-end', true),
    asked: [firmPerson('f-end', '/leaving'), {}],
    other: [firmPerson('f-again', '/leaving'), {}],
  },
  confirmRegistration: {
    by: clerk,
    given: (test) => test.registered('r-yes'),
    asked: ['/regulator/registrations/r-yes/confirmation', {}],
    other: ['/regulator/registrations/r-no/confirmation', {}],
    recorded: 2,
  },
  refuseRegistration: {
    by: clerk,
    given: (test) => test.registered('r-no'),
    asked: ['/regulator/registrations/r-no/refusal', { reason: '代码有误' }],
    other: ['/regulator/registrations/r-no/refusal', { reason: '材料不全' }],
  },
};
const named = Object.entries(acts) as readonly [ActName, Act][];
const askedBy = ({ by = provinceAdministrator }: Act): Actor => by;
/** Of the ends of sessions outside the table, whatever the act. */
const sentOnce = ({ letters, ended }: County) => [letters.length, ended.length];

let test: County;
beforeAll(async () => {
  test = await county();
});

describe('an administrative act that is sent again under its key', () => {
  it.each(named)('%s: is answered as the first time and applied once', async (name, act) => {
    await act.given?.(test);
    const before = await test.acts();
    const send = ([path, body]: Sent) => test.send(askedBy(act), `key-${name}`, path, body);

    // The first answer is lost, and the request comes again before the first is done with, and later.
    const [first, atOnce] = await Promise.all([send(act.asked), send(act.asked)]);
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
    const { mailed: _unknown, ...told } = atOnce.body;
    expect(first.body).toMatchObject(told);
    const recorded = await test.acts();
    expect(recorded - before).toBe(act.recorded ?? 1);

    const outside = sentOnce(test);
    expect(await send(act.asked)).toEqual(first);
    const other = await send(act.other);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
    expect([await test.acts(), ...sentOnce(test)]).toEqual([recorded, ...outside]);
  });

  it('is a new one when the key has been forgotten after a week', async () => {
    const send = async ([name, act]: (typeof named)[number]) => {
      const [path, body] = act.other;
      return (await test.send(askedBy(act), `key-${name}`, path, body)).body['code'];
    };
    const week = 7 * 24 * 3_600_000;
    test.clock.advanceMs(week - 60_000);
    for (const one of named) expect([one[0], await send(one)]).toEqual([one[0], 'idempotency_mismatch']);
    test.clock.advanceMs(120_000);
    for (const one of named) expect([one[0], await send(one)]).not.toEqual([one[0], 'idempotency_mismatch']);
  });
});

describe('secrets that are shown once', () => {
  it('are told again to whoever has the key, and stand in no table', async () => {
    await test.newcomer('p-secret');
    const key = 'key-of-a-secret';
    const send = () => test.send(provinceAdministrator, key, people('p-secret', '/invitation'), {});
    const [first, again] = [await send(), await send()];
    const token = String(first.body['path']).split('/').at(-1) ?? '';
    expect(again).toEqual(first);
    expect(await readInvitation(test.deps, token)).toMatchObject({ ok: true });
    const used = usedKeyOf({ actor: provinceAdministrator, idempotencyKey: key }, test.deps);
    const kept = JSON.stringify(used && (await test.deps.table.get(used)));
    expect(kept).toContain(token.split('.')[0]);
    expect(kept).not.toContain(token.split('.')[1]);
    expect(kept).not.toContain(key);
  });

  it('of a machine open its client still after a repeat', async () => {
    await machine('m-secret')(test);
    const send = () =>
      test.send(provinceAdministrator, 'm-key', people('m-secret', '/client'), { perMinute: 9 });
    const [first, again] = [await send(), await send()];
    expect(again).toEqual(first);
    const client = await findClient(test.deps.table, 'm-secret');
    expect(client?.secretHash).toBe(test.deps.hash(String(again.body['secret'])));
  });
});

describe('a letter', () => {
  it('goes once; a repeat that comes while the mail server is slow knows of none yet', async () => {
    await test.newcomer('p-letter');
    const before = test.letters.length;
    const slow = Promise.withResolvers<void>();
    test.post.waits = slow.promise;
    const send = () =>
      test.send(provinceAdministrator, 'k-letter', people('p-letter', '/invitation'), {
        mailTo: 'x@example.com',
      });
    const first = send();
    await expect.poll(() => test.letters.length).toBe(before + 1);
    const meanwhile = await send();
    expect(meanwhile.body).toMatchObject({ mailed: false });
    slow.resolve();
    const answered = await first;
    expect(answered.body).toEqual({ ...meanwhile.body, mailed: true });
    expect(await send()).toEqual(answered);
    expect(test.letters.length).toBe(before + 1);
  });
});

describe('of many at once under few keys', () => {
  it('there are as many people as keys', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 7 }),
        async (keys) => {
          round += 1;
          const prefix = `round-${round}`;
          const listed = async () => {
            const list = await test.app.listPeople(provinceAdministrator, 'wg-demo-west');
            return list.ok ? list.value.people.filter(({ name }) => name === prefix).length : -1;
          };
          const body = { name: prefix, roles: ['clerk'] };
          const path = organisations('wg-demo-west', '/people');
          const send = (key: string) => test.send(provinceAdministrator, `${prefix}-${key}`, path, body);
          const answers = await Promise.all(keys.map(send));
          const busy = answers.filter(({ status }) => status >= 300);
          expect(busy).toEqual([]);
          expect(await listed()).toBe(new Set(keys).size);
          expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(new Set(keys).size);
        },
      ),
      { numRuns: 25 },
    );
  });
});
