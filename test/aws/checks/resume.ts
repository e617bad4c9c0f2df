import { DescribeExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { makeDemoApi } from '../../../local/demo/api.ts';
import applications from '../../../local/demo/applications.json' with { type: 'json' };
import { scenarios } from '../../../local/demo/scenarios/index.ts';
import { makeStepFunctionsWorkflow } from '../../../shared/adapters/step-functions/step-functions-workflow.ts';
import { waitKey } from '../../../shared/application/keys.ts';
import { executionName } from '../../../shared/application/workflow/announce.ts';
import type { Deployed } from '../deployment/deployed.ts';
import { ask } from '../deployment/raw-request.ts';
import { settled } from '../deployment/settle.ts';
import { demand } from '../steps.ts';
import { executionArn } from './executions.ts';

const resumed = z.object({ resumed: z.literal(true), execution: z.string(), stage: z.literal('screening') });

/**
 * 恢复流程 (design §3.6): given a case whose execution was stopped, when an operator resumes it, a new execution stands
 * where the case stands, the token of the old one is gone, and the case goes on.
 */
export const checkResume = async (endpoint: string, origin: string, deployed: Deployed): Promise<string> => {
  const { states, stateMachineArn, table, tableName, functions } = deployed;
  const [story] = scenarios;
  if (!story) throw new Error('There is no story');
  const { orgId } = story;
  const identity = { kind: 'uscc', code: freshCode };
  const api = makeDemoApi(origin);
  const { applicant, ...rest } = applications.points;
  const application = { ...rest, channel: 'visit', applicant: { ...applicant, identity } };
  await api.order(orgId, { path: '/cases', body: application }, 'resume-open');
  const caseId = (await api.findCase(orgId, freshCode)) ?? '';
  await settled(table, tableName);

  const name = executionName(caseId, 1);
  await states.send(new StopExecutionCommand({ executionArn: executionArn(stateMachineArn, name) }));
  const tokenNow = async () => {
    const waiting = await table.send(new GetCommand({ TableName: tableName, Key: waitKey(caseId) }));
    return String(waiting.Item?.['data'].token);
  };
  const stopped = await tokenNow();
  const answer = await ask(
    endpoint,
    { service: 'lambda', path: `/2015-03-31/functions/${functions.resume}/invocations`, body: { caseId } },
    resumed,
  );
  await settled(table, tableName);
  const workflow = makeStepFunctionsWorkflow({ client: states, stateMachineArn });
  const toldStopped = await workflow.complete(stopped, { stage: 'closed' });
  demand(
    toldStopped === 'completed',
    'the emulator refuses tokens of stopped executions now: take it off the list of differences',
  );
  const used = await tokenNow();

  const { view, events } = await api.readCase(orgId, caseId);
  const screening = story.steps.find(({ id }) => id === 'screen')?.order?.({ view, events });
  if (!screening) throw new Error('The story has no screening');
  await api.order(orgId, screening, 'resume-screen');
  await settled(table, tableName);
  const after = await api.readCase(orgId, caseId);
  demand(after.view.phase.stage === 'recommendation', `the case stands in ${after.view.phase.stage}`);
  const running = executionArn(stateMachineArn, answer.execution);
  const { status } = await states.send(new DescribeExecutionCommand({ executionArn: running }));
  demand(status === 'RUNNING', `${answer.execution} is ${status}`);
  const told = await workflow.complete(used, { stage: 'closed' });
  demand(told === 'gone', `a token that was used is ${told}`);
  return `${answer.execution.slice(-5)} goes on where the case stood, a used token is gone`;
};

/** A made-up credit code, valid by its check digit, of a firm that no story is about. */
const freshCode = '91000000MADEM0169M';
