import { join } from 'node:path';
import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { CaseFunction } from '../constructs/case-function.ts';
import { CaseLogGroup } from '../constructs/case-log-group.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowCaseWork, allowEndingSteps } from '../security/case-work.ts';

const definition = join(import.meta.dirname, '../../workflows/coordination.asl.json');

/**
 * Kept free for each step, and never more: a list of thousands of cases, or an attack on the API, can neither take the
 * steps' places nor flood the table through them. A province opens a few cases a second at its busiest, a step takes
 * less than a second; what finds no place is tried again by the machine's Retry.
 */
const concurrencyOfStep = 10;
/** Waiting for people takes most steps of a case. */
const concurrencyOfWaiting = 20;

/** The functions of the machine's steps by the names people know, and what each is exported as by their one bundle. */
const steps = {
  EnterPhase: {
    handler: 'handler',
    description: 'Huizhen: a step that waits for people is entered',
    concurrency: concurrencyOfWaiting,
  },
  ScoreCase: {
    handler: 'scoreCase',
    description: 'Huizhen: scores a case (Scoring)',
    concurrency: concurrencyOfStep,
  },
  RankProducts: {
    handler: 'rankProducts',
    description: 'Huizhen: ranks products for a case (Recommendation, Second recommendation)',
    concurrency: concurrencyOfStep,
  },
  RouteCase: {
    handler: 'routeCase',
    description: 'Huizhen: suggests where a case goes (Triage)',
    concurrency: concurrencyOfStep,
  },
} as const;
export type StepName = keyof typeof steps;
export type StepFunctions = Readonly<Record<StepName, CaseFunction>>;

export type WorkflowStackProps = StackProps & { readonly deployment: Deployment; readonly cases: CaseTable };

/** The state machine, taken from the file as it stands, and the functions of its steps. */
export class WorkflowStack extends Stack {
  readonly stateMachine: StateMachine;
  readonly steps: StepFunctions;

  constructor(scope: Construct, id: string, { deployment, cases, ...props }: WorkflowStackProps) {
    super(scope, id, props);
    const make = (name: StepName) => {
      const made = new CaseFunction(this, name, { entry: 'enter-phase', ...steps[name], deployment });
      allowCaseWork(made, cases, deployment, 'judges');
      allowEndingSteps(made);
      return made;
    };
    this.steps = {
      EnterPhase: make('EnterPhase'),
      ScoreCase: make('ScoreCase'),
      RankProducts: make('RankProducts'),
      RouteCase: make('RouteCase'),
    };

    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: 'Huizhen: the coordination state machine',
    });
    const addresses = Object.entries(this.steps).map(
      ([name, { lambda }]) => [`${name}Function`, lambda.functionArn] as const,
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: addresses.map(([, address]) => address),
      }),
    );
    this.stateMachine = new StateMachine(this, 'Coordination', {
      definitionBody: DefinitionBody.fromFile(definition),
      definitionSubstitutions: Object.fromEntries(addresses),
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
