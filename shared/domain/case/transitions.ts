import type { ActorKind } from './actor.ts';
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

export type CommandRule = { readonly stages: readonly Stage[]; readonly by: readonly ActorKind[] };

/**
 * Which command is possible in which stage, and for whom: the only place that says so (design §3.1, §3.11).
 * A bank's answer is possible as long as the case runs, since a passed deadline never blocks it (design §3.7).
 */
export const commandTable = {
  openCase: { stages: [], by: ['regulator', 'enterprise'] },
  completeIntake: { stages: ['intake'], by: ['regulator', 'enterprise'] },
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
    by: ['regulator', 'enterprise'],
  },
  screen: { stages: ['screening'], by: ['regulator'] },
  recordScore: { stages: ['scoring'], by: ['system'] },
  reviewScore: { stages: ['scoring'], by: ['regulator'] },
  prepareRecommendation: { stages: ['recommendation', 'secondRecommendation'], by: ['system'] },
  recommend: { stages: ['recommendation', 'secondRecommendation'], by: ['regulator'] },
  recordContact: { stages: ['bankHandling'], by: ['bank'] },
  completeMaterials: { stages: ['bankHandling'], by: ['bank'] },
  requestInformation: { stages: ['bankHandling'], by: ['bank'] },
  supplyInformation: { stages: ['bankHandling'], by: ['regulator', 'enterprise'] },
  grant: { stages: afterAsking, by: ['bank'] },
  decline: { stages: afterAsking, by: ['bank'] },
  correctAnswer: { stages: afterAsking, by: ['bank'] },
  passDeadline: {
    stages: ['bankHandling', 'prescription', 'cultivation', 'withdrawn', 'closed'],
    by: ['system'],
  },
  suggestTriage: { stages: ['triage'], by: ['system'] },
  decideTriage: {
    stages: ['triage', 'jointDiagnosis', 'recommendation', 'secondRecommendation'],
    by: ['regulator'],
  },
  scheduleDiagnosis: { stages: ['jointDiagnosis'], by: ['regulator'] },
  recordDiagnosis: { stages: ['jointDiagnosis'], by: ['regulator'] },
  correctFindings: { stages: open, by: ['regulator'] },
  addPrescription: { stages: ['prescription'], by: ['regulator'] },
  settlePrescription: {
    stages: ['prescription'],
    by: ['regulator', 'bank', 'enterprise', 'department', 'guarantor', 'insurer'],
  },
  acceptOffer: { stages: afterAsking, by: ['regulator', 'enterprise'] },
  signContract: { stages: ['outcome'], by: ['regulator', 'bank'] },
  recordDisbursement: { stages: ['outcome'], by: ['regulator', 'bank'] },
  abandonOffer: { stages: ['outcome'], by: ['regulator', 'enterprise', 'bank'] },
  closeAsLent: { stages: ['outcome'], by: ['regulator'] },
  fileDocument: {
    stages: open,
    by: ['regulator', 'bank', 'enterprise', 'department', 'guarantor', 'insurer'],
  },
  // A paper that should not be there must come off an ended case too.
  removeDocument: {
    stages,
    by: ['regulator', 'bank', 'enterprise', 'department', 'guarantor', 'insurer'],
  },
  urge: { stages: open, by: ['regulator'] },
  withdraw: { stages: open, by: ['regulator', 'enterprise'] },
  reopen: { stages: endStages, by: ['regulator'] },
  // As easy as giving it, whatever the case does meanwhile (PIPL art. 15).
  withdrawConsent: { stages, by: ['regulator', 'enterprise'] },
  requestErasure: { stages, by: ['enterprise'] },
  refuseErasure: { stages: endStages, by: ['regulator'] },
  holdPersonalData: { stages, by: ['regulator'] },
  erasePersonalData: { stages, by: ['regulator'] },
} as const satisfies Record<CommandType, CommandRule>;

export const commandTypes = Object.keys(commandTable) as readonly CommandType[];
