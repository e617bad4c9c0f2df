import { stepNames } from '../../functions/steps/steps.ts';
import type { AslDefinition } from '../../local/engine/index.ts';
import type { Workflow } from '../../shared/application/ports/workflow.ts';
import type { Stage } from '../../shared/domain/case/stages.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };

export const machineName = 'coordination';
export const machineFile = coordination as AslDefinition;

export type StepName = (typeof stepNames)[keyof typeof stepNames];
export const isStep = (name: string): name is StepName => Object.values<string>(stepNames).includes(name);

/** What the machine hands to its waiting step. */
export type Entry = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: Stage;
  readonly token: string;
  readonly from?: { readonly entry?: number };
  readonly since?: string;
};
/** One of the steps by its name; the one that does whatever the stage asks for, where none is named. */
export type EnterPhase = (entry: Entry, step?: StepName) => Promise<unknown>;

/** The waiting steps of the machine, and the stage each stands for. */
export const waitingSteps: ReadonlyMap<string, Stage> = new Map(
  Object.entries(coordination.States).flatMap(([name, state]) =>
    state.Type === 'Task' && 'Arguments' in state
      ? [[name, state.Arguments.Payload.stage as Stage] as const]
      : [],
  ),
);

/** The machine's ends, and the stage each stands for; that another execution goes on is no stage. */
const ends: ReadonlyMap<string, Stage> = new Map([
  ['Cultivation', 'cultivation'],
  ['Withdrawn', 'withdrawn'],
  ['Loan made', 'closed'],
  ['Closed without a loan', 'closed'],
]);

/** The stage that a state of the machine shows; undefined: it shows none (a Choice). */
export const stageShown = (state: string): Stage | undefined => waitingSteps.get(state) ?? ends.get(state);

/** Where an execution stands: waiting in a stage, on its way to one, or ended. */
export type Execution = {
  readonly caseId: string;
  readonly run: number;
  /** The last stage shown; before the first, the one it begins with. */
  readonly stage: Stage | undefined;
  readonly state: 'waiting' | 'moving' | 'ended';
};

/** A workflow whose executions can be looked at and moved as far as they go. */
export type ObservedWorkflow = Workflow & {
  /** Moves every execution until all wait or have ended. */
  settle(): Promise<void>;
  execution(name: string): Execution | undefined;
  /** The states an execution has entered, in order: what the service charges as state transitions. */
  visits(name: string): readonly Visit[];
  /** Names of all executions of a case's run, in the order in which they began. */
  executionsOf(caseId: string, run: number): readonly string[];
};

/** A state that was entered, and the number of the case's entry into a stage that it was entered with. */
export type Visit = { readonly state: string; readonly entry?: number };

export const visitOf = (state: string, input: unknown): Visit => {
  const entry = (input as { readonly entry?: number } | null)?.entry;
  return { state, ...(entry !== undefined && { entry }) };
};

/**
 * The stays that executions show, one after the other. A stay entered again (its backstop has fired, or the next
 * execution goes on with it) is one.
 */
export const staysShown = (visits: readonly Visit[]) =>
  visits
    .flatMap(({ state, entry }) => {
      const stage = stageShown(state);
      return stage === undefined ? [] : [{ stage, entry }];
    })
    .filter(({ entry }, at, all) => at === 0 || entry === undefined || entry !== all[at - 1]?.entry);

export const executionOf = (
  input: unknown,
  visits: readonly Visit[],
  state: Execution['state'],
): Execution => {
  const { caseId, run, stage } = input as { caseId: string; run: number; stage: Stage };
  const shown = visits.findLast((visit) => stageShown(visit.state) !== undefined);
  return { caseId, run, stage: shown ? stageShown(shown.state) : stage, state };
};
