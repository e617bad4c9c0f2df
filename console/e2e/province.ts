import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Before } from './installation.ts';

const root = join(import.meta.dirname, '../..');

/** A generated province's data; `until`: the moment at which its histories stand, ISO 8601. */
export const provinceOf = ({
  cases,
  groups,
  until,
}: {
  readonly cases: number;
  readonly groups: number;
  readonly until: string;
}): Before => ({
  fill: (folder) =>
    new Promise((resolve, reject) => {
      const wanted = ['--cases', String(cases), '--groups', String(groups), '--now', until];
      const child = spawn(process.execPath, ['local/province/main.ts', '--data', folder, ...wanted], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`No province was made: ${code}`)),
      );
    }),
});
