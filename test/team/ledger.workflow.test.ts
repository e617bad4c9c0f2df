import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerRequest } from '../../shared/application/ledger/port.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import type { PrescriptionDraft } from '../../shared/domain/case/diagnosis.ts';
import {
  bankB,
  citySupervisor,
  department,
  enterpriseOf,
  guarantor,
  neighbour,
  provinceSupervisor,
  regulator,
} from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { decideTriage, openCase, prescription, screen, settle } from '../support/commands.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const dayMs = 24 * 3_600_000;
const codeOf = (nth: number) => `37010020000000${nth}`;

/** Cases of one county, each coached by measures of its own. */
const scene = async () => {
  const test = makeTestApp();
  const give = async (by: Actor, command: Command, caseId: string) => {
    const answer = await test.execute(by, command, { caseId });
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
  };
  const coach = async (nth: number, ...prescriptions: readonly PrescriptionDraft[]) => {
    const caseId = `case-${nth}`;
    const identity = { kind: 'businessLicence', code: codeOf(nth) } as const;
    const named = applicant({ identity, name: `示例${nth}号工厂（虚构）` });
    await give(regulator, openCase({ caseId, applicant: named }), caseId);
    await give(regulator, screen({ goodCredit: 'fail' }), caseId);
    await give(regulator, decideTriage('coaching', { prescriptions }), caseId);
  };
  await coach(
    1,
    prescription({ id: 'a', dueOn: '2026-06-30' }),
    prescription({ id: 'b', code: 'RX3', ownerOrgId: guarantor.orgId, dueOn: '2026-05-31' }),
  );
  await coach(2, prescription({ id: 'c', code: 'RX16', ownerOrgId: codeOf(2), dueOn: '2026-08-31' }));
  await coach(3, prescription({ id: 'd', ownerOrgId: bankB.orgId, dueOn: '2026-07-31' }));
  return { ...test, give };
};

const rowsOf = async (test: Pick<TestApp, 'app'>, more: Partial<LedgerRequest> = {}) => {
  const found = await test.app.ledger({ actor: regulator, limit: 50, ...more });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};
const idsOf = async (test: Pick<TestApp, 'app'>, more: Partial<LedgerRequest> = {}) =>
  (await rowsOf(test, more)).page?.rows.map(({ id }) => id);

describe('the problem ledger of a county (问题台账)', () => {
  let test: Awaited<ReturnType<typeof scene>>;
  beforeEach(async () => {
    test = await scene();
  });

  it('has every measure of every case, in order of date', async () => {
    expect(await idsOf(test)).toEqual(['b', 'a', 'd', 'c']);
    const { page, total } = await rowsOf(test);
    expect(page?.rows[0]).toMatchObject({
      ...{ caseId: 'case-1', enterpriseName: '示例1号工厂（虚构）', code: 'RX3', owner: 'guarantor-demo' },
      ...{ dueOn: '2026-05-31', state: 'open', stage: 'prescription' },
    });
    expect(total).toMatchObject({ open: 4, late: 0, done: 0, asked: 0 });
  });

  it('is narrowed by owner, kind, date and name, and says what each value would leave', async () => {
    expect(await idsOf(test, { owners: ['enterprise'] })).toEqual(['c']);
    expect(await idsOf(test, { codes: ['RX3'] })).toEqual(['b']);
    expect(await idsOf(test, { dueFrom: '2026-06-01', dueTo: '2026-07-31' })).toEqual(['a', 'd']);
    expect(await idsOf(test, { search: '3号' })).toEqual(['d']);
    expect(await idsOf(test, { search: codeOf(2) })).toEqual(['c']);
    const { page } = await rowsOf(test, { owners: ['enterprise'] });
    expect(page?.counts.owner).toEqual({
      'guarantor-demo': 1,
      [department.orgId]: 1,
      [bankB.orgId]: 1,
      enterprise: 1,
    });
  });

  it('is ordered as wanted and comes in pages that miss nothing and say nothing twice', async () => {
    expect(await idsOf(test, { sort: { key: 'enterprise', descending: true } })).toEqual([
      'd',
      'c',
      'b',
      'a',
    ]);
    const first = await rowsOf(test, { limit: 3 });
    expect(first.page?.rows.map(({ id }) => id)).toEqual(['b', 'a', 'd']);
    const second = await rowsOf(test, { limit: 3, cursor: first.page?.cursor });
    expect(second.page?.rows.map(({ id }) => id)).toEqual(['c']);
    expect(second.page?.cursor).toBeUndefined();
    const bad = await test.app.ledger({ actor: regulator, limit: 3, cursor: '%%%' });
    expect(bad).toMatchObject({ ok: false, refusal: { code: 'invalid_cursor' } });
  });

  it('follows what owners and the work group say of a measure, in the same moment', async () => {
    const measure = { prescriptionId: 'a' };
    await test.give(
      department,
      { type: 'askMoreTime', ...measure, until: '2026-09-30', reason: '评估未出' },
      'case-1',
    );
    expect((await rowsOf(test, { asked: true })).page?.rows).toMatchObject([
      { id: 'a', moreTime: '2026-09-30' },
    ]);
    expect((await rowsOf(test)).total.asked).toBe(1);
    await test.give(
      regulator,
      { type: 'answerMoreTime', ...measure, until: '2026-09-30', granted: true, reason: '属实' },
      'case-1',
    );
    expect(await idsOf(test)).toEqual(['b', 'd', 'c', 'a']);
    await test.give(
      guarantor,
      { type: 'declinePrescription', prescriptionId: 'b', reason: '不符合' },
      'case-1',
    );
    await test.give(department, settle('a'), 'case-1');
    await test.give(
      enterpriseOf(codeOf(1)),
      { type: 'judgePrescription', ...measure, helped: 'partly' },
      'case-1',
    );
    expect((await rowsOf(test, { states: ['done', 'declined'] })).page?.rows).toMatchObject([
      { id: 'b', state: 'declined' },
      { id: 'a', state: 'done', timesMoved: 1, helped: { enterprise: 'partly' } },
    ]);
  });

  it('calls late what is not settled when its day is over, without anything having fired', async () => {
    test.clock.advanceMs(200 * dayMs);
    const { total } = await rowsOf(test);
    expect(total).toMatchObject({ open: 0, late: 4 });
    expect(await idsOf(test, { states: ['late'] })).toEqual(['b', 'a', 'd', 'c']);
  });

  it('keeps what ended with its case, of those that came to rest lately', async () => {
    await test.give(enterpriseOf(codeOf(2)), { type: 'withdraw', reason: '不再需要' }, 'case-2');
    expect(await idsOf(test, { states: ['cancelled'] })).toEqual(['c']);
    test.clock.advanceMs(100 * dayMs);
    expect(await idsOf(test, { states: ['cancelled'] })).toEqual([]);
    expect(await idsOf(test, { states: ['cancelled'], ended: ['2026'] })).toEqual(['c']);
  });

  it('above the counties is numbers by county; the measures of one are read when it is named', async () => {
    for (const actor of [citySupervisor, provinceSupervisor]) {
      const found = await rowsOf(test, { actor });
      expect(found.page).toBeUndefined();
      expect(JSON.stringify(found)).not.toContain('示例');
      expect(found.groups.find(({ orgId }) => orgId === regulator.orgId)?.counts.open).toBe(4);
      expect(found.total.open).toBe(4);
    }
    expect(await idsOf(test, { actor: citySupervisor, group: regulator.orgId })).toEqual([
      'b',
      'a',
      'd',
      'c',
    ]);
  });

  it('shows a neighbour and the owners nothing', async () => {
    expect(await idsOf(test, { actor: neighbour })).toEqual([]);
    const asked = await test.app.ledger({ actor: neighbour, group: regulator.orgId, limit: 50 });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'not_permitted' } });
    for (const actor of [
      department,
      guarantor,
      bankB,
      { ...regulator, roles: ['systemAdministrator'] as const },
    ])
      expect(await test.app.ledger({ actor, limit: 50 })).toMatchObject({
        ok: false,
        refusal: { code: 'not_permitted' },
      });
  });

  it('says the same to another process', async () => {
    const before = await rowsOf(test);
    test.restart();
    expect(await rowsOf(test)).toEqual(before);
  });

  it('of a bank is what is its own, though no case was ever recommended to it', async () => {
    const own = await test.app.ownLedger({ actor: bankB, state: 'open', limit: 50 });
    expect(own).toMatchObject({
      ok: true,
      value: {
        measures: [
          {
            caseId: 'case-3',
            enterpriseName: '示例3号工厂（虚构）',
            awaited: true,
            prescription: { id: 'd' },
          },
        ],
      },
    });
    await test.give(bankB, settle('d'), 'case-3');
    expect(await test.app.ownLedger({ actor: bankB, state: 'open', limit: 50 })).toMatchObject({
      value: { measures: [] },
    });
    expect(await test.app.ownLedger({ actor: bankB, state: 'settled', limit: 50 })).toMatchObject({
      value: { measures: [{ awaited: false, prescription: { id: 'd', state: 'done' } }] },
    });
  });
});
