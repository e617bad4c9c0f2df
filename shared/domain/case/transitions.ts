import type { CommandType } from './commands.ts';
import { endStages, type Stage, stages } from './stages.ts';

const open = stages.filter((stage) => !(endStages as readonly Stage[]).includes(stage));
const afterAsking = [
  'bankHandling',
  'triage',
  'jointDiagnosis',
  'prescription',
  'secondRecommendation',
  'outcome',
] as const;

/** Once banks have been asked and the case runs: what was given beside their work is still owed. */
const withMeasures = open.filter((stage) => stage !== 'intake' && stage !== 'recommendation');

/** Stages in which a date runs that people may move. */
const dated = ['bankHandling', 'secondRecommendation', 'jointDiagnosis', 'prescription'] as const;
const beforeOutcome = open.filter((stage) => stage !== 'intake' && stage !== 'outcome');

export type CommandRule = { readonly stages: readonly Stage[] };

/**
 * Which command is possible in which stage: the only place that says so (design §3.1). For whom, `authority` says.
 * A bank's answer is possible as long as the case runs, since a passed deadline never blocks it (design §3.7).
 */
export const commandTable = {
  openCase: { stages: [] },
  completeIntake: { stages: ['intake'] },
  amendApplication: {
    stages: [
      'intake',
      'screening',
      'scoring',
      'recommendation',
      'triage',
      'jointDiagnosis',
      'prescription',
      'secondRecommendation',
    ],
  },
  screen: { stages: ['screening'] },
  recordScore: { stages: ['scoring'] },
  reviewScore: { stages: ['scoring'] },
  prepareRecommendation: { stages: ['recommendation', 'secondRecommendation'] },
  recommend: { stages: ['recommendation', 'secondRecommendation'] },
  recordContact: { stages: ['bankHandling'] },
  completeMaterials: { stages: ['bankHandling'] },
  requestInformation: { stages: ['bankHandling'] },
  supplyInformation: { stages: ['bankHandling'] },
  grant: { stages: afterAsking },
  decline: { stages: afterAsking },
  correctAnswer: { stages: afterAsking },
  // A follow-up and a measure beside the banks' work have their day wherever the case stands.
  passDeadline: { stages },
  endWaiting: { stages: ['bankHandling'] },
  suggestTriage: { stages: ['triage'] },
  decideTriage: {
    stages: ['triage', 'jointDiagnosis', 'recommendation', 'secondRecommendation'],
  },
  scheduleDiagnosis: { stages: ['jointDiagnosis'] },
  recordDiagnosis: { stages: ['jointDiagnosis'] },
  correctFindings: { stages: open },
  setFollowUp: { stages: open },
  moveFollowUp: { stages: open },
  finishFollowUp: { stages: open },
  callOffFollowUp: { stages: open },
  handUp: { stages: open },
  withdrawHandUp: { stages: open },
  answerHandUp: { stages: open },
  scheduleHandUp: { stages: open },
  concludeHandUp: { stages: open },
  addPrescription: { stages: ['bankHandling', 'prescription'] },
  settlePrescription: { stages: withMeasures },
  declinePrescription: { stages: withMeasures },
  askMoreTime: { stages: withMeasures },
  answerMoreTime: { stages: withMeasures },
  // Whether it helped is often known only once there is a loan.
  judgePrescription: { stages },
  acceptOffer: { stages: afterAsking },
  signContract: { stages: ['outcome'] },
  recordDisbursement: { stages: ['outcome'] },
  abandonOffer: { stages: ['outcome'] },
  closeAsLent: { stages: ['outcome'] },
  fileDocument: {
    stages: open,
  },
  // A paper that should not be there must come off an ended case too.
  removeDocument: {
    stages,
  },
  askExtension: { stages: dated },
  answerExtension: { stages: dated },
  recountDates: { stages: dated },
  planReminders: { stages },
  urge: { stages: open },
  // Consent, without which nothing is asked, is given with the way out of intake.
  askDepartment: { stages: beforeOutcome },
  openInquiry: { stages: open },
  answerInquiry: { stages: open },
  endInquiry: { stages: open },
  // A cultivated firm is still looked after, and an ended case that is asked about has somebody who knows it.
  assign: { stages },
  proposeTransfer: { stages: open },
  withdrawTransfer: { stages: open },
  answerTransfer: { stages: open },
  // A case that has ended may be like one that is open.
  tellApart: { stages },
  mergeInto: { stages: open },
  takeIn: { stages: open },
  withdraw: { stages: open },
  reopen: { stages: endStages },
  // As easy as giving it, whatever the case does meanwhile (PIPL art. 15).
  withdrawConsent: { stages },
  requestErasure: { stages },
  refuseErasure: { stages: endStages },
  holdPersonalData: { stages },
  erasePersonalData: { stages },
  succeedOrganisation: { stages },
} as const satisfies Record<CommandType, CommandRule>;

export const commandTypes = Object.keys(commandTable) as readonly CommandType[];
