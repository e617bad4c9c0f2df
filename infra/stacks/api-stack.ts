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
import { namedRoutes, routeKeyOf } from '../../shared/contracts/routes/index.ts';
import type { Audience, audiences } from '../../shared/contracts/routes/route.ts';
import { ApiStage } from '../constructs/api-stage.ts';
import { CaseFunction } from '../constructs/case-function.ts';
import type { CaseTable } from '../constructs/case-table.ts';
import type { Deployment } from '../constructs/deployment.ts';
import { allowCaseWork } from '../security/case-work.ts';
import { apiFunctions } from './api-functions.ts';

export type TokenSource = { readonly issuer: string; readonly audience: readonly string[] };

export type ApiStackProps = StackProps & {
  readonly deployment: Deployment;
  readonly cases: CaseTable;
  readonly tokens: TokenSource;
};

/** The HTTP API: each audience has a function and a role of its own; routes come from the contracts' route table. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: Readonly<Record<Audience, CaseFunction>>;

  constructor(scope: Construct, id: string, { deployment, cases, tokens, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', { description: 'Huizhen', createDefaultStage: false });
    new CfnOutput(this, 'Address', { value: this.api.apiEndpoint });
    new ApiStage(this, 'Stage', { api: this.api, deployment });
    const authorizer = new HttpJwtAuthorizer('Tokens', tokens.issuer, { jwtAudience: [...tokens.audience] });
    const makeFunction = (audience: Audience) => {
      const { entry, indexes } = apiFunctions[audience];
      const made = new CaseFunction(this, `Api-${audience}`, {
        entry,
        description: `Huizhen API: ${audience}`,
        deployment,
      });
      if (indexes) allowCaseWork(made, cases, deployment, 'works', indexes);
      this.route(audience, made, audience === 'public' ? new HttpNoneAuthorizer() : authorizer);
      return made;
    };
    this.functions = {
      regulator: makeFunction('regulator'),
      bank: makeFunction('bank'),
      enterprise: makeFunction('enterprise'),
      participant: makeFunction('participant'),
      signedIn: makeFunction('signedIn'),
      public: makeFunction('public'),
    } satisfies Record<(typeof audiences)[number], CaseFunction>;
  }

  private route(audience: Audience, { lambda }: CaseFunction, authorizer: IHttpRouteAuthorizer): void {
    const integration = new HttpLambdaIntegration(`Integration-${audience}`, lambda, {
      scopePermissionToRoute: false,
    });
    for (const route of namedRoutes(audience)) {
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
