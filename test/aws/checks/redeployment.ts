import { DescribeStateMachineForExecutionCommand } from '@aws-sdk/client-sfn';
import { executionName } from '../../../shared/application/workflow/announce.ts';
import type { Deployed } from '../deployment/deployed.ts';
import { added, renamed, sign } from '../deployment/second-version.ts';
import { type Redeployment, storiesInTransit } from '../redeployment.ts';
import { demand } from '../steps.ts';
import { executionArn, statesEntered } from './executions.ts';
import { logOf } from './function-log.ts';

/**
 * Given a case under way when another version is deployed, it goes on by the old definition with the new function; a
 * case opened after that runs by the new definition; one that an operator stops and resumes goes on by the definition
 * deployed last. That each ended with its figures is checked by the demo itself.
 */
export const checkRedeployment = async (
  endpoint: string,
  { states, stateMachineArn, functions }: Deployed,
  caseIds: readonly string[],
  { done, executionsOf }: Redeployment,
): Promise<string> => {
  const arnOf = (name: string) => executionArn(stateMachineArn, name);
  const pathOf = (name: string) => statesEntered(states, arnOf(name));
  const old = caseIds[storiesInTransit.goesOn] ?? '';
  const moved = caseIds[storiesInTransit.reEntered] ?? '';
  demand(done.length === 2, `deployed meanwhile: ${done.join(', ') || 'nothing'}`);

  const oldPath = await pathOf(executionName(old, 1));
  demand(
    oldPath.filter((state) => state === renamed.from).length === 2 && !oldPath.includes(renamed.to),
    `the case under way went ${oldPath.join(' → ')}`,
  );
  const log = await logOf(endpoint, functions.enterPhase);
  demand(
    log.some((line) => line.includes(`${sign}${old}`)),
    'the case under way was not served by the new function',
  );

  const [first = '', second = ''] = executionsOf(moved);
  const newPath = await pathOf(first);
  demand(
    newPath[0] === added && newPath.includes(renamed.to) && !newPath.includes(renamed.from),
    `the case opened afterwards went ${newPath.join(' → ')}`,
  );
  const resumedPath = await pathOf(second);
  demand(
    resumedPath[0] === 'Where' && resumedPath.includes(renamed.from) && !resumedPath.includes(renamed.to),
    `the case that was re-entered went ${resumedPath.join(' → ')}`,
  );
  await definitionIsForgotten({ states, arn: arnOf(first) });
  return `${done.join(', ')}: one case went on by the old definition, one started by the new, one was re-entered`;
};

/** The emulator shows a definition that the execution never ran by; on AWS it is the execution's own. */
const definitionIsForgotten = async ({
  states,
  arn,
}: {
  readonly states: Deployed['states'];
  readonly arn: string;
}): Promise<void> => {
  const { definition = '' } = await states.send(
    new DescribeStateMachineForExecutionCommand({ executionArn: arn }),
  );
  demand(
    !definition.includes(renamed.to),
    'the emulator remembers the definition of an execution now: check by it, and take it off the list of differences',
  );
};
