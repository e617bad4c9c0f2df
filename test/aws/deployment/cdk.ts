import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { rootCredentials } from '../root-credentials.ts';

export const root = path.join(import.meta.dirname, '../../..');
const commandTimeoutMs = 300_000;

export const emulatedAccount = '000000000000';
export const emulatedRegion = 'us-east-1';

export type CdkOptions = {
  readonly endpoint: string;
  /** Folder for assemblies and the log. */
  readonly scratch: string;
  /** The tree whose app is synthesised; its dependencies are this one's. */
  readonly tree: string;
};

/** What the ordinary CDK command line said. */
export type CdkAnswer = { readonly ok: boolean; readonly said: string };

/** Runs `cdk` from the repository's own dependencies against the emulator. */
export const cdk = (
  { endpoint, scratch, tree }: CdkOptions,
  commandArguments: readonly string[],
): Promise<CdkAnswer> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...commandArguments], {
      cwd: tree,
      timeout: commandTimeoutMs,
      env: {
        PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
        HOME: scratch,
        CI: 'true',
        NO_COLOR: '1',
        CDK_DISABLE_VERSION_CHECK: '1',
        CDK_DISABLE_CLI_TELEMETRY: 'true',
        AWS_ENDPOINT_URL: endpoint,
        AWS_REGION: emulatedRegion,
        AWS_ACCESS_KEY_ID: rootCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: rootCredentials.secretAccessKey,
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    });
    const kill = () => child.kill();
    process.once('exit', kill);
    const log = createWriteStream(path.join(scratch, 'cdk.log'), { flags: 'a' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        log.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      log.end();
      resolve({ ok: code === 0, said });
    });
  });

const program = path.join(root, 'node_modules/aws-cdk/bin/cdk');

/** As `cdk`, where a failure is one of the test. */
export const cdkOrThrow = async (
  options: CdkOptions,
  commandArguments: readonly string[],
): Promise<CdkAnswer> => {
  const answer = await cdk(options, commandArguments);
  if (!answer.ok) throw new Error(`cdk ${commandArguments[0]} failed:\n${tail(answer.said)}`);
  return answer;
};

export const tail = (said: string): string => said.split('\n').slice(-30).join('\n');

/** Names of the stacks of an assembly, in an order in which they can be deployed. */
export const stacksOf = (assembly: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(path.join(assembly, 'manifest.json'), 'utf8')) as {
    readonly artifacts: Readonly<Record<string, { readonly type: string }>>;
  };
  return Object.entries(manifest.artifacts).flatMap(([name, { type }]) =>
    type === 'aws:cloudformation:stack' ? [name] : [],
  );
};
