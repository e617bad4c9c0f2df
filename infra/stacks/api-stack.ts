import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { routeKeyOf } from '../../shared/contracts/routes/route.ts';
import { ApiStage } from '../constructs/api-stage.ts';
import type { CaseBucket } from '../constructs/case-bucket.ts';
import { CaseFunction } from '../constructs/case-function.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowCaseFiles, allowExports } from '../security/case-files.ts';
import { allowCaseWork } from '../security/case-work.ts';
import { type ApiFunctionName, apiFunctions } from './api-functions.ts';

export type TokenSource = { readonly issuer: string; readonly audience: readonly string[] };

export type ApiStackProps = StackProps & {
  readonly deployment: Deployment;
  readonly cases: CaseTable;
  readonly files: CaseBucket;
  readonly tokens: TokenSource;
};

/**
 * The HTTP API: each audience has a function and a role of its own, and so have lists and documents; routes come from
 * the contracts' route table.
 */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: Readonly<Record<ApiFunctionName, CaseFunction>>;

  constructor(scope: Construct, id: string, { deployment, cases, files, tokens, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', { description: 'Huizhen', createDefaultStage: false });
    new CfnOutput(this, 'Address', { value: this.api.apiEndpoint });
    new ApiStage(this, 'Stage', { api: this.api, deployment });
    const authorizer = new HttpJwtAuthorizer('Tokens', tokens.issuer, { jwtAudience: [...tokens.audience] });
    const makeFunction = (name: ApiFunctionName) => {
      const row = apiFunctions[name];
      const made = new CaseFunction(this, `Api-${name}`, {
        entry: row.entry,
        description: `Huizhen API: ${name}`,
        deployment,
        environment: row.indexes ? { PEOPLE: deployment.settings.people } : {},
      });
      if (row.indexes) allowCaseWork(made, cases, deployment, row.work ?? 'works', row.indexes);
      if (row.files) allowCaseFiles(made, files, deployment);
      if (row.exports) allowExports(made, files, deployment);
      this.route(name, made, name === 'public' ? new HttpNoneAuthorizer() : authorizer);
      return made;
    };
    this.functions = {
      regulator: makeFunction('regulator'),
      bank: makeFunction('bank'),
      enterprise: makeFunction('enterprise'),
      participant: makeFunction('participant'),
      lists: makeFunction('lists'),
      invitations: makeFunction('invitations'),
      documents: makeFunction('documents'),
      administration: makeFunction('administration'),
      signedIn: makeFunction('signedIn'),
      public: makeFunction('public'),
    };
  }

  private route(name: ApiFunctionName, { lambda }: CaseFunction, authorizer: IHttpRouteAuthorizer): void {
    const integration = new HttpLambdaIntegration(`Integration-${name}`, lambda, {
      scopePermissionToRoute: false,
    });
    for (const route of allRoutes.filter(({ servedBy, audience }) => (servedBy ?? audience) === name)) {
      const [method, path] = routeKeyOf(route).split(' ');
      this.api.addRoutes({
        path: path ?? '',
        methods: [method === 'GET' ? HttpMethod.GET : HttpMethod.POST],
        integration,
        authorizer,
      });
    }
  }
}
