import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { CaseAlarmProps } from '../constructs/case-alarm.ts';
import type { CaseFunction } from '../constructs/case-function.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { StepFunctions } from '../stacks/workflow-stack.ts';

/** What the alarms look at. */
export type Watched = {
  readonly api: HttpApi;
  readonly apiFunctions: readonly CaseFunction[];
  readonly steps: StepFunctions;
  readonly announce: CaseFunction;
  readonly ticker: CaseFunction;
  readonly flowStopped: CaseFunction;
  readonly stateMachine: StateMachine;
  readonly undelivered: Queue;
  readonly cases: CaseTable;
};

export type AlarmTable = Readonly<Record<string, Omit<CaseAlarmProps, 'topic'>>>;
