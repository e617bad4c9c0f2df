import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { loadEvents } from '../../shared/application/cases/case-store.ts';
import type { Item } from '../../shared/application/ports/table.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { bankA, bankB, department, enterprise, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { hash } from '../support/rule-books.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const items = readFileSync(join(import.meta.dirname, 'left-open/2026-11-27.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item);

/** Cases as a version left them that did not end open work with the case (docs/adr/0021). */
describe('a case that an older version left with open work', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = makeTestApp();
    for (const item of items) await test.table.transact([{ kind: 'put', item }]);
  });
  const gives = (caseId: string) => async (by: Actor, command: Command) =>
    test.execute(by, command, { caseId });
  const cancelledIn = async (caseId: string) =>
    (await loadEvents(test, caseId)).flatMap(({ event }) =>
      event.type === 'OpenWorkCancelled' ? [event.work] : [],
    );
  const expectWhole = async (caseId: string) =>
    expect(await verifyCase({ table: test.table, hash }, caseId)).toMatchObject({ whole: true });

  it('reads and verifies as it was written', async () => {
    for (const caseId of ['case-two-plans', 'case-withdrawn-asking', 'case-withdrawn-granted']) {
      await expectWhole(caseId);
      expect(await cancelledIn(caseId)).toEqual([]);
    }
    const { prescriptions } = await test.file('case-two-plans');
    expect(prescriptions.map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('carries out its present plan, and the old one no longer holds it up', async () => {
    const give = gives('case-two-plans');
    expect(await give(department, say.settle('rx-new'))).toMatchObject({ ok: true });
    const file = await test.file('case-two-plans');
    expect(file.phase.stage).toBe('screening');
    expect(file.prescriptions.map(({ id, state }) => [id, state])).toEqual([
      ['rx-old', 'cancelled'],
      ['rx-new', 'done'],
    ]);
    expect(await cancelledIn('case-two-plans')).toMatchObject([{ prescriptionIds: ['rx-old'] }]);
    await expectWhole('case-two-plans');
  });

  it('reopened, asks no bank for what it was asked before', async () => {
    const give = gives('case-withdrawn-asking');
    expect(await give(regulator, say.reopen())).toMatchObject({ ok: true });
    expect(await cancelledIn('case-withdrawn-asking')).toMatchObject([
      {
        invitations: [{ bankId: 'bank-a' }, { bankId: 'bank-b' }],
        requests: [{ bankId: 'bank-a', requestId: 'req-1' }],
      },
    ]);
    expect(await give(regulator, say.screen())).toMatchObject({ ok: true });
    expect(await give(regulator, say.recommendTo('bank-b'))).toMatchObject({ ok: true });
    expect(await give(bankA, say.grant())).toMatchObject({
      ok: false,
      refusal: { code: 'invitation_ended' },
    });
    expect(await give(enterprise, say.supplyInformation())).toMatchObject({
      ok: false,
      refusal: { code: 'request_not_found' },
    });
    expect(await give(bankB, say.grant())).toMatchObject({ ok: true });
    expect((await test.file('case-withdrawn-asking')).phase.stage).toBe('outcome');
    await expectWhole('case-withdrawn-asking');
  });

  it('reopened, has no offer of before', async () => {
    const give = gives('case-withdrawn-granted');
    expect(await give(regulator, say.reopen())).toMatchObject({ ok: true });
    expect(await give(regulator, say.screen())).toMatchObject({ ok: true });
    const seen = await test.app.offers(enterprise, 'case-withdrawn-granted');
    expect(seen).toMatchObject({ ok: true, value: { offers: [{ bankId: 'bank-a', state: 'voided' }] } });
    await expectWhole('case-withdrawn-granted');
  });
});
