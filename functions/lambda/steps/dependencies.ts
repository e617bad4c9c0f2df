import { makeRuleBook } from '../../../shared/adapters/rule-book/rule-book.ts';
import { makeStepFunctionsWorkflow } from '../../../shared/adapters/step-functions/step-functions-workflow.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { caseDependencies } from '../aws/case-dependencies.ts';
import { stepFunctionsClient } from '../aws/clients.ts';
import { leftToStream } from '../aws/left-to-stream.ts';
import { caseEnvironment } from '../environment.ts';

/**
 * The waiting step completes tokens, but starts nothing: the machine names this function, so the function cannot name
 * the machine.
 */
export const stepDependencies = (): Deps => {
  const environment = caseEnvironment(process.env);
  const client = stepFunctionsClient(environment);
  const { complete, fail } = makeStepFunctionsWorkflow({ client, stateMachineArn: '' });
  return caseDependencies(environment, { start: leftToStream.start, complete, fail }, makeRuleBook).deps;
};
