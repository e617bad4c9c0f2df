import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { executionName } from '../../../shared/application/workflow/announce.ts';
import type { Deployed } from '../deployment/deployed.ts';
import { demand } from '../steps.ts';

const patienceMs = 15_000;

export const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Each case's execution has ended well and went through the very states that the embedded engine goes through. */
export const checkExecutions = async (
  { states, stateMachineArn }: Deployed,
  caseIds: readonly string[],
  embedded: readonly (readonly string[])[],
): Promise<string> => {
  const wrong: string[] = [];
  let entered = 0;
  for (const [index, caseId] of caseIds.entries()) {
    const arn = executionArn(stateMachineArn, executionName(caseId, 1));
    const status = await ended(states, arn);
    if (status !== 'SUCCEEDED') wrong.push(`${caseId} ${status}`);
    const path = await statesEntered(states, arn);
    entered += path.length;
    const expected = embedded[index] ?? [];
    if (path.join(' → ') !== expected.join(' → '))
      wrong.push(`${caseId} went ${path.join(' → ')} instead of ${expected.join(' → ')}`);
  }
  demand(wrong.length === 0, wrong.join('; '));
  return `${caseIds.length} succeeded, ${entered} states entered as on the embedded engine`;
};

const ended = async (states: SFNClient, arn: string): Promise<string> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { status } = await states.send(new DescribeExecutionCommand({ executionArn: arn }));
    if (status !== 'RUNNING' || performance.now() > deadline) return status ?? 'unknown';
    await pause(100);
  }
};

const statesEntered = async (states: SFNClient, arn: string): Promise<readonly string[]> => {
  const events: HistoryEvent[] = [];
  let next: string | undefined;
  do {
    const page = await states.send(
      new GetExecutionHistoryCommand({ executionArn: arn, ...(next !== undefined && { nextToken: next }) }),
    );
    events.push(...(page.events ?? []));
    next = page.nextToken;
  } while (next !== undefined);
  return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
};
