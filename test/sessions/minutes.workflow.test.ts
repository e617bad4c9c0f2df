import { beforeEach, describe, expect, it } from 'vitest';
import { keptFirms, minutesVersions } from '../../shared/application/sessions/minutes/stored.ts';
import { firstUnlinked } from '../../shared/domain/hash-chain.ts';
import { isIntact } from '../../shared/domain/sessions/minutes.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  leadDepartment,
  neighbour,
  otherEnterprise,
  otherEnterpriseCode,
  regulator,
} from '../support/actors.ts';
import { erasePersonalData, withdraw } from '../support/commands.ts';
import { hash, withoutSessionRules } from '../support/rule-books.ts';
import { countyTable } from './scene.ts';

let test: Awaited<ReturnType<typeof countyTable>>;
beforeEach(async () => {
  test = await countyTable();
});
const ofSession = { actor: regulator, sessionId: 's-1' };
const layOut = (reason?: string) => test.app.layOutMinutes({ ...ofSession, reason });
const correct = (findings: readonly string[]) =>
  test.app.execute({
    caseId: 'case-1',
    actor: regulator,
    command: { type: 'correctFindings', sessionId: 's-1', findings, why: '写错' },
  });

describe('what was resolved (会诊决定)', () => {
  const decide = (more: object = {}) =>
    test.app.decideInSession({ ...ofSession, caseId: 'case-1', text: '由甲银行十日内重新评估', ...more });
  const votes = [
    { orgId: 'dept-drc', voice: 'for' },
    { orgId: 'bank-b', voice: 'against' },
    { orgId: 'bank-a', voice: 'abstained' },
  ] as const;

  it('is noted, put otherwise until it is signed, and stands in the minutes', async () => {
    await test.convene();
    expect(await decide()).toMatchObject({ ok: true });
    expect(await decide({ text: '由甲银行牵头' })).toMatchObject({ ok: true });
    const seen = await test.minutes();
    expect(seen?.draft?.firms[0]?.decision).toMatchObject({ text: '由甲银行牵头' });
    expect(seen?.draft?.firms[0]?.decision?.votes).toBeUndefined();
  });
  it('is voted by units that are there, each once, and by no enterprise', async () => {
    await test.convene();
    expect(await decide({ votes })).toMatchObject({ refusal: { code: 'session_not_begun' } });
    await test.begin();
    const absent = [...votes, { orgId: 'city-demo', voice: 'for' }];
    expect(await decide({ votes: absent })).toMatchObject({
      refusal: { code: 'voter_not_there', field: 'votes.3' },
    });
    expect(await decide({ votes: [...votes, { orgId: enterprise.orgId, voice: 'for' }] })).toMatchObject({
      refusal: { code: 'voter_not_there', field: 'votes.3' },
    });
    expect(await decide({ votes: [...votes, votes[0]] })).toMatchObject({
      refusal: { code: 'voted_twice', field: 'votes.3' },
    });
    expect(await decide({ votes })).toMatchObject({ ok: true });
    expect((await test.minutes())?.draft?.firms[0]?.decision).toMatchObject({ votes });
  });
  it('by nobody but the work group', async () => {
    await test.convene();
    for (const actor of [bankA, citySupervisor, leadDepartment, enterprise])
      expect(await decide({ actor })).toMatchObject({ refusal: { code: 'not_permitted' } });
    expect(await decide({ actor: neighbour })).toMatchObject({ refusal: { code: 'session_not_found' } });
    expect(await decide({ caseId: 'case-9' })).toMatchObject({ refusal: { code: 'other_session' } });
  });
});

describe('minutes are signed off (纪要签发)', () => {
  it('laid out when the session is over, signed by each unit named, and frozen by the last', async () => {
    await test.convene();
    expect(await layOut()).toMatchObject({ refusal: { code: 'minutes_session_open' } });
    test = await countyTable();
    await test.meet();
    const laid = await layOut();
    const signers = ['city-demo', 'dept-drc', 'wg-demo-east'];
    expect(laid).toMatchObject({ ok: true, value: { versions: [{ n: 1, state: 'signing', signers }] } });
    expect(await layOut()).toMatchObject({ refusal: { code: 'minutes_in_signing' } });
    expect(await test.told(leadDepartment)).toContain('minutesToSign');
    expect(await test.told(bankA)).not.toContain('minutesToSign');
    expect((await test.minutes(bankA))?.versions).toEqual([]);

    expect(await test.sign(leadDepartment, { contentHash: 'f'.repeat(64) })).toMatchObject({
      refusal: { code: 'minutes_changed' },
    });
    expect(await test.sign({ ...leadDepartment, roles: ['clerk'] }, { n: 1 })).toMatchObject({
      refusal: { code: 'minutes_not_signer' },
    });
    for (const actor of [leadDepartment, leadDepartment, regulator])
      expect(await test.sign(actor)).toMatchObject({ ok: true, value: { versions: [{ state: 'signing' }] } });
    expect(await test.sign(citySupervisor)).toMatchObject({ ok: true });
    const [version] = (await test.minutes())?.versions ?? [];
    expect(version).toMatchObject({
      state: 'frozen',
      signatures: [{ orgId: 'dept-drc' }, { orgId: 'wg-demo-east' }, { orgId: 'city-demo' }],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      frozenAt: test.clock.now(),
    });
    expect(await test.told(bankA)).toContain('minutesSigned');
  });
  it('returned with the reason, and laid out anew', async () => {
    await test.meet();
    await layOut();
    const back = { sessionId: 's-1', n: 1, reason: '少写一位出席人' };
    expect(await test.app.returnMinutes({ actor: bankA, ...back })).toMatchObject({
      refusal: { code: 'minutes_not_signer' },
    });
    await test.sign(regulator);
    expect(await test.app.returnMinutes({ actor: leadDepartment, ...back })).toMatchObject({ ok: true });
    expect(await test.told(regulator)).toContain('minutesReturned');
    expect(await test.sign(citySupervisor)).toMatchObject({ refusal: { code: 'minutes_not_signing' } });
    expect(await layOut()).toMatchObject({ ok: true, value: { versions: [{ n: 2 }, { n: 1 }] } });
    expect((await test.minutes())?.versions[1]).toMatchObject({
      state: 'returned',
      returned: { reason: back.reason },
      signatures: [{ orgId: 'wg-demo-east' }],
    });
  });
  it('not where no rule says who signs', async () => {
    test = await countyTable(withoutSessionRules);
    await test.meet();
    expect(await layOut()).toMatchObject({ refusal: { code: 'minutes_signers_unset' } });
  });
});

describe('a correction afterwards (更正)', () => {
  const signAll = async () => {
    for (const actor of [leadDepartment, regulator, citySupervisor])
      expect(await test.sign(actor)).toMatchObject({ ok: true });
  };
  it('is a version of its own with the reason; the one before stays as it was, what differs is shown', async () => {
    await test.meet();
    await layOut();
    await signAll();
    expect(await layOut()).toMatchObject({ refusal: { code: 'minutes_need_reason' } });
    expect(await layOut('写错')).toMatchObject({ refusal: { code: 'minutes_same' } });
    await correct(['缺少抵押物，专利可质押']);
    const before = await test.minutes(regulator, 1);
    expect(before?.shown?.firms[0]?.findings).toEqual(['缺少抵押物']);
    expect((await test.minutes())?.draft?.differs).toEqual([{ row: 'findings', caseId: 'case-1' }]);
    await layOut('发现漏写专利');
    await signAll();
    const now = await test.minutes();
    expect(now?.versions).toMatchObject([
      { n: 2, state: 'frozen', corrects: { n: 1, reason: '发现漏写专利' } },
      { n: 1, state: 'frozen' },
    ]);
    expect(now?.versions[0]?.previousHash).toBe(now?.versions[1]?.hash);
    expect(now?.shown).toMatchObject({
      n: 2,
      intact: true,
      differs: [{ row: 'findings', caseId: 'case-1' }],
      before: { firms: [{ findings: ['缺少抵押物'] }, {}] },
    });
    expect((await test.minutes(regulator, 1))?.shown).toEqual(before?.shown);
  });
  it('verifies without a text that was erased; with a changed letter it does not', async () => {
    await test.meet();
    await layOut();
    await signAll();
    const [stored] = await minutesVersions(test.deps, 's-1', 1);
    if (!stored) throw new Error('Nothing was frozen');
    const kept = await keptFirms(test.deps, stored.version);
    expect(isIntact(stored.version, kept, hash)).toBe(true);
    expect(isIntact(stored.version, [undefined, kept[1]], hash)).toBe(true);
    expect(isIntact(stored.version, [kept[1], kept[0]], hash)).toBe(false);
    const { version } = stored;
    const forged = { ...version, head: { ...version.head, place: '别处' } };
    expect(isIntact(forged, kept, hash)).toBe(false);
    const forgedName = {
      ...version,
      signatures: version.signatures.map((one) => ({ ...one, name: '别人' })),
    };
    expect(isIntact(forgedName, kept, hash)).toBe(false);
    expect(version.seal && firstUnlinked([version.seal], () => version.seal?.hash)).toBeUndefined();
  });
});

it('what was signed of a case that is erased is gone from every version, and the rest still verifies', async () => {
  await test.meet();
  await test.app.decideInSession({ ...ofSession, caseId: 'case-1', text: '请张三补材料' });
  await layOut();
  for (const actor of [leadDepartment, regulator, citySupervisor]) await test.sign(actor);
  const give = async (command: Parameters<typeof test.app.execute>[0]['command']) =>
    expect(await test.app.execute({ caseId: 'case-1', actor: regulator, command })).toMatchObject({
      ok: true,
    });
  await give(withdraw());
  await give(erasePersonalData({ groups: ['texts'] }));
  await test.tick();
  const seen = await test.minutes();
  expect(seen?.shown).toMatchObject({ intact: true, erased: ['case-1'], firms: [{ caseId: 'case-2' }] });
  expect(JSON.stringify(seen)).not.toContain('张三');
});

describe('who reads which part of signed minutes', () => {
  beforeEach(async () => {
    await test.convene();
    await test.begin();
    await test.app.decideInSession({
      ...ofSession,
      caseId: 'case-1',
      text: '由甲银行十日内重新评估',
      votes: [
        { orgId: 'bank-a', voice: 'for' },
        { orgId: 'bank-b', voice: 'against' },
      ],
    });
    for (const caseId of ['case-1', 'case-2']) await test.conduct(caseId, ['乙行说额度不足']);
    await test.close();
    await layOut();
    for (const actor of [leadDepartment, regulator, citySupervisor]) await test.sign(actor);
  });
  const read = async (actor: typeof bankA) => {
    const seen = await test.minutes(actor);
    return { seen, firms: seen?.shown?.firms.map(({ caseId }) => caseId), text: JSON.stringify(seen?.shown) };
  };
  it.each([
    ['the work group', regulator, ['case-1', 'case-2']],
    ['the city above it, which signs', citySupervisor, ['case-1', 'case-2']],
    ['a department that signs', leadDepartment, ['case-1', 'case-2']],
    ['a bank asked about both', bankA, ['case-1', 'case-2']],
    ['a bank asked about one', bankB, ['case-1']],
    ['the first enterprise', enterprise, ['case-1']],
    ['the second enterprise', otherEnterprise, ['case-2']],
    ['an invited department without a task', department, []],
    ['the work group next door', neighbour, undefined],
  ])('%s', async (_who, actor, expected) => {
    expect((await read(actor)).firms).toEqual(expected);
  });
  it('a bank reads no reason, vote or finding that is another’s', async () => {
    const { seen, text } = await read(bankA);
    expect(seen?.shown?.firms[0]?.reasons).toMatchObject([{ bankId: 'bank-a' }]);
    expect(seen?.shown?.firms[0]?.decision?.votes).toEqual([
      { orgId: 'bank-a', voice: 'for' },
      { orgId: '', voice: 'against' },
    ]);
    expect(text).not.toContain('乙行说额度不足');
    expect(text).not.toContain('来自bank-b');
    expect(seen?.draft).toBeUndefined();
  });
  it('an enterprise reads neither another’s name nor who voted how', async () => {
    const { text, seen } = await read(enterprise);
    expect(text).not.toContain(otherEnterpriseCode);
    expect(seen?.shown?.firms[0]).toMatchObject({
      findings: ['乙行说额度不足'],
      decision: { votes: [{ orgId: '' }, { orgId: '' }] },
    });
  });
  it('a department that signs reads why banks declined, and not which bank', async () => {
    const { seen } = await read(leadDepartment);
    expect(seen?.shown?.firms[0]?.reasons.map(({ bankId }) => bankId)).toEqual(['', '']);
  });
});

it('figures follow from the records alone: a session that diagnosed counts once, with the firms it diagnosed', async () => {
  const counted = async () => {
    const table = await test.app.figures(regulator, {});
    if (!table.ok) throw new Error(table.refusal.code);
    const { sessionsHeld, figures } = table.value.groups[0] as never as {
      sessionsHeld: unknown;
      figures: Record<string, unknown>;
    };
    const { diagnosedFirms, problemsRaised, solvedFirms } = figures;
    return { sessionsHeld: Number(sessionsHeld), diagnosedFirms, problemsRaised, solvedFirms };
  };
  const none = { sessionsHeld: 0, diagnosedFirms: 0n, problemsRaised: 0n, solvedFirms: 0n };
  await test.convene();
  expect(await counted()).toEqual(none);
  test.clock.advanceDays(5);
  await test.begin();
  await test.app.decideInSession({ ...ofSession, caseId: 'case-2', text: '下次再议' });
  expect(await counted()).toEqual(none);
  await test.conduct('case-1');
  const held = { ...none, sessionsHeld: 1, diagnosedFirms: 1n };
  expect(await counted()).toEqual(held);
  // The other firm was not come to: it counts nowhere, whatever the minutes say of it.
  await test.close();
  await layOut();
  for (const actor of [leadDepartment, regulator, citySupervisor]) await test.sign(actor);
  await correct(['缺少抵押物，专利可质押']);
  await layOut('漏写');
  expect(await counted()).toEqual(held);
});
