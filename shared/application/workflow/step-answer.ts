import type { Stage } from '../../domain/case/stages.ts';
import type { CaseFile, Phase } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import type { StageEntry } from './stage-entries.ts';

/**
 * What a step tells the machine: the stage to go on with, which of the case's entries into a stage that is, and in a
 * word what the stage before came to. Nothing else of a case is ever in an execution.
 */
export type StepAnswer = {
  /** `superseded`: another execution goes on with the case, this one has nothing to go on with. */
  readonly stage: Stage | 'superseded';
  readonly entry?: number;
  readonly result?: string;
};

/** A step's way on: one that the machine has, or another, which it is told as a failure that leads to where the case is. */
export type StepMove = { readonly isOnPath: boolean; readonly answer: StepAnswer };

/** The name by which the machine catches a step whose case took a way that no step after it has. */
export const caseElsewhere = 'CaseElsewhere';

/**
 * What a stage came to, by the stage that followed, where the machine has a way for it: the words its Choice states read.
 * A test holds this table against the machine's file.
 */
export const waysOn = {
  intake: { screening: 'complete' },
  screening: { scoring: 'standardsMet', triage: 'standardsNotMet' },
  scoring: { recommendation: 'scored' },
  recommendation: { bankHandling: 'recommended' },
  bankHandling: { outcome: 'granted', triage: 'declinedByAll' },
  triage: {
    secondRecommendation: 'secondRecommendation',
    jointDiagnosis: 'jointDiagnosis',
    prescription: 'coaching',
    cultivation: 'cultivation',
    closed: 'explained',
  },
  jointDiagnosis: {
    prescription: 'prescribed',
    secondRecommendation: 'recommendAgain',
    jointDiagnosis: 'notHeld',
    triage: 'noPlan',
  },
  prescription: { secondRecommendation: 'repaired', screening: 'reviewAgain', triage: 'notRepaired' },
  secondRecommendation: { bankHandling: 'recommended' },
  outcome: { closed: 'lent', triage: 'offerAbandoned' },
} as const satisfies Partial<Record<Stage, Partial<Record<Stage, string>>>>;

/** No bank granted, and not because all declined: a silent bank is not a declining bank (design §3.7). */
export const silent = 'silent';

/** From one stay to the next. `file`: the case, for what became of the banks that were asked. */
export const moveBetween = (from: StageEntry, to: StageEntry, file: CaseFile): StepMove => {
  const word = wordFor(from.phase, to.phase, file);
  return word === undefined
    ? offPath(to)
    : { isOnPath: true, answer: { stage: to.phase.stage, entry: to.entry, result: word } };
};

const wordFor = (from: Phase, to: Phase, { rounds }: CaseFile): string | undefined => {
  const ways: Partial<Record<Stage, string>> = from.stage in waysOn ? waysOn[from.stage as Waiting] : {};
  if (from.stage !== 'bankHandling' || to.stage !== 'triage') return ways[to.stage];
  const asked = rounds.find(({ number }) => number === from.round)?.lines ?? [];
  return asked.some(({ silentSince }) => silentSince !== undefined) ? silent : ways.triage;
};
type Waiting = keyof typeof waysOn;

/** The machine is to look where the case is. */
export const offPath = ({ entry, phase }: StageEntry): StepMove => {
  const result = phase.stage === 'closed' && { result: phase.result };
  return { isOnPath: false, answer: { stage: phase.stage, entry, ...result } };
};

/** Another execution goes on with the case. */
export const superseded: StepMove = { isOnPath: false, answer: { stage: 'superseded' } };

/** Lets the step behind a token go on. */
export const release = (
  { workflow }: Pick<Deps, 'workflow'>,
  token: string,
  { isOnPath, answer }: StepMove,
): Promise<'completed' | 'gone'> =>
  isOnPath ? workflow.complete(token, answer) : workflow.fail(token, caseElsewhere, JSON.stringify(answer));
