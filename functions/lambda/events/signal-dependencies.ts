import type { Deps } from '../../../shared/application/deps.ts';
import { neverAsked } from '../aws/never-asked.ts';
import { tableDependencies } from '../aws/table-dependencies.ts';
import { workflowEnvironment } from '../environment.ts';
import { awsWorkflow } from './aws-workflow.ts';

const recordsNothing = (): never => {
  throw new Error('This function records no events');
};

/** What functions stand on that tell the workflow and decide nothing: they ship without the rules. */
export const signalDependencies = (): Deps => {
  const environment = workflowEnvironment(process.env);
  return {
    ...tableDependencies(environment),
    workflow: awsWorkflow(environment),
    rules: neverAsked('rules'),
    hash: recordsNothing,
    salt: recordsNothing,
  };
};
