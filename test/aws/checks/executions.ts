import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Deployed } from '../deployment/deployed.ts';
import { inFirstNames } from '../deployment/second-version.ts';
import { demand } from '../steps.ts';

const patienceMs = 15_000;

export const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/**
 * Each case went through the very states that the embedded engine goes through, its last execution ended well, and one
 * that an operator replaced was stopped. A resumed execution begins with `Where` and enters again where the case stands.
 */
export const checkExecutions = async (
  { states, stateMachineArn }: Deployed,
  cases: readonly { readonly caseId: string; readonly executions: readonly string[] }[],
  embedded: readonly (readonly string[])[],
): Promise<string> => {
  const wrong: string[] = [];
  let entered = 0;
  for (const [index, { caseId, executions }] of cases.entries()) {
    const path: string[] = [];
    for (const [nth, name] of executions.entries()) {
      const arn = executionArn(stateMachineArn, name);
      const expected = nth === executions.length - 1 ? 'SUCCEEDED' : 'ABORTED';
      const status = await ended(states, arn);
      if (status !== expected) wrong.push(`${name} ${status} instead of ${expected}`);
      const part = inFirstNames(await statesEntered(states, arn));
      entered += part.length;
      if (nth > 0 && (part[0] !== 'Where' || part[1] !== path.at(-1)))
        wrong.push(`${name} begins with ${part.slice(0, 2).join(' → ')} instead of where the case stood`);
      path.push(...part.slice(nth === 0 ? 0 : 2));
    }
    const expected = embedded[index] ?? [];
    if (path.join(' → ') !== expected.join(' → '))
      wrong.push(`${caseId} went ${path.join(' → ')} instead of ${expected.join(' → ')}`);
  }
  demand(wrong.length === 0, wrong.join('; '));
  return `${cases.length} cases ended, ${entered} states entered as on the embedded engine`;
};

const ended = async (states: SFNClient, arn: string): Promise<string> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { status } = await states.send(new DescribeExecutionCommand({ executionArn: arn }));
    if (status !== 'RUNNING' || performance.now() > deadline) return status ?? 'unknown';
    await pause(100);
  }
};

export const statesEntered = async (states: SFNClient, arn: string): Promise<readonly string[]> => {
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
