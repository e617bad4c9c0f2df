import { makeDemoApi } from '../../local/demo/api.ts';
import { momentOf } from '../../local/demo/civil-time.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { root } from './deployment/cdk.ts';
import { type Deployment, deployAgain } from './deployment/deploy.ts';
import type { Deployed } from './deployment/deployed.ts';
import { makeSecondVersion } from './deployment/second-version.ts';
import { settled } from './deployment/settle.ts';
import { blocksOf } from './runbook/blocks.ts';
import type { Shell } from './runbook/shell.ts';

/** Stories by their place in the demo. */
const goesOn = 1;
const reEntered = 2;

/** When: each in the middle of a story, before the named step is done. */
const toSecond = { story: goesOn, before: 'recommend-again' } as const;
const backToFirst = { story: reEntered, before: 'recommend-again' } as const;

export type Redeployment = {
  /** To be called whenever the clock was moved; redeploys where a moment for it has come. */
  readonly at: (moment: number) => Promise<void>;
  /** Executions of each of the demo's cases, in the order in which they ran; one unless told otherwise. */
  readonly executionsOf: (caseId: string) => readonly string[];
  /** Deployed so far, with the time it took. */
  readonly done: readonly string[];
};

/**
 * 案件在途时更新系统: the second version is deployed while the second story's case is under way, which goes on by the
 * definition it started with; the third story's case starts by the new one. In its midst the first version is deployed
 * again (a roll-back), and an operator stops the case's execution and resumes it, by the commands of docs/runbooks/deploy.md.
 */
export const planRedeployment = (
  deployment: Deployment,
  deployed: Deployed,
  origin: string,
  shell: Shell,
): Redeployment => {
  const executions = new Map<string, readonly string[]>();
  const done: string[] = [];
  const acts = [
    {
      at: momentBefore(toSecond),
      act: async () => {
        await deployAgain(deployment, makeSecondVersion(deployment.scratch), 'second');
      },
      name: 'the second version',
    },
    {
      at: momentBefore(backToFirst),
      act: async () => {
        await deployAgain(deployment, root, 'first-again');
        await reEnter();
      },
      name: 'the first again',
    },
  ];

  const reEnter = async (): Promise<void> => {
    const story = scenarios[reEntered];
    const caseId = await makeDemoApi(origin).findCase(story?.orgId ?? '', story?.identityCode ?? '');
    if (caseId === undefined) throw new Error('The case that is to be re-entered is not in the list');
    const { table, tableName } = deployed;
    const first = executionName(caseId, 1);
    const block = blocksOf('deploy').find((one) => one.includes('stop-execution')) ?? '';
    const { said, complained, wrong } = await shell(block.replace(/^E=.*$/m, `E=${first}`));
    const second = /"execution":\s*"([^"]+)"/.exec(said)?.[1];
    if (wrong || second === undefined) throw new Error(`${block}\n${said}${complained}`);
    executions.set(caseId, [first, second]);
    await settled(table, tableName);
  };

  return {
    at: async (moment) => {
      for (let [next] = acts; next && next.at <= moment; [next] = acts) {
        acts.shift();
        const startedAt = performance.now();
        await next.act();
        done.push(`${next.name} in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
      }
    },
    executionsOf: (caseId) => executions.get(caseId) ?? [executionName(caseId, 1)],
    done,
  };
};

const momentBefore = ({ story, before }: { readonly story: number; readonly before: string }): number => {
  const step = scenarios[story]?.steps.find(({ id }) => id === before);
  if (!step) throw new Error(`Story ${story} has no step ${before}`);
  return momentOf(step.at);
};

/** What the second and the third story show. */
export const storiesInTransit = { goesOn, reEntered } as const;
