import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { bankA, bankB, bankC, department, enterprise, regulator } from '../support/actors.ts';
import { unsoundApplicant, vetoedApplicant } from '../support/applications.ts';
import * as say from '../support/commands.ts';
import { fileDocument, removeDocument } from '../support/documents.ts';

export type Ask = readonly [by: Actor, command: Command];

const banks = [bankA, bankB, bankC];
const later = '2027-06-30';
const correction = ({ type: _type, ...terms }: CommandOf<'decline'>): Command =>
  say.correctAnswer({ kind: 'declined', ...terms });
const answers: readonly Command[] = [
  say.grant(),
  say.grant({ amountFen: 100_000_001, rateBp: 400 }),
  say.decline('R13'),
  say.decline('R02'),
  say.decline('R16'),
  say.decline('R01'),
];
const corrections: readonly Command[] = [
  say.correctAnswer(),
  correction(say.decline('R16')),
  correction(say.decline('R02')),
];
const answering: readonly Ask[] = banks.flatMap((bank) =>
  [...answers, ...corrections].map((answer): Ask => [bank, answer]),
);
const measure = (id: string) => say.prescription({ id, dueOn: later });
const booking = (fresh: string): readonly Ask[] => [
  [regulator, say.signContract()],
  [regulator, say.signContract()],
  [bankA, say.signContract()],
  [bankA, say.disburse(66_666_667, 'd-1')],
  [regulator, say.disburse(66_666_667, 'd-1')],
  [regulator, say.disburse(100_000_000, fresh)],
];
const ending: readonly Ask[] = [
  [enterprise, say.withdraw()],
  [enterprise, say.withdrawConsent()],
];
/** Answers stay: what banks were promised is looked up by its words. */
const erasure = say.erasePersonalData({ groups: ['contact', 'account', 'documents'] });
const personal: readonly Ask[] = [
  [enterprise, say.requestErasure()],
  [regulator, say.refuseErasure()],
  [regulator, say.holdPersonalData(later)],
  [regulator, erasure],
];

/** What people would ask for where the case stands; `fresh` makes ids that are new each time. */
export const likelyAsks = (file: CaseFile | undefined, caseId: string, fresh: string): readonly Ask[] => {
  if (!file)
    return [
      [regulator, say.openCase({ caseId })],
      [enterprise, say.openCase({ caseId, channel: 'self' })],
      [regulator, { ...say.openWithoutConsent(), caseId }],
      [regulator, say.openCase({ caseId, applicant: vetoedApplicant() })],
      [regulator, say.openCase({ caseId, applicant: unsoundApplicant() })],
    ];
  const [filed] = file.documents ?? [];
  const papers: readonly Ask[] = [
    [enterprise, fileDocument({ id: `doc-${fresh}` })],
    ...(filed ? [[regulator, removeDocument(filed.id)] as const] : []),
  ];
  const beside = file.prescriptions.filter(({ state, beside }) => beside && state === 'open');
  const owed = beside.flatMap(({ id }): readonly Ask[] => [
    [department, say.settle(id)],
    [department, say.settle(id, 'failed')],
  ]);
  return [...stageAsks(file, fresh), ...papers, ...owed, [regulator, say.urge()]];
};

const stageAsks = (file: CaseFile, fresh: string): readonly Ask[] => {
  const { phase } = file;
  switch (phase.stage) {
    case 'intake':
      return [[regulator, say.completeIntake()]];
    case 'screening':
      return [
        [regulator, say.screen()],
        [regulator, say.screen()],
        [regulator, say.screen({ goodCredit: 'fail' })],
        [regulator, say.screen({ genuineNeed: 'cannotTell' })],
      ];
    case 'scoring':
      return [
        [regulator, { type: 'reviewScore', decision: 'continue', note: '已核实' }],
        [regulator, { type: 'reviewScore', decision: 'triage', note: '仍在名单' }],
      ];
    case 'recommendation':
    case 'secondRecommendation':
      return [
        [regulator, say.recommendTo('bank-a', 'bank-b')],
        [regulator, say.recommendTo('bank-b')],
        [regulator, say.recommendTo('bank-a', 'bank-b', 'bank-c')],
        [regulator, say.recommendTo('bank-c')],
        [regulator, say.decideTriage('jointDiagnosis')],
        [enterprise, { type: 'amendApplication', need: { tenorMonths: 24 } }],
        ...answering,
      ];
    case 'bankHandling':
      return [
        ...answering,
        ...answering,
        ...banks.flatMap((bank): readonly Ask[] => [
          [bank, { type: 'recordContact' }],
          [bank, { type: 'completeMaterials' }],
          [bank, say.requestInformation(`req-${bank.orgId}`)],
          [enterprise, say.supplyInformation(`req-${bank.orgId}`)],
          [enterprise, say.acceptOffer(bank.orgId)],
        ]),
        [regulator, { type: 'addPrescription', prescription: measure(`${fresh}-beside`) }],
        ...ending,
      ];
    case 'triage':
      return [
        [regulator, say.decideTriage('secondRecommendation')],
        [regulator, say.decideTriage('jointDiagnosis')],
        [regulator, say.decideTriage('coaching', { prescriptions: [measure(`${fresh}-1`)] })],
        [regulator, say.decideTriage('cultivation', { note: '培育', reviewOn: later })],
        [regulator, say.decideTriage('close', { note: '不符合' })],
        ...answering,
      ];
    case 'jointDiagnosis': {
      const sessionId = phase.sessionId ?? fresh;
      const plan = [measure(`${fresh}-1`), measure(`${fresh}-2`)];
      return [
        [regulator, say.scheduleDiagnosis(sessionId)],
        [regulator, say.recordDiagnosis({ sessionId, prescriptions: plan })],
        [regulator, say.recordDiagnosis({ sessionId, prescriptions: [], recommendAgain: true })],
        [regulator, say.recordDiagnosis({ sessionId, prescriptions: [] })],
        [regulator, say.recordDiagnosis({ sessionId, disposition: 'postponed' })],
        [regulator, say.decideTriage('secondRecommendation')],
        ...answering,
      ];
    }
    case 'prescription':
      return file.prescriptions.flatMap(({ id }): readonly Ask[] => [
        [department, say.settle(id)],
        [department, say.settle(id)],
        [regulator, say.settle(id, 'waived')],
        [department, say.settle(id, 'failed')],
      ]);
    case 'outcome':
      return [
        ...banks.map((bank): Ask => [enterprise, say.acceptOffer(bank.orgId)]),
        [enterprise, say.abandonOffer()],
        ...(file.outcome ? booking(fresh) : []),
        [regulator, say.closeAsLent()],
        ...ending,
        ...banks.map((bank): Ask => [bank, say.grant()]),
        ...banks.flatMap((bank) => corrections.map((answer): Ask => [bank, answer])),
      ];
    case 'cultivation':
    case 'withdrawn':
    case 'closed':
      return [[regulator, say.reopen()], [regulator, say.reopen()], ...ending.slice(1), ...personal];
    default:
      return phase satisfies never;
  }
};

/**
 * What ends or overtakes open work in the stages between: a case that is withdrawn in the middle of a plan, a late offer,
 * another proof or other papers under a number that is known.
 */
export const overtakingAsks = ({ phase, prescriptions }: CaseFile): readonly Ask[] => {
  switch (phase.stage) {
    case 'bankHandling':
      return banks.map(
        (bank): Ask => [bank, { ...say.requestInformation(`req-${bank.orgId}`), items: '纳税证明' }],
      );
    case 'triage':
    case 'jointDiagnosis':
      return ending;
    case 'prescription':
      return [
        ...prescriptions.map(({ id }): Ask => [department, { ...say.settle(id), evidence: '另一份凭证' }]),
        ...banks.flatMap((bank): readonly Ask[] => [
          [bank, say.grant()],
          [enterprise, say.acceptOffer(bank.orgId)],
        ]),
        ...ending,
      ];
    default:
      return [];
  }
};
