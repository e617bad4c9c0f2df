import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { CaseBucket } from '../constructs/case-bucket.ts';
import { CaseFunction } from '../constructs/case-function.ts';
import { CaseQueue } from '../constructs/case-queue.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowExports, allowFileRemoval } from '../security/case-files.ts';
import { allowCaseWork, allowEndingSteps, throughDynamo } from '../security/case-work.ts';

export type EventsStackProps = StackProps & {
  readonly deployment: Deployment;
  readonly cases: CaseTable;
  readonly files: CaseBucket;
  readonly stateMachine: StateMachine;
};

/** Long enough for a round of 400 due items beside the reserve the ticker keeps (`functions/lambda/ticker.ts`). */
const tickerTimeout = Duration.minutes(3);
/** One runs; another that comes meanwhile has a place to see that, and to leave. */
const tickerConcurrency = 2;
/** A hundred cases, one after another. */
const resumeTimeout = Duration.minutes(2);
/** After this many tries a signal is left to the ticker, which has no limit; the queue tells people of it. */
const streamRetries = 5;
/** Signals are rare and urgent: a second invocation a moment later costs less than waiting for a batch to fill. */
const batchSize = 25;

/** What moves cases on: signals from the table's stream, and the ticker for all that is due. */
export class EventsStack extends Stack {
  readonly announce: CaseFunction;
  readonly ticker: CaseFunction;
  readonly resume: CaseFunction;
  readonly flowStopped: CaseFunction;
  readonly undelivered: CaseQueue;

  constructor(
    scope: Construct,
    id: string,
    { deployment, cases, files, stateMachine, ...props }: EventsStackProps,
  ) {
    super(scope, id, props);
    const make = (
      name: string,
      entry: string,
      description: string,
      more: { readonly timeout?: Duration; readonly concurrency?: number } = {},
    ) => {
      const environment = { STATE_MACHINE_ARN: stateMachine.stateMachineArn };
      const options = { entry, description, environment, deployment, ...more };
      const made = new CaseFunction(this, name, options);
      made.allow(['states:StartExecution'], [stateMachine.stateMachineArn]);
      return made;
    };
    this.undelivered = new CaseQueue(this, 'Undelivered');
    this.announce = make('Announce', 'announce', 'Huizhen: signals from the stream');
    this.ticker = make('Ticker', 'ticker', 'Huizhen: carries out what is due', {
      timeout: tickerTimeout,
      concurrency: tickerConcurrency,
    });
    this.resume = make('Resume', 'resume-case', 'Huizhen: an operator resumes one case, or all', {
      timeout: resumeTimeout,
    });
    this.flowStopped = new CaseFunction(this, 'FlowStopped', {
      entry: 'flow-stopped',
      description: 'Huizhen: records that the flow of a case has stopped',
      deployment,
    });
    allowCaseWork(this.announce, cases, deployment, 'tells');
    allowCaseWork(this.ticker, cases, deployment, 'carriesOut', ['list', 'due']);
    allowCaseWork(this.resume, cases, deployment, 'resumes', ['due']);
    allowCaseWork(this.flowStopped, cases, deployment, 'notes');
    allowFileRemoval(this.ticker, files);
    allowExports(this.ticker, files, deployment);
    for (const made of [this.announce, this.ticker]) allowEndingSteps(made);
    this.readStream(cases, deployment);
    this.schedule();
    this.watchEndings(stateMachine);
  }

  private readStream({ streamArn }: CaseTable, { key }: Deployment): void {
    this.announce.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [streamArn],
    );
    this.announce.allow(['kms:Decrypt'], [key.keyArn], throughDynamo);
    const mapping = new EventSourceMapping(this, 'Signals', {
      target: this.announce.lambda,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize,
      retryAttempts: streamRetries,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      onFailure: new SqsDlq(this.undelivered.queue),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('SIGNAL#') } } },
        }),
      ],
    });
    // The mapping is refused while the function may not read the stream.
    mapping.node.addDependency(this.announce.lambda.role ?? this.announce);
  }

  /** An execution that ended though its case may be open: the function knows whether it is, and when to try again. */
  private watchEndings({ stateMachineArn }: StateMachine): void {
    new Rule(this, 'ExecutionEnded', {
      description: 'Huizhen: an execution failed, timed out or was aborted',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [stateMachineArn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      // EventBridge tries for a day by itself; what is left then is kept for people.
      targets: [new LambdaTarget(this.flowStopped.lambda, { deadLetterQueue: this.undelivered.queue })],
    });
    this.flowStopped.lambda.configureAsyncInvoke({
      onFailure: new SqsDestination(this.undelivered.queue),
    });
  }

  private schedule(): void {
    this.ticker.lambda.configureAsyncInvoke({
      // The next minute's tick does the same again: an old one is worth nothing.
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      onFailure: new SqsDestination(this.undelivered.queue),
    });
    const target = new LambdaTarget(this.ticker.lambda, {
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      deadLetterQueue: this.undelivered.queue,
    });
    new Rule(this, 'EveryMinute', {
      description: 'Huizhen: the ticker',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [target],
    });
  }
}
