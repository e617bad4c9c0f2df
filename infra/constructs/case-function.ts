import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { CaseLogGroup } from './case-log-group.ts';
import type { Deployment } from './deployment.ts';

export type CaseFunctionProps = {
  /** File below `functions/lambda/`, without its ending. */
  readonly entry: string;
  readonly description: string;
  /** What the entry exports it as, where one bundle serves several functions. */
  readonly handler?: string;
  /** Never more at once, and these kept free for it; without: as many as the account has left. */
  readonly concurrency?: number;
  readonly timeout?: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  /** Put beside the code: path in the package, and where it is taken from. */
  readonly files?: Readonly<Record<string, string>>;
  readonly deployment: Deployment;
};

/** An API answers within 30 seconds or not at all; a function that waits longer than this is stuck. */
const defaultTimeout = Duration.seconds(15);
/** Below 512 MB a cold start takes longer than it saves; a warm request needs a fraction of it. */
const memoryMb = 512;

/** One function with a role, a log group and permissions of its own; it may do nothing that was not granted by name. */
export class CaseFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: CaseFunctionProps) {
    super(scope, id);
    const { entry, description, timeout = defaultTimeout, environment = {}, files, deployment } = props;
    const { handler = 'handler', concurrency } = props;
    const { settings, codeOf } = deployment;
    this.logGroup = new CaseLogGroup(this, 'LogGroup', deployment).logGroup;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description,
    });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    this.lambda = new LambdaFunction(this, 'Function', {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: settings.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      handler: `index.${handler}`,
      code: codeOf(entry, files),
      memorySize: memoryMb,
      timeout,
      ...(concurrency !== undefined &&
        settings.reservesConcurrency && { reservedConcurrentExecutions: concurrency }),
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      // X-Ray does not work with Lambda in aws-cn.
      tracing: settings.partition === 'aws' ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: {
        ...environment,
        ...(settings.emulatorEndpoint !== undefined && { AWS_ENDPOINT_URL: settings.emulatorEndpoint }),
      },
    });
  }

  /** May do exactly this. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Readonly<Record<string, unknown>>,
  ): void {
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions: { ...conditions } }),
      }),
    );
  }
}
