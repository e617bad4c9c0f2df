import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { loadEvents } from '../../shared/application/cases/case-store.ts';
import { firstBroken } from '../../shared/domain/case/chain.ts';
import { replay } from '../../shared/domain/case/evolve.ts';
import {
  isPersonInBusiness,
  type PersonalDataGroup,
  personalDataGroups,
} from '../../shared/domain/personal-data/groups.ts';
import { bankA, bankB, department, enterprise, enterpriseCode, regulator } from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import * as say from '../support/commands.ts';
import { makeDirectWorkflow } from '../support/direct-workflow.ts';
import { hash } from '../support/rule-books.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { faults, makeTrouble, ProcessDied } from './faults.ts';

/** Told apart from everything else, so that finding one anywhere means that it was left there. */
const secrets: Readonly<Record<PersonalDataGroup, readonly string[]>> = {
  contact: ['秘密联系人', '13911112222'],
  account: [enterprise.personId],
  identity: ['秘密面馆', enterpriseCode, '秘密路9号', '秘密合同1号'],
  texts: ['秘密用途', '秘密证据', '秘密材料', '秘密说明', '秘密措施', '秘密结论', '秘密理由'],
  documents: ['秘密授权书.pdf'],
};

const open = (kind: 'individualBusiness' | 'enterprise') =>
  say.openCase({
    applicant: applicant({
      kind,
      name: '秘密面馆',
      address: '秘密路9号',
      contact: { name: '秘密联系人', phone: '13911112222' },
    }),
    need: need({ purposeText: '秘密用途' }),
  });
const screened = { ...say.screen(), findings: say.findingsOf().map((f) => ({ ...f, evidence: '秘密证据' })) };
const filed: Step = does(enterprise, {
  type: 'fileDocument',
  document: {
    id: 'doc-1',
    kind: 'consent',
    name: '秘密授权书.pdf',
    mediaType: 'application/pdf',
    bytes: 10,
    sha256: 'a'.repeat(64),
  },
});
const before: readonly Step[] = [
  does(regulator, screened),
  does(regulator, say.recommendTo('bank-a', 'bank-b')),
  filed,
];
const asked: readonly Step[] = [
  does(bankB, { ...say.requestInformation(), items: '秘密材料' }),
  does(enterprise, { ...say.supplyInformation(), supplied: '秘密材料' }),
];
const lent: readonly Step[] = [
  ...asked,
  does(bankB, say.decline('R13', { explanation: '秘密说明', suggestion: '秘密说明' })),
  does(bankA, say.grant({ conditions: '秘密说明' })),
  does(enterprise, say.acceptOffer()),
  does(bankA, say.signContract({ number: '秘密合同1号' })),
  does(bankA, say.disburse()),
  does(regulator, { ...say.closeAsLent(), note: '秘密理由' }),
];
const stopped: readonly Step[] = [...asked, does(enterprise, { type: 'withdraw', reason: '秘密理由' })];
const unconsented: readonly Step[] = [
  ...asked,
  does(enterprise, say.withdrawConsent({ reason: '秘密理由' })),
];
/** By way of a session, where the applicant is invited by its code and gets a task of its own. */
const declined: readonly Step[] = [
  does(bankA, say.decline('R02', { explanation: '秘密说明' })),
  does(bankB, say.decline('R02')),
];

const histories = { lent, stopped, unconsented, diagnosed: declined } as const;

const erased = fc.subarray([...personalDataGroups], { minLength: 1 });

describe('erasing personal data, whatever the case has been through and whatever breaks', () => {
  it('leaves the chain whole, the state what its events say, and none of the values anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(histories) as (keyof typeof histories)[])),
        fc.constantFrom('individualBusiness' as const, 'enterprise' as const),
        fc.array(erased, { minLength: 1, maxLength: 2 }),
        fc.boolean(),
        fc.boolean(),
        fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined }), { maxLength: 6 }),
        async (name, kind, wishes, reopens, speaksBetween, breaks) => {
          const trouble = makeTrouble();
          let database: DatabaseSync | undefined;
          const test = makeTestApp({
            around: trouble.around,
            between: trouble.between,
            workflow: (enter, surroundings) => {
              database = surroundings.database;
              return makeDirectWorkflow(enter, surroundings);
            },
          });
          test.files.kept.set(`${say.caseId}/doc-1`, new Uint8Array(10));
          const dump = () => JSON.stringify(database?.prepare('SELECT * FROM items').all());
          await test.play([does(regulator, open(kind)), ...before, ...histories[name]]);
          if (name === 'diagnosed') await diagnose(test);
          if (reopens) {
            await test.play([
              does(regulator, { ...say.reopen(), reason: '秘密理由' }),
              ...(name === 'unconsented' ? [does(regulator, say.completeIntake())] : []),
              ...(name === 'lent'
                ? [does(regulator, say.closeAsLent())]
                : [does(enterprise, { type: 'withdraw', reason: '秘密理由' })]),
            ]);
          }

          const gone = new Set<PersonalDataGroup>();
          for (const [turn, wish] of wishes.entries()) {
            const groups = wish.filter((group) => group !== 'identity' || isPersonInBusiness({ kind }));
            if (groups.length === 0) continue;
            if (speaksBetween && turn > 0 && !gone.has('identity')) {
              const said = { type: 'requestErasure', note: '秘密理由' } as const;
              if ((await test.execute(enterprise, said)).ok)
                for (const group of ['texts', 'account'] as const) gone.delete(group);
            }
            const ask = () =>
              test.execute(regulator, say.erasePersonalData({ groups }), { idempotencyKey: `erase-${turn}` });
            for (const fault of breaks) {
              trouble.next = fault;
              await ask().catch((error: unknown) => {
                if (!(error instanceof ProcessDied)) throw error;
                test.restart();
              });
              const audit = await verifyCase({ table: test.table, hash }, say.caseId);
              expect(audit).toMatchObject({ whole: true });
            }
            trouble.next = undefined;
            expect(await ask()).toMatchObject({ ok: true });
            for (const group of groups) gone.add(group);
          }
          while ((await test.tick()) > 0);

          const events = await loadEvents(test, say.caseId);
          expect(firstBroken(events, hash)).toBeUndefined();
          expect(replay(events.map(({ event }) => event))).toEqual(await test.file());
          expect(await verifyCase({ table: test.table, hash }, say.caseId)).toEqual({
            events: events.length,
            whole: true,
          });
          const stored = dump();
          for (const group of gone) {
            for (const secret of secrets[group]) {
              // The account of the tests has the code in its name; each goes with its own group.
              const found = group === 'identity' ? stored.replaceAll(enterprise.personId, '') : stored;
              expect(found, `${group} ${secret}`).not.toContain(secret);
            }
          }
          expect(test.files.kept.size).toBe(gone.has('documents') ? 0 : 1);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  }, 120_000);
});

const diagnose = async (test: ReturnType<typeof makeTestApp>) => {
  const sessionId = 'session-1';
  const convened = await test.app.convene({
    actor: regulator,
    sessionId,
    startsAt: test.clock.now(),
    place: '会议室',
    conveners: ['wg-demo-east'],
    invited: ['bank-a'],
    caseIds: [say.caseId],
  });
  expect(convened).toMatchObject({ ok: true });
  const own = say.prescription({ id: 'rx-own', ownerOrgId: enterpriseCode, measure: '秘密措施' });
  await test.app.conduct({
    actor: regulator,
    sessionId,
    caseId: say.caseId,
    disposition: 'held',
    findings: ['秘密结论'],
    prescriptions: [own, say.prescription({ id: 'rx-dept' })],
    recommendAgain: false,
    note: '秘密结论',
  });
  const until = '2026-10-31';
  const [ownTask, deptTask] = [{ prescriptionId: 'rx-own' }, { prescriptionId: 'rx-dept' }] as const;
  await test.play([
    does(enterprise, { type: 'askMoreTime', ...ownTask, until, reason: '秘密理由' }),
    does(regulator, { type: 'answerMoreTime', ...ownTask, until, granted: true, reason: '秘密理由' }),
    does(enterprise, { type: 'askMoreTime', ...ownTask, until: '2026-12-31', reason: '秘密理由' }),
    does(department, { ...say.settle('rx-dept'), evidence: '秘密证据' }),
    does(regulator, { type: 'judgePrescription', ...deptTask, helped: 'yes', note: '秘密说明' }),
  ]);
  await test.app.closeSession(regulator, sessionId, { attended: ['bank-a', enterpriseCode] });
  await test.workflow.settle();
  await test.play([
    does(enterprise, { ...say.settle('rx-own'), evidence: '秘密证据' }),
    does(regulator, { type: 'withdraw', reason: '秘密理由' }),
  ]);
};
