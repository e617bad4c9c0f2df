import { describe, expect, it } from 'vitest';
import { openRegistrations, type RegistrationForm } from '../../local/identity/accounts/registrations.ts';
import { mostWaiting, registrationStanding } from '../../shared/application/firms/registration.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { personOf } from '../../shared/application/people/stored-people.ts';
import { actorOf } from '../../shared/domain/people/index.ts';
import { regionSettingsFrom } from '../../shared/domain/rule-tables/index.ts';
import demoRegion from '../../shared/rules/regions/demo.json' with { type: 'json' };
import { bankA, citySupervisor, enterprise, neighbour, regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase } from '../support/commands.ts';
import { codeOf, installation, provinceAdministrator } from './scene.ts';

const clerk = { ...regulator, roles: ['clerk'] } as const;
const code = '91000000MA000004XL';
const form: RegistrationForm = {
  workGroup: 'wg-demo-east',
  kind: 'uscc',
  code,
  firmName: '示例 精轴传动（虚构）',
  contactName: '虚构 丁',
  phone: '138 0000 0000',
  password: '潮水 向东 三只 白鹭 起飞',
  again: '潮水 向东 三只 白鹭 起飞',
};
type Test = Awaited<ReturnType<typeof installation>>;

/** Where enterprises may register; each try comes from an address of its own. */
const open = async () => {
  const test = await installation();
  await test.setSelfRegistration(true);
  const registrations = openRegistrations(() => test.deps);
  let tries = 0;
  const register = (more: Partial<RegistrationForm> = {}) => {
    tries += 1;
    test.clock.advanceMs(1);
    return registrations.register({ ...form, ...more }, `198.51.100.${tries}`);
  };
  return { ...test, registrations, register };
};
const waiting = async (
  { app }: Pick<Test, 'app'>,
  actor: Parameters<Test['app']['listFirms']>[0] = clerk,
) => {
  const list = await app.listRegistrations(actor, 50);
  if (!list.ok) throw new Error(list.refusal.code);
  return list.value.registrations;
};
const idOf = async (test: Pick<Test, 'app'>): Promise<string> => (await waiting(test))[0]?.id ?? 'none';

describe('the regional setting', () => {
  it('is off where it is unset: no work group is offered, and nothing is taken', async () => {
    const test = await installation();
    const registrations = openRegistrations(() => test.deps);
    expect(await registrations.workGroups()).toEqual([]);
    const tried = await registrations.register(form, '198.51.100.1');
    expect(tried).toMatchObject({
      outcome: 'wrong',
      sentences: [{ zh: expect.stringContaining('没有开放企业自行注册') }],
    });
    expect(await waiting(test)).toEqual([]);
  });

  it('opens the work groups of its region from its day on, and closes them again', async () => {
    const test = await open();
    const offered = async () => (await test.registrations.workGroups()).map(({ id }) => id);
    expect(await offered()).toEqual(['wg-demo-east', 'wg-demo-west', 'wg-other']);
    expect(await test.register({ workGroup: 'city-demo' })).toMatchObject({ outcome: 'wrong' });
    await test.setSelfRegistration(false);
    expect(await offered()).toEqual([]);
  });

  it.each([
    [{ value: 'yes', source: 'x' }, '/selfRegistration/value'],
    [{ value: true }, '/selfRegistration/source'],
    [true, '/selfRegistration'],
  ])('is refused by its place when it is %j', (setting, at) => {
    const read = regionSettingsFrom({ ...demoRegion, selfRegistration: setting });
    expect(read.ok ? [] : read.problems.map((problem) => problem.at)).toEqual([at]);
  });
});

describe('an enterprise that registers itself', () => {
  it('waits, is nobody until then, and once confirmed sees its own cases', async () => {
    const test = await open();
    await test.give(clerk, openCase({ applicant: applicant({ identity: { kind: 'uscc', code } }) }));
    const tried = await test.register();
    expect(tried).toMatchObject({ outcome: 'registered', loginName: expect.stringMatching(/^q\d{8}$/) });
    const [request] = await waiting(test);
    expect(request).toMatchObject({ code, contactName: '虚构 丁', people: 0, alsoWaiting: 0 });
    const id = request?.id ?? '';
    expect(await personOf(test.deps, id)).toBeUndefined();
    expect(await registrationStanding(test.deps, id)).toMatchObject({ state: 'waiting' });

    expect(codeOf(await test.app.confirmRegistration({ actor: clerk, registrationId: id }))).toBe('done');
    const person = await personOf(test.deps, id);
    expect(person).toMatchObject({ kind: 'enterprise', orgId: code, state: 'active', roles: ['applicant'] });
    const actor = person && actorOf(person);
    expect(actor && (await test.listed(actor))).toEqual(['case-1']);
    expect(await waiting(test)).toEqual([]);
    expect(await test.app.listFirms(clerk, 10)).toMatchObject({ value: { firms: [{ code }] } });
    expect(codeOf(await test.app.confirmRegistration({ actor: clerk, registrationId: id }))).toBe(
      'registration_decided',
    );
  });

  it('is refused with a reason, which it can read, and may register again', async () => {
    const test = await open();
    await test.register();
    const registrationId = await idOf(test);
    const refused = { actor: clerk, registrationId, reason: '代码与营业执照不一致' };
    expect(codeOf(await test.app.refuseRegistration(refused))).toBe('done');
    expect(await registrationStanding(test.deps, registrationId)).toMatchObject({
      state: 'refused',
      reason: '代码与营业执照不一致',
    });
    expect(await personOf(test.deps, registrationId)).toBeUndefined();
    expect(codeOf(await test.app.refuseRegistration(refused))).toBe('registration_decided');
    expect(await test.register()).toMatchObject({ outcome: 'registered' });
  });

  it('of two colleagues who decide at once one does', async () => {
    const test = await open();
    await test.register();
    const registrationId = await idOf(test);
    const both = await Promise.all([
      test.app.confirmRegistration({ actor: clerk, registrationId }),
      test.app.refuseRegistration({ actor: clerk, registrationId, reason: '重复' }),
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'registration_decided']);
  });

  it('cannot be told by the answer whether its code is known here', async () => {
    const test = await open();
    await test.give(clerk, openCase({ applicant: applicant({ identity: { kind: 'uscc', code } }) }));
    await test.register();
    await test.app.confirmRegistration({ actor: clerk, registrationId: await idOf(test) });
    const [known, unknown] = [await test.register(), await test.register({ code: '91000000MA0000058L' })];
    const shown = ({ loginName: _, ...rest }: { readonly loginName?: string }) => rest;
    expect(shown(known as never)).toEqual(shown(unknown as never));
  });

  it('more than once, or with people here already: the work group sees it, and may let in both', async () => {
    const test = await open();
    await test.register();
    await test.register({ contactName: '虚构 戊' });
    expect((await waiting(test)).map(({ alsoWaiting }) => alsoWaiting)).toEqual([1, 1]);
    await test.app.confirmRegistration({ actor: clerk, registrationId: await idOf(test) });
    const [second] = await waiting(test);
    expect(second).toMatchObject({ contactName: '虚构 戊', people: 1, alsoWaiting: 0 });
    const confirmed = await test.app.confirmRegistration({
      actor: clerk,
      registrationId: second?.id ?? '',
    });
    expect(codeOf(confirmed)).toBe('done');
    const firm = await test.app.viewFirm(clerk, code);
    expect(firm.ok && firm.value.people).toHaveLength(2);
  });

  it('of another county is not confirmed, and the work group is told whose it is', async () => {
    const test = await open();
    await test.give(
      neighbour,
      openCase({
        orgId: neighbour.orgId,
        applicant: applicant({ identity: { kind: 'uscc', code } }),
      }),
    );
    await test.register();
    const [request] = await waiting(test);
    expect(request).toMatchObject({ elsewhere: { zh: '示例市西县工作专班（虚构）' } });
    const confirmed = await test.app.confirmRegistration({
      actor: clerk,
      registrationId: request?.id ?? '',
    });
    expect(confirmed).toMatchObject({ ok: false, refusal: { code: 'firm_elsewhere' } });
  });

  it('is decided by the work group it chose alone, and by whoever may let enterprises in', async () => {
    const test = await open();
    await test.register();
    const registrationId = await idOf(test);
    expect(await waiting(test, neighbour)).toEqual([]);
    expect(codeOf(await test.app.confirmRegistration({ actor: neighbour, registrationId }))).toBe(
      'registration_unknown',
    );
    for (const actor of [bankA, enterprise, citySupervisor, provinceAdministrator]) {
      for (const answer of [
        await test.app.listRegistrations(actor, 10),
        await test.app.confirmRegistration({ actor, registrationId }),
        await test.app.refuseRegistration({ actor, registrationId, reason: '无' }),
      ])
        expect(codeOf(answer)).toMatch(/^(not_permitted|firms_by_work_group)$/);
    }
    expect(await waiting(test)).toHaveLength(1);
  });

  it('leaves neither a name nor a code in the log, and no telephone number once it is decided', async () => {
    const test = await open();
    await test.register();
    await test.app.confirmRegistration({ actor: clerk, registrationId: await idOf(test) });
    const log = await test.app.readLog(provinceAdministrator, 50);
    const records = log.ok ? log.value.records : [];
    const told = JSON.stringify(records);
    for (const personal of [code, '丁', '精轴', '0000 0000']) expect(told).not.toContain(personal);
    expect(
      records
        .map(({ event }) => event.type)
        .toReversed()
        .slice(-4),
    ).toEqual(['registration.requested', 'account.created', 'person.added', 'registration.confirmed']);
    expect(await verifyLog(test.deps)).toMatchObject({ whole: true });
    const stored = test.runtime.database.prepare('SELECT group_concat(data) AS all_data FROM items').get();
    expect(String(stored?.['all_data'])).not.toContain('13800000000');
  });

  it('is told everything that is wrong at once, and nothing is kept', async () => {
    const test = await open();
    const tried = await test.register({
      code: '91000000MA000004XX',
      firmName: ' ',
      phone: '无',
      again: 'other',
    });
    expect(tried.outcome === 'wrong' && tried.sentences.map(({ zh }) => zh.slice(0, 6))).toEqual([
      '校验码不符，',
      '请填写企业名',
      '请填写联系电',
      '两次输入的密',
    ]);
    expect(await test.register({ password: 'short', again: 'short' })).toMatchObject({
      sentences: [{ zh: expect.stringContaining('密码太短') }],
    });
    expect(await waiting(test)).toEqual([]);
  });

  it('is slowed down by the address it comes from, and not by others', async () => {
    const test = await open();
    const from = (source: string) => test.registrations.register(form, source);
    const outcomes: string[] = [];
    for (let n = 0; n < 8; n += 1) outcomes.push((await from('203.0.113.9')).outcome);
    expect(outcomes.slice(0, 5)).toEqual(Array(5).fill('registered'));
    expect(outcomes.at(-1)).toBe('wait');
    expect((await from('203.0.113.10')).outcome).toBe('registered');
  });

  it('is told to come later where too many wait', async () => {
    const test = await open();
    const item = (n: number) => ({
      kind: 'put' as const,
      item: {
        ...{ pk: `REGISTRATION#old-${n}`, sk: 'STATE', version: 1, data: {} },
        index: { list: { pk: 'ORG#wg-demo-east#REGISTRATIONS', sk: `waiting#0#old-${n}` } },
      },
    });
    for (let from = 0; from < mostWaiting; from += 100)
      await test.deps.table.transact(Array.from({ length: 100 }, (_, n) => item(from + n)));
    expect(await test.register()).toMatchObject({
      outcome: 'wrong',
      sentences: [{ zh: expect.stringContaining('注册过多') }],
    });
  });
});
