import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { audienceOfTokens } from '../front/issuer.ts';
import { assemblyFolder, type CdkOptions, cdk, emulatedAccount, emulatedRegion, stacksOf } from './cdk.ts';

/** Stacks that the emulator cannot hold, each with what it says (docs/emulator-differences.md). */
const refusedStacks: Readonly<Record<string, RegExp>> = {
  HuizhenWatch: /Properties\.Metrics \(metric math\) is not supported/,
};

/** 1 synthesise for the emulator; 2 bootstrap; 3 deploy every stack, expecting the refusals that are written down. */
export const deploy = async (options: CdkOptions, issuer: string): Promise<string> => {
  const context = {
    region: emulatedRegion,
    account: emulatedAccount,
    issuer,
    audience: audienceOfTokens,
    emulatorEndpoint: options.endpoint,
  };
  const settings = Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const app = assemblyFolder(options.scratch);
  await demand(options, ['synth', '--quiet', '--output', app, ...settings]);
  await bootstrap(options, app);
  const direct = ['--app', app, '--exclusively', '--method=direct', '--require-approval', 'never'];
  const stacks = stacksOf(options.scratch);
  const held = stacks.filter((stack) => !(stack in refusedStacks));
  await demand(options, ['deploy', ...held, ...direct]);
  for (const [stack, refusal] of Object.entries(refusedStacks).filter(([name]) => stacks.includes(name))) {
    const { ok, said } = await cdk(options, ['deploy', stack, ...direct]);
    if (ok) throw new Error(`${stack} can be deployed now: take it off the list and out of the document`);
    if (!refusal.test(said)) throw new Error(`cdk deploy ${stack} failed otherwise:\n${tail(said)}`);
  }
  return held.join(', ');
};

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
  await demand(options, ['bootstrap', environment, '--template', template, '--app', app]);
};

const demand = async (options: CdkOptions, commandArguments: readonly string[]): Promise<void> => {
  const { ok, said } = await cdk(options, commandArguments);
  if (!ok) throw new Error(`cdk ${commandArguments[0]} failed:\n${tail(said)}`);
};

const tail = (said: string): string => said.split('\n').slice(-30).join('\n');
