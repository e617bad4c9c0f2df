import { describe, expect, it } from 'vitest';
import { lent, parties, partyNames, secretOf } from '../../../test/access/parties.ts';
import { otherEnterpriseCode } from '../../../test/support/actors.ts';
import { applicant } from '../../../test/support/applications.ts';
import * as say from '../../../test/support/commands.ts';
import { does } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { LogCode } from '../ports/log.ts';

const nameOf = (id: string) => ({ zh: `甲${id}`, en: `A ${id}` });

const begun = async () => {
  const test = makeTestApp();
  await test.play(lent);
  const read = async (actor: Actor, caseId?: string) => {
    const result = await test.app.personalInformation({
      actor,
      nameOf,
      ...(caseId !== undefined && { caseId }),
    });
    return result.ok ? new TextDecoder().decode(result.value) : result.refusal.code;
  };
  return { ...test, read };
};

describe('a copy of the personal data (查阅、复制)', () => {
  it('gives an enterprise all its own cases: what is held, why, to whom it went, by which rules', async () => {
    const { read } = await begun();
    const copy = JSON.parse(await read(parties.applicant));
    expect(copy.held.map(({ id }: { id: string }) => id)).toContain('contact.phone');
    expect(copy.cases).toHaveLength(1);
    const [one] = copy.cases;
    expect(one).toMatchObject({
      applicant: { contact: { phone: '13800000000' } },
      consent: { scope: expect.arrayContaining(['shareWithBanks']) },
      workGroup: nameOf('wg-demo-east'),
      decidedBy: { scoringModel: expect.stringMatching(/@/), productCatalogues: [expect.any(String)] },
    });
    expect(one.passedOn).toContainEqual(
      expect.objectContaining({ to: 'bank-a', as: 'recommendation', at: expect.stringMatching(/Z$/) }),
    );
    expect(one.passedOn.map(({ as }: { as: string }) => as)).toContain('prescription');
    expect(one.history[0]).toMatchObject({ seq: 1, type: 'CaseOpened' });
    expect(one).not.toHaveProperty('relation');
  });

  it.each(partyNames)('who gets one of a single case: %s', async (party) => {
    const { read } = await begun();
    const found = await read(parties[party], 'case-1');
    const allowed = ['holder', 'citySupervisor', 'provinceSupervisor', 'applicant'];
    const hidden = ['neighbour', 'foreigner', 'otherEnterprise'];
    expect(found.startsWith('{') ? 'copy' : found).toBe(
      allowed.includes(party) ? 'copy' : hidden.includes(party) ? 'case_not_found' : 'not_permitted',
    );
  });

  it('holds what the banks told the enterprise, and no account of an official or of a bank', async () => {
    const { read } = await begun();
    const copy = await read(parties.applicant);
    for (const said of [...secretOf['bank-a'], ...secretOf['bank-b']]) expect(copy).toContain(said);
    for (const { kind, personId } of Object.values(parties))
      if (kind !== 'enterprise' && kind !== 'system') expect(copy).not.toContain(`"${personId}"`);
  });

  it('names no other applicant of the same session', async () => {
    const test = makeTestApp();
    const open = (caseId: string, code: string) =>
      say.openCase({ caseId, applicant: applicant({ identity: { kind: 'uscc', code } }) });
    const steps = [
      does(parties.holder, say.screen()),
      does(parties.holder, say.recommendTo('bank-a')),
      does({ ...parties.acceptedBank, orgId: 'bank-a' }, say.decline('R02')),
    ];
    await test.play([does(parties.holder, open('case-1', parties.applicant.orgId)), ...steps], 'case-1');
    await test.play([does(parties.holder, open('case-2', otherEnterpriseCode)), ...steps], 'case-2');
    const convened = await test.app.convene({
      actor: parties.holder,
      sessionId: 'session-1',
      startsAt: test.clock.now(),
      place: '会议室',
      conveners: [],
      invited: ['dept-tax'],
      caseIds: ['case-1', 'case-2'],
    });
    expect(convened).toMatchObject({ ok: true });
    const result = await test.app.personalInformation({ actor: parties.applicant, nameOf });
    const copy = result.ok ? new TextDecoder().decode(result.value) : '';
    expect(JSON.parse(copy).cases[0].passedOn).toContainEqual(
      expect.objectContaining({ to: 'dept-tax', as: 'session' }),
    );
    expect(copy).not.toContain(otherEnterpriseCode);
    expect(copy).not.toContain('case-2');
  });
});

describe('the register of readings (查阅登记)', () => {
  it('says who read which case by ids only, and writes nothing to the table', async () => {
    const lines: { code: LogCode; data: object }[] = [];
    let writes = 0;
    const test = makeTestApp({
      log: { warn: () => {}, info: (code, data) => lines.push({ code, data }) },
      around: (table) => ({
        ...table,
        get: (key) => table.get(key),
        getMany: (keys) => table.getMany(keys),
        query: (query) => table.query(query),
        transact: (list) => {
          writes += 1;
          return table.transact(list);
        },
      }),
    });
    await test.play(lent);
    const before = writes;
    for (const party of ['holder', 'acceptedBank', 'applicant', 'neighbour'] as const)
      await test.app.viewCase(parties[party], 'case-1');
    await test.app.personalInformation({ actor: parties.applicant, nameOf });
    expect(writes).toBe(before);
    expect(lines).toEqual([
      { code: 'case_read', data: { caseId: 'case-1', kind: 'regulator', orgId: 'wg-demo-east' } },
      { code: 'case_read', data: { caseId: 'case-1', kind: 'bank', orgId: parties.acceptedBank.orgId } },
      { code: 'case_read', data: { caseId: 'case-1', kind: 'enterprise' } },
      { code: 'personal_data_exported', data: { caseId: 'case-1', kind: 'enterprise' } },
    ]);
  });
});
