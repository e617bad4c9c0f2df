import { spawn } from 'node:child_process';
import path from 'node:path';
import { emulatedRegion, root } from '../deployment/cdk.ts';
import { rootCredentials } from '../root-credentials.ts';
import { blocksOf } from './blocks.ts';

const timeoutMs = 120_000;

/** `wrong`: a command that is misspelt, unknown, or refused by a service; an empty answer is none. */
export type Ran = { readonly said: string; readonly complained: string; readonly wrong: boolean };

/** Runs blocks of the runbooks as an operator does: bash, the functions of their first page, the AWS command line. */
export type Shell = (block: string, values?: Readonly<Record<string, string>>) => Promise<Ran>;

/**
 * What stands in for what is not here. The pinned command line is of version 1: it has no `logs tail`, and takes a
 * payload as it is without being told so. `npm run` would start a Node that starts this one.
 */
const standIns = `
log() { aws logs filter-log-events --log-group-name "$(of "$1" "$2" AWS::Logs::LogGroup)" --query 'events[].message' --output text; }
aws() {
  local given=()
  while [ $# -gt 0 ]; do
    if [ "$1" = --cli-binary-format ]; then shift 2; else given+=("$1"); shift; fi
  done
  command aws "\${given[@]}"
}
npm() { case "$3" in restore:cases) shift 4; node scripts/restore-cases.ts "$@";; init:aws) shift 4; node scripts/init-aws.ts "$@";; rebuild:register) shift 4; node scripts/rebuild-register.ts "$@";; *) echo "npm $*: command not found" >&2; return 127;; esac; }
`;

const complaints =
  /error occurred|usage:|command not found|syntax error|Unable to locate|Unknown options|parse error|Errno/i;

export const makeShell =
  ({
    endpoint,
    programs,
    scratch,
  }: {
    readonly endpoint: string;
    readonly programs: string;
    readonly scratch: string;
  }): Shell =>
  (block, values = {}) =>
    new Promise((resolve, reject) => {
      const [functions = ''] = blocksOf('README');
      // A pipe of the shell's own: `/dev/stdout` of a child process here is a socket, which nobody can open by name.
      const script = `set -u\nexec > >(cat)\n${functions}\n${standIns}\n${block}`;
      const child = spawn('bash', ['-c', script], {
        cwd: root,
        // A process group of its own, to be stopped with all it has started.
        detached: true,
        env: {
          PATH: [programs, path.join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(
            path.delimiter,
          ),
          HOME: scratch,
          LANG: 'C.UTF-8',
          AWS_ENDPOINT_URL: endpoint,
          AWS_REGION: emulatedRegion,
          AWS_DEFAULT_REGION: emulatedRegion,
          AWS_ACCESS_KEY_ID: rootCredentials.accessKeyId,
          AWS_SECRET_ACCESS_KEY: rootCredentials.secretAccessKey,
          AWS_EC2_METADATA_DISABLED: 'true',
          AWS_PAGER: '',
          ...values,
        },
      });
      let said = '';
      let complained = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        complained += chunk.toString();
      });
      const kill = () => endGroup(child.pid);
      process.once('exit', kill);
      const late = setTimeout(() => {
        complained += 'error occurred: it took too long';
        kill();
      }, timeoutMs);
      child.once('error', reject);
      child.once('close', () => {
        clearTimeout(late);
        process.off('exit', kill);
        resolve({ said, complained, wrong: complaints.test(complained) });
      });
    });

const endGroup = (pid: number | undefined): void => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'ESRCH')) throw failure;
  }
};
