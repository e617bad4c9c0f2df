import { describe, expect, it } from 'vitest';
import { openCaseGuard } from '../../shared/application/keys.ts';
import { bankA, bankB, enterprise, regulator } from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import { acceptOffer, grant, openCase, recommendTo, screen, signContract } from '../support/commands.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const wan = 1_000_000;
const ownTerms = { kind: 'ownTerms', reason: '按政策性担保业务办理' } as const;
const anhui = {
  riskScheme: 'anhui-4321',
  riskShares: [
    { party: 'guarantor', shareBp: 4000 },
    { party: 'provincialReguarantor', shareBp: 3000 },
    { party: 'bank', shareBp: 2000 },
    { party: 'localGovernment', shareBp: 1000 },
  ],
} as const;
const upToSigning = (caseId: string, bank: typeof bankA, amountFen: number): readonly Step[] => [
  does(regulator, openCase({ caseId, need: need({ amountFen }) })),
  does(regulator, screen()),
  does(regulator, recommendTo(bank.orgId)),
  does(bank, grant({ amountFen, basis: ownTerms })),
  does(enterprise, acceptOffer(bank.orgId)),
];

/** Two cases of one firm, with two banks. A firm has one open case; that guard is taken away here so that both stand at once. */
const twoCases = async (amountFen: number) => {
  const test = makeTestApp();
  await test.play(upToSigning('case-a', bankA, amountFen), 'case-a');
  await test.table.transact([{ kind: 'delete', key: openCaseGuard(applicant().identity) }]);
  await test.play(upToSigning('case-b', bankB, amountFen), 'case-b');
  const signs = (bank: typeof bankA, caseId: string) =>
    test.app.execute({
      ...{ actor: bank, caseId, idempotencyKey: `sign-${caseId}` },
      command: signContract({ ...anhui, signedOn: '2026-03-02' }),
    });
  const signed = async () => {
    const files = await Promise.all(['case-a', 'case-b'].map((id) => test.file(id)));
    return files.filter(({ outcome }) => outcome?.contract).map(({ id }) => id);
  };
  return { test, signs, signed };
};

describe('what is in force of a firm, over its banks (单户在保余额)', () => {
  it('is held by one of two banks that sign at the same moment', async () => {
    const { signs, signed } = await twoCases(1100 * wan);
    const answers = await Promise.all([signs(bankA, 'case-a'), signs(bankB, 'case-b')]);
    expect(answers.map((answer) => (answer.ok ? 'signed' : answer.refusal.code)).toSorted()).toEqual([
      'scheme_binds',
      'signed',
    ]);
    expect(await signed()).toHaveLength(1);
  });

  it('has room for both where they fit, whoever was first', async () => {
    const { signs, signed } = await twoCases(1000 * wan);
    const answers = await Promise.all([signs(bankA, 'case-a'), signs(bankB, 'case-b')]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await signed()).toEqual(['case-a', 'case-b']);
  });

  it('says the same when the same contract is sent again', async () => {
    const { signs, signed } = await twoCases(1100 * wan);
    const first = await signs(bankA, 'case-a');
    const again = await signs(bankA, 'case-a');
    expect([first.ok, again.ok]).toEqual([true, true]);
    expect(again.ok && again.value.repeated).toBe(true);
    expect((await signs(bankB, 'case-b')).ok).toBe(false);
    expect(await signed()).toEqual(['case-a']);
  });
});
