import { Stack, type StackProps } from 'aws-cdk-lib';
import { type HttpApi, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import type { CaseBucket } from '../constructs/case-bucket.ts';
import { CaseFunction } from '../constructs/case-function.ts';
import { ConsoleDistribution } from '../constructs/console-distribution.ts';
import type { Deployment } from '../constructs/deployment.ts';

/** How people sign in to the console. */
export type SignIn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly origins: readonly string[];
};

export type ConsoleStackProps = StackProps & {
  readonly deployment: Deployment;
  readonly api: HttpApi;
  readonly signIn: SignIn;
  /** Where its pages send documents to. */
  readonly files: CaseBucket;
  /** Folder of the console as built. */
  readonly site: string;
};

/**
 * The console on the API's own origin, so that no request crosses origins. Its pages come from a function, which gives
 * each a nonce of its own. In `aws` a distribution stands in front and takes the files from a private bucket; in
 * `aws-cn` the function serves the files too: CloudFront there has no default domain, needs an ICP recordal and a
 * certificate of one's own, and offers no functions at the edge.
 */
export class ConsoleStack extends Stack {
  readonly pages: CaseFunction;

  constructor(
    scope: Construct,
    id: string,
    { deployment, api, signIn, files, site, ...props }: ConsoleStackProps,
  ) {
    super(scope, id, props);
    const reserved = new Set(allRoutes.map(({ path }) => path.split('/', 2)[1] ?? ''));
    this.pages = new CaseFunction(this, 'Pages', {
      entry: 'console',
      description: 'Huizhen: pages of the console',
      deployment,
      files: { site },
      environment: {
        ISSUER: signIn.issuer,
        CLIENT_ID: signIn.clientId,
        SIGN_IN_ORIGINS: signIn.origins.join(' '),
        FILES_ORIGIN: `https://${files.bucket.bucketRegionalDomainName}`,
        RESERVED_PATHS: [...reserved].join(' '),
      },
    });
    new HttpRoute(this, 'EverythingElse', {
      httpApi: api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Pages', this.pages.lambda),
      authorizer: new HttpNoneAuthorizer(),
    });
    const { partition, consoleDomain } = deployment.settings;
    if (partition === 'aws') new ConsoleDistribution(this, 'Console', api, consoleDomain);
  }
}
