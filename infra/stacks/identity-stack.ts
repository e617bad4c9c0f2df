import { Aws, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { CaseFunction } from '../constructs/case-function.ts';
import type { Deployment } from '../constructs/deployment.ts';

export type IdentityStackProps = StackProps & {
  readonly deployment: Deployment;
  readonly consoleUrl: string;
};

/** Where the console's sign-in comes back to. */
const returnPath = '/signed-in';
const accessToken = Duration.minutes(30);
/** A working day; then one signs in again. */
const refreshToken = Duration.hours(10);
const longestOrganisation = 64;
/** The names of all roles with spaces between. */
const longestRoles = 128;

/**
 * A user pool for those who have no identity provider (settings `identity=cognito`). An administrator makes each
 * account and says which organisation it belongs to; nobody can change that about himself.
 */
export class IdentityStack extends Stack {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Where people type their passwords. */
  readonly signInOrigin: string;

  constructor(scope: Construct, id: string, { deployment, consoleUrl, ...props }: IdentityStackProps) {
    super(scope, id, props);
    this.pool = new UserPool(this, 'People', {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.NONE,
      customAttributes: {
        huizhen_kind: new StringAttribute({ mutable: true, maxLen: longestOrganisation }),
        huizhen_org: new StringAttribute({ mutable: true, maxLen: longestOrganisation }),
        huizhen_roles: new StringAttribute({ mutable: true, maxLen: longestRoles }),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const preToken = new CaseFunction(this, 'PreToken', {
      entry: 'pre-token',
      description: 'Huizhen: puts the organisation into access tokens',
      timeout: Duration.seconds(5),
      deployment,
    });
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, preToken.lambda, LambdaVersion.V2_0);
    this.client = this.pool.addClient('Console', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${consoleUrl}${returnPath}`],
        logoutUrls: [`${consoleUrl}/`],
      },
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      accessTokenValidity: accessToken,
      idTokenValidity: accessToken,
      refreshTokenValidity: refreshToken,
    });
    // The service wants a name of its own in its whole region: the account's number is one.
    this.pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `huizhen-${Aws.ACCOUNT_ID}` } });
    this.signInOrigin = `https://huizhen-${Aws.ACCOUNT_ID}.auth.${Aws.REGION}.amazoncognito.com`;
  }
}
