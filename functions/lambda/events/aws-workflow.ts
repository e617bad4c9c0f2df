import { makeStepFunctionsWorkflow } from '../../../shared/adapters/step-functions/step-functions-workflow.ts';
import type { Workflow } from '../../../shared/application/ports/workflow.ts';
import { stepFunctionsClient } from '../aws/clients.ts';
import type { WorkflowEnvironment } from '../environment.ts';

export const awsWorkflow = (environment: WorkflowEnvironment): Workflow =>
  makeStepFunctionsWorkflow({
    client: stepFunctionsClient(environment),
    stateMachineArn: environment.STATE_MACHINE_ARN,
  });
