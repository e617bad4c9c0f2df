import type { Stage } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { entriesFrom } from './stage-entries.ts';
import { moveBetween, offPath, type StepMove, superseded } from './step-answer.ts';

/** The stay a step stands for: the stage, and the number of the case's entry into it. */
export type StepPlace = { readonly caseId: string; readonly stage: Stage; readonly entry: number };

/**
 * Where a step goes on: to the very next stage its case entered, wherever the case is by now, so that an execution that
 * is told late still goes the way the case went. Undefined: the case still stands there.
 */
export const moveOn = async (
  deps: Pick<Deps, 'table'>,
  place: StepPlace,
  file: CaseFile,
): Promise<StepMove | undefined> => {
  if (file.version === place.entry && file.phase.stage === place.stage) return undefined;
  const [own, next] = await entriesFrom(deps, place.caseId, place.entry);
  if (own?.entry !== place.entry || own.phase.stage !== place.stage)
    return whereTheCaseIs(deps, place.caseId);
  return next && moveBetween(own, next, file);
};

/**
 * The stay of a step that was not told which it stands for (its execution was begun by an operator, or takes over from
 * another): the case's present one, if that is the step's stage and run; else where it is to look.
 */
export const placeNow = async (
  deps: Pick<Deps, 'table'>,
  { caseId, run, stage }: { readonly caseId: string; readonly run: number; readonly stage: Stage },
  file: CaseFile,
): Promise<StepPlace | StepMove> => {
  if (file.run !== run) return superseded;
  const last = (await entriesFrom(deps, caseId, 1)).at(-1);
  if (last?.phase.stage === stage) return { caseId, stage, entry: last.entry };
  return last ? offPath(last) : superseded;
};

const whereTheCaseIs = async (deps: Pick<Deps, 'table'>, caseId: string): Promise<StepMove> => {
  const last = (await entriesFrom(deps, caseId, 1)).at(-1);
  return last ? offPath(last) : superseded;
};

/**
 * A step of a definition from before entries had numbers knows the stage alone. It catches nothing but its timeout, so it
 * is completed wherever its case went. `hasSeen`: it was entered after the case's last move.
 */
export const moveOfUnnumbered = (
  { run, stage }: { readonly run: number; readonly stage: string },
  file: CaseFile,
  hasSeen: boolean,
): StepMove | undefined => {
  if (file.run !== run) return { isOnPath: true, answer: { stage: 'superseded' } };
  return file.phase.stage === stage && hasSeen
    ? undefined
    : { isOnPath: true, answer: { stage: file.phase.stage } };
};
