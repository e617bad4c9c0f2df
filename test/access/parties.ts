import type { Actor } from '../../shared/domain/case/actor.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import {
  bankA,
  bankB,
  bankC,
  citySupervisor,
  department,
  enterprise,
  foreigner,
  guarantor,
  insurer,
  neighbour,
  otherDepartment,
  otherEnterprise,
  provinceSupervisor,
  regulator,
} from '../support/actors.ts';
import { applicant, need } from '../support/applications.ts';
import {
  acceptOffer,
  decline,
  grant,
  openCase,
  prescription,
  recommendTo,
  recordDiagnosis,
  requestInformation,
  scheduleDiagnosis,
  screen,
  settle,
  signContract,
} from '../support/commands.ts';
import { does, type Step } from '../support/story.ts';

/** Everybody who could have something to do with one case, by a name that says what it is. */
export const parties = {
  holder: regulator,
  citySupervisor,
  provinceSupervisor,
  neighbour,
  foreigner,
  acceptedBank: bankA,
  otherAskedBank: bankB,
  bankNotAsked: bankC,
  applicant: enterprise,
  otherEnterprise,
  departmentWithTask: department,
  departmentWithout: otherDepartment,
  guarantorWithTask: guarantor,
  insurerWithout: insurer,
  system: systemActor,
} as const satisfies Record<string, Actor>;
export type Party = keyof typeof parties;
export const partyNames = Object.keys(parties) as readonly Party[];

/** Words that only one bank may read, each said once in the case below. */
export const secretOf = {
  'bank-a': ['甲行的理由', '甲行的条件', '甲行要的材料', 'bank-a-points'],
  'bank-b': ['乙行的理由', '乙行的建议', '乙行要的材料', '乙行的处方', 'bank-b-growth'],
} as const;

const wishing = openCase({
  applicant: applicant({ existingBankIds: ['bank-b', 'bank-c', 'bank-a'] }),
  need: need({ wishedBankIds: ['bank-c', 'bank-a', 'bank-b'] }),
});

/** Declined by two banks, diagnosed, repaired by a department, a guarantor and a bank, asked again. */
export const askedAgain: readonly Step[] = [
  does(regulator, wishing),
  does(regulator, screen()),
  does(regulator, recommendTo('bank-a', 'bank-b')),
  does(bankA, { ...requestInformation('req-a'), items: '甲行要的材料' }),
  does(bankB, { ...requestInformation('req-b'), items: '乙行要的材料' }),
  does(bankA, decline('R02', { explanation: '甲行的理由' })),
  does(bankB, decline('R02', { explanation: '乙行的理由', suggestion: '乙行的建议' })),
  does(regulator, scheduleDiagnosis()),
  does(
    regulator,
    recordDiagnosis({
      prescriptions: [
        prescription(),
        prescription({ id: 'rx-2', code: 'RX3', ownerOrgId: 'guarantor-demo' }),
        prescription({ id: 'rx-3', code: 'RX8', ownerOrgId: 'bank-b', measure: '乙行的处方' }),
      ],
    }),
  ),
  does(department, settle('rx-1')),
  does(guarantor, settle('rx-2')),
  does(bankB, settle('rx-3')),
  does(regulator, recommendTo('bank-a', 'bank-b')),
];

/** The whole life of a case in which bank A's offer is taken. */
export const lent: readonly Step[] = [
  ...askedAgain,
  does(bankA, grant({ conditions: '甲行的条件' })),
  does(bankB, decline('R13', { explanation: '乙行的理由' })),
  does(enterprise, acceptOffer('bank-a')),
  does(bankA, signContract()),
];
