import { type App, type Environment, Fn, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { CodeOf, Deployment } from './constructs/deployment.ts';
import { acknowledge } from './security/acknowledgements.ts';
import type { Settings } from './settings/settings.ts';
import { ApiStack, type TokenSource } from './stacks/api-stack.ts';
import { ConsoleStack, type SignIn } from './stacks/console-stack.ts';
import { EventsStack } from './stacks/events-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { WorkflowStack } from './stacks/workflow-stack.ts';

/** Every stack of one installation, checked against the AWS Solutions rules. `site`: folder of the console as built. */
export const buildApp = (app: App, settings: Settings, codeOf: CodeOf, site: string) => {
  const { region, account, consoleOrigin } = settings;
  const env = { region, ...(account !== undefined && { account }) };
  const stateful = new StatefulStack(app, 'HuizhenStateful', {
    env,
    description: 'Huizhen: key, table, files',
    ...(consoleOrigin !== undefined && { consoleOrigin }),
  });
  const deployment: Deployment = { settings, key: stateful.key, codeOf };
  const { cases, files } = stateful;
  const workflow = new WorkflowStack(app, 'HuizhenWorkflow', {
    env,
    description: 'Huizhen: the coordination state machine',
    deployment,
    cases,
  });
  const signIn = signInOf(app, settings, deployment, env);
  const api = new ApiStack(app, 'HuizhenApi', {
    env,
    description: 'Huizhen: the HTTP API',
    deployment,
    cases,
    files,
    tokens: signIn,
  });
  const events = new EventsStack(app, 'HuizhenEvents', {
    env,
    description: 'Huizhen: signals and the ticker',
    deployment,
    cases,
    files,
    stateMachine: workflow.stateMachine,
  });
  new ConsoleStack(app, 'HuizhenConsole', {
    env,
    description: 'Huizhen: the console',
    deployment,
    api: api.api,
    signIn,
    files,
    site,
  });
  new WatchStack(app, 'HuizhenWatch', {
    env,
    description: 'Huizhen: alarms and the dashboard',
    settings,
    watched: {
      api: api.api,
      apiFunctions: Object.values(api.functions),
      steps: workflow.steps,
      announce: events.announce,
      ticker: events.ticker,
      flowStopped: events.flowStopped,
      stateMachine: workflow.stateMachine,
      undelivered: events.undelivered.queue,
      cases,
    },
  });
  acknowledge(app);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
};

/** Whose tokens are taken and how the console gets one: the issuer of the settings, or a user pool of our own. */
const signInOf = (
  app: App,
  { identity }: Settings,
  deployment: Deployment,
  env: Environment,
): SignIn & TokenSource => {
  if (identity.kind === 'oidc') {
    const { issuer, audience, consoleClientId } = identity;
    return { issuer, audience, clientId: consoleClientId, origins: [new URL(issuer).origin] };
  }
  const { consoleUrl } = identity;
  const { pool, client, signInOrigin } = new IdentityStack(app, 'HuizhenIdentity', {
    env,
    description: 'Huizhen: the user pool',
    deployment,
    consoleUrl,
  });
  const issuer = pool.userPoolProviderUrl;
  const clientId = client.userPoolClientId;
  return {
    issuer,
    audience: [clientId],
    clientId,
    origins: [Fn.join('/', ['https:', '', poolHost(issuer)]), signInOrigin],
  };
};

const poolHost = (issuer: string): string => Fn.select(2, Fn.split('/', issuer));
