import type { Deps } from '../../../shared/application/deps.ts';
import { caseDependencies } from '../aws/case-dependencies.ts';
import { workflowEnvironment } from '../environment.ts';
import { awsWorkflow } from './aws-workflow.ts';

/** What the ticker stands on: it gives commands of its own and tells the workflow. */
export const tickerDependencies = (): Deps => {
  const environment = workflowEnvironment.parse(process.env);
  return caseDependencies(environment, awsWorkflow(environment)).deps;
};
