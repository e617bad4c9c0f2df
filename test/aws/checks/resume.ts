import { setTimeout as pause } from 'node:timers/promises';
import { DescribeExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DemoApi } from '../../../local/demo/api.ts';
import { scenarios } from '../../../local/demo/scenarios/index.ts';
import { makeStepFunctionsWorkflow } from '../../../shared/adapters/step-functions/step-functions-workflow.ts';
import { waitKey } from '../../../shared/application/keys.ts';
import { executionName } from '../../../shared/application/workflow/announce.ts';
import type { Deployed } from '../deployment/deployed.ts';
import { resume } from '../deployment/resume.ts';
import { settled } from '../deployment/settle.ts';
import { openCase } from '../open-case.ts';
import { demand } from '../steps.ts';
import { executionArn } from './executions.ts';
import { logOf } from './function-log.ts';

const patienceMs = 20_000;
const pollMs = 200;

/**
 * 恢复流程 (design §3.6): given a case whose execution was stopped, the rule's function records that; when an operator
 * resumes it, a new execution stands where the case stands, the case goes on, and a token works once.
 */
export const checkResume = async (endpoint: string, api: DemoApi, deployed: Deployed): Promise<string> => {
  const { states, stateMachineArn, table, tableName } = deployed;
  const { caseId, screen } = await openCase(api);
  await settled(table, tableName);

  const name = executionName(caseId, 1);
  await states.send(new StopExecutionCommand({ executionArn: executionArn(stateMachineArn, name) }));
  await stopNoted(endpoint, deployed.functions.flowStopped, caseId);
  const tokenNow = async () => {
    const waiting = await table.send(new GetCommand({ TableName: tableName, Key: waitKey(caseId) }));
    return String(waiting.Item?.['data'].token);
  };
  const stopped = await tokenNow();
  const execution = await resume(endpoint, deployed, caseId);
  await settled(table, tableName);
  const workflow = makeStepFunctionsWorkflow({ client: states, stateMachineArn });
  const toldStopped = await workflow.complete(stopped, { stage: 'closed' });
  demand(
    toldStopped === 'completed',
    'the emulator refuses tokens of stopped executions now: take it off the list of differences',
  );
  const used = await tokenNow();

  await screen();
  await settled(table, tableName);
  const after = await api.readCase(scenarios[0]?.orgId ?? '', caseId);
  demand(after.view.phase.stage === 'recommendation', `the case stands in ${after.view.phase.stage}`);
  const running = executionArn(stateMachineArn, execution);
  const { status } = await states.send(new DescribeExecutionCommand({ executionArn: running }));
  demand(status === 'RUNNING', `${execution} is ${status}`);
  const told = await workflow.complete(used, { stage: 'closed' });
  demand(told === 'gone', `a token that was used is ${told}`);
  return 'a stop is recorded by the rule, a stopped case goes on where it stood, a used token is gone';
};

/** Waits until the function of the rule has told that this case's flow has stopped. */
const stopNoted = async (endpoint: string, functionName: string, caseId: string): Promise<void> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const log = (await logOf(endpoint, functionName)).join('\n');
    if (log.includes('flow_stopped') && log.includes(caseId)) return;
    demand(performance.now() < deadline, `${functionName} does not record that ${caseId} has stopped`);
    await pause(pollMs);
  }
};
