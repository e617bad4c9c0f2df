import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { CaseLogGroup } from './case-log-group.ts';
import type { Deployment } from './deployment.ts';

/** A burst may be this many times the steady rate: a page of the console asks several things at once. */
const burstFactor = 2;

/** One line a request: which route, how it went, how long. No address, no token, no path with an id in it. */
const accessLine = {
  requestId: '$context.requestId',
  moment: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  functionLatencyMs: '$context.integrationLatency',
  bytes: '$context.responseLength',
  authorizerError: '$context.authorizer.error',
  functionError: '$context.integrationErrorMessage',
};

/** The API's only stage: throttled, logged and measured by route. */
export class ApiStage extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { api, deployment }: { readonly api: HttpApi; readonly deployment: Deployment },
  ) {
    super(scope, id);
    const { requestsPerSecond } = deployment.settings;
    const { logGroup } = new CaseLogGroup(this, 'LogGroup', deployment);
    new HttpStage(this, 'Default', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: requestsPerSecond * burstFactor },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
    });
  }
}
