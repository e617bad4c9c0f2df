import { makeDemoApi } from '../../local/demo/api.ts';
import { runDemo } from '../../local/demo/run-demo.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { personas } from '../../local/identity/personas.ts';
import { addDays, type CivilDate, civilDateOf } from '../../shared/domain/time/index.ts';
import { checkContract } from './checks/contract.ts';
import { checkDocuments } from './checks/documents.ts';
import { checkEdges } from './checks/edges.ts';
import { checkSchedule, checkStream } from './checks/events.ts';
import { checkExecutions } from './checks/executions.ts';
import { checkFigures } from './checks/figures.ts';
import { checkLists } from './checks/lists.ts';
import { checkPeople } from './checks/people.ts';
import { checkPermissions } from './checks/permissions.ts';
import { checkRedeployment } from './checks/redeployment.ts';
import { checkRestore } from './checks/restore.ts';
import { checkResume } from './checks/resume.ts';
import { checkRules, setUp } from './checks/rules.ts';
import { checkRunbooks } from './checks/runbooks.ts';
import { checkWatch } from './checks/watch.ts';
import type { EmulatedClock } from './clock/emulated-clock.ts';
import { makeClockMover } from './deployment/clock-mover.ts';
import { findDeployed } from './deployment/deployed.ts';
import { embeddedPaths } from './embedded-paths.ts';
import type { Front } from './front/front.ts';
import { planRedeployment } from './redeployment.ts';
import { makeShell } from './runbook/shell.ts';
import { demand, type Steps } from './steps.ts';

export type Stage = {
  readonly endpoint: string;
  readonly scratch: string;
  /** Folder with the AWS command line. */
  readonly programs: string;
  readonly front: Front;
  readonly clock: EmulatedClock;
  readonly steps: Steps;
};

/** Everything that is asked of the deployed system. */
export const play = async (stage: Stage): Promise<void> => {
  const { endpoint, scratch, programs, front, clock, steps } = stage;
  const { origin, issuer } = front;
  const deployed = await findDeployed(endpoint);
  const mover = makeClockMover(endpoint, clock, deployed);
  const shell = makeShell({ endpoint, programs, scratch });
  const redeployment = planRedeployment({ endpoint, scratch, issuer: origin }, deployed, origin, shell);
  front.serve(deployed.apiAddress, async (moment) => {
    await mover.moveTo(moment);
    await redeployment.at(moment);
  });
  await steps.run('alarms', () => checkWatch(endpoint));
  await steps.run('set up', () => setUp(shell));
  await steps.run('people', () => checkPeople({ apiAddress: deployed.apiAddress, origin, issuer, shell }));
  await steps.run('edges', () => checkEdges(deployed.apiAddress, issuer, origin));
  let caseIds: readonly string[] = [];
  await steps.run('five cases', async () => {
    const lines: string[] = [];
    const result = await runDemo(origin, 'en', (line) => lines.push(line));
    caseIds = result.caseIds;
    await mover.moveTo(clock.now());
    const differences = result.differences.map(({ scenario, figure }) => `${scenario}.${figure}`);
    demand(differences.length === 0, `${lines.join('\n')}\nfigures differ: ${differences.join(', ')}`);
    return 'every figure as in local/demo/expected.json';
  });
  await steps.run('rules', () =>
    checkRules(deployed.apiAddress, issuer, { origin, today: civilDateOf(clock.now()) }),
  );
  const cases = caseIds.map((caseId) => ({ caseId, executions: redeployment.executionsOf(caseId) }));
  await steps.run('executions', async () => checkExecutions(deployed, cases, await embeddedPaths(scratch)));
  await steps.run('redeployment', () => checkRedeployment(endpoint, deployed, caseIds, redeployment));
  steps.skip(
    'definition of an execution',
    'the emulator answers the one deployed last (seen again just now); the states entered are the proof',
  );
  await steps.run('stream', () => checkStream(endpoint, deployed, caseIds.length));
  const api = makeDemoApi(origin);
  await steps.run('resume', () => checkResume(endpoint, api, deployed));
  steps.skip('token of a stopped execution', 'the emulator goes on taking it (seen again just now)');
  await steps.run('restore', () => checkRestore({ shell, api, deployed }));
  await steps.run('runbooks', () => checkRunbooks(shell));
  await steps.run('figures', async () => {
    const token = (await issuer.tokenFor(clerk, origin)) ?? '';
    const month = lastMonth(civilDateOf(clock.now()));
    return checkFigures({ apiAddress: deployed.apiAddress, token, orgId: scenarios[0]?.orgId ?? '', month });
  });
  await steps.run('permissions', () => checkPermissions({ endpoint, api, deployed, tick: mover.tickNow }));
  steps.skip(
    'retry of a failed step',
    'the emulator overlooks a failure of a function that was given a token',
  );
  steps.skip('retry of a failed signal', 'the emulator overlooks which records of a stream’s batch failed');
  steps.skip('permissions of the state machine', 'the emulator invokes its function whatever its role may');
  await steps.run('documents', async () => {
    // Links are signed by the functions' clock and held against the emulator's, which stays in the present. Of many
    // requests at once, the SDK tries only the first again with its clock put right; the next tick has it right.
    await mover.moveTo(Date.now()).catch(mover.tickNow);
    const token = (await issuer.tokenFor(clerk, origin)) ?? '';
    return checkDocuments({ endpoint, api, apiAddress: deployed.apiAddress, token });
  });
  // Exports go through the bucket: now that it may be reached without TLS, and in the emulator's present.
  await steps.run('lists', async () => {
    const token = (await issuer.tokenFor(clerk, origin)) ?? '';
    return checkLists(deployed.apiAddress, token, mover.tickNow);
  });
  await steps.run('table contract', () => checkContract(endpoint));
  await steps.run('schedule', () => checkSchedule(endpoint, deployed, mover.ticks()));
};

const clerk = personas.find(({ orgId }) => orgId === scenarios[0]?.orgId)?.id ?? '';

/** The month that has ended before a day. */
const lastMonth = (today: CivilDate): string =>
  addDays(`${today.slice(0, 7)}-01` as CivilDate, -1).slice(0, 7);
