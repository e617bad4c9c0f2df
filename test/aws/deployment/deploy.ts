import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { audienceOfTokens } from '../front/issuer.ts';
import {
  type CdkOptions,
  cdk,
  cdkOrThrow,
  emulatedAccount,
  emulatedRegion,
  root,
  stacksOf,
  tail,
} from './cdk.ts';
import { mathAlarms, takeOutMathAlarms, watchStack as watch } from './math-alarms.ts';

/** What the emulator says of an alarm over several metrics (docs/emulator-differences.md). */
const refusal = /Properties\.Metrics \(metric math\) is not supported/;

export type Deployment = {
  readonly endpoint: string;
  readonly scratch: string;
  /** Address of the OIDC issuer, and of the console. */
  readonly issuer: string;
};

/**
 * 1 synthesise for the emulator; 2 bootstrap; 3 deploy every stack; 4 the one with the alarms is refused for those over
 * several metrics, and is deployed without them.
 */
export const deploy = async (deployment: Deployment): Promise<string> => {
  const options = { ...deployment, tree: root };
  const app = await synthesise(options, 'first');
  await bootstrap(options, app);
  const stacks = stacksOf(app);
  await bring(
    options,
    app,
    stacks.filter((stack) => stack !== watch),
  );
  const { ok, said } = await cdk(options, ['deploy', watch, ...direct(app)]);
  if (ok) throw new Error(`${watch} can be deployed whole now: take it off the list and out of the document`);
  if (!refusal.test(said)) throw new Error(`cdk deploy ${watch} failed otherwise:\n${tail(said)}`);
  takeOutMathAlarms(app);
  await bring(options, app, [watch]);
  return `${stacks.join(', ')}; ${mathAlarms.join(', ')} left out`;
};

/** Deploys a tree over what stands, as an operator does who has another version checked out. */
export const deployAgain = async (deployment: Deployment, tree: string, version: string): Promise<void> => {
  const options = { ...deployment, tree };
  const app = await synthesise(options, version);
  takeOutMathAlarms(app);
  await bring(options, app, stacksOf(app));
};

/** Answers the folder of the assembly. */
const synthesise = async (options: CdkOptions & Deployment, version: string): Promise<string> => {
  const context = {
    region: emulatedRegion,
    account: emulatedAccount,
    issuer: options.issuer,
    audience: audienceOfTokens,
    people: 'register',
    emulatorEndpoint: options.endpoint,
  };
  const settings = Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const app = path.join(options.scratch, `cdk.out.${version}`);
  await cdkOrThrow(options, ['synth', '--quiet', '--output', app, ...settings]);
  return app;
};

const direct = (app: string): readonly string[] => [
  ...['--app', app, '--exclusively', '--method=direct', '--require-approval', 'never'],
];

const bring = (options: CdkOptions, app: string, stacks: readonly string[]) =>
  cdkOrThrow(options, ['deploy', ...stacks, ...direct(app)]);

/**
 * The bootstrap stack as the command line brings it, but for the rule that its bucket is reached by TLS only: the
 * emulator is reached without, and would refuse everyone.
 */
const bootstrap = async (options: CdkOptions, app: string): Promise<void> => {
  const template = path.join(options.scratch, 'bootstrap.yaml');
  const { said } = await cdk(options, ['bootstrap', '--show-template', '--app', app]);
  const tlsOnly = 'aws:SecureTransport: "false"';
  if (!said.includes(tlsOnly)) throw new Error('The bootstrap template says nothing of TLS any more');
  writeFileSync(
    template,
    said.slice(said.indexOf('Description:')).replace(tlsOnly, 'aws:SecureTransport: "never"'),
  );
  const environment = `aws://${emulatedAccount}/${emulatedRegion}`;
  await cdkOrThrow(options, ['bootstrap', environment, '--template', template, '--app', app]);
};
