import { join } from 'node:path';
import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { CaseFunction } from '../constructs/case-function.ts';
import { CaseLogGroup } from '../constructs/case-log-group.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowCaseWork } from '../security/case-work.ts';

const definition = join(import.meta.dirname, '../../workflows/coordination.asl.json');

export type WorkflowStackProps = StackProps & { readonly deployment: Deployment; readonly cases: CaseTable };

/** The state machine, taken from the file as it stands, and the one function behind its waiting steps. */
export class WorkflowStack extends Stack {
  readonly stateMachine: StateMachine;
  readonly enterPhase: CaseFunction;

  constructor(scope: Construct, id: string, { deployment, cases, ...props }: WorkflowStackProps) {
    super(scope, id, props);
    this.enterPhase = new CaseFunction(this, 'EnterPhase', {
      entry: 'enter-phase',
      description: 'Huizhen: a waiting step of the workflow is entered',
      deployment,
    });
    allowCaseWork(this.enterPhase, cases, deployment, 'works');
    this.enterPhase.allow(['states:SendTaskSuccess'], ['*']);

    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: 'Huizhen: the coordination state machine',
    });
    const { functionArn } = this.enterPhase.lambda;
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] }));
    this.stateMachine = new StateMachine(this, 'Coordination', {
      definitionBody: DefinitionBody.fromFile(definition),
      definitionSubstitutions: { EnterPhaseFunction: functionArn },
      stateMachineType: StateMachineType.STANDARD,
      role,
      tracingEnabled: true,
      logs: {
        destination: new CaseLogGroup(this, 'LogGroup', deployment).logGroup,
        level: LogLevel.ALL,
        // Tokens stand in the data: whoever reads one in a log could complete the step.
        includeExecutionData: false,
      },
    });
  }
}
