import { renameSync, rmSync } from 'node:fs';
import { buildRegister } from '../../shared/application/register/build-register.ts';
import { keptFigures } from '../../shared/application/register/kept-figures.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { isEnded } from '../../shared/domain/case/stages.ts';
import { mechanismBegan } from '../../shared/domain/register/measures.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import { registerPersonas } from '../demo-data/register-personas.ts';
import { machineName } from '../runtime/engine-workflow.ts';
import { openRuntime, type Runtime } from '../runtime/open-runtime.ts';
import { keepDataVersion } from '../upgrade/data-version.ts';
import { programVersion } from '../upgrade/program-version.ts';
import { bulkWriter } from './bulk-writer.ts';
import { casesOfProvince, type ProvincePlan } from './generate.ts';
import type { History } from './history.ts';

export type Made = { readonly cases: number; readonly open: number; readonly items: number };

/**
 * 示例省: an installation's data file with a whole province. It is written beside and takes its name only when all is there.
 * 1 rules, organisations and personas, as a demo begins; 2 the cases, straight into the store; 3 an execution for each open
 * case, standing where the case stands; 4 the register counts as made, and its months are counted; 5 rename.
 *
 * @param told after each thousand cases
 */
export const makeProvince = async (
  file: string,
  plan: ProvincePlan,
  told: (cases: number) => void = () => {},
): Promise<Made> => {
  const draft = `${file}.loading`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  const runtime = openRuntime({ file: draft, clock: { now: () => plan.now }, synchronous: 'OFF' });
  try {
    await seedRules(runtime.deps, plan.seeds, { demo: true });
    await registerPersonas(runtime.deps);
    const writer = bulkWriter(runtime.database);
    const open: Standing[] = [];
    let cases = 0;
    let items = 0;
    for (const history of casesOfProvince(plan)) {
      writer.put(history.items);
      cases += 1;
      items += history.items.length;
      if (!isEnded(history.file.phase.stage)) open.push(standingOf(history));
      if (cases % 1000 === 0) told(cases);
    }
    writer.finish();
    await startFlows(runtime, open);
    // Each line was written with its case: nothing is left to be made.
    await buildRegister(runtime.deps, []);
    const untilNow = { from: mechanismBegan, to: civilDateOf(plan.now) };
    for (const orgId of plan.workGroups) await keptFigures(runtime.deps, orgId, untilNow);
    await keepDataVersion(runtime.deps, programVersion, undefined);
    runtime.close();
    renameSync(draft, file);
    return { cases, open: open.length, items };
  } catch (failure) {
    if (runtime.database.isOpen) runtime.close();
    throw failure;
  }
};

/** Where an execution begins that stands where its case does. */
type Standing = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: string;
  readonly entry: number;
};

const standingOf = ({ file: { id, run, phase }, enteredWith }: History): Standing => ({
  caseId: id,
  run,
  stage: phase.stage,
  entry: enteredWith,
});

const startFlows = async ({ engine }: Runtime, open: readonly Standing[]): Promise<void> => {
  for (const input of open)
    engine.start({ machine: machineName, name: executionName(input.caseId, input.run), input });
  await engine.runUntilIdle();
};
