import { execFile } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../cli/main.ts');
const lowPriority = 10;

/** Makes a backup by the command of that name (`huizhen backup`). @throws with what it said */
export const backUpInProcess =
  (dataFolder: string, environment: NodeJS.ProcessEnv = process.env) =>
  (file: string, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = execFile(
        process.execPath,
        [cli, '--lang', 'en', 'backup', file, '--data', dataFolder],
        { env: environment, signal },
        (error, _out, said) => (error ? reject(new Error(said.trim() || error.message)) : resolve()),
      );
      if (child.pid !== undefined) setPriority(child.pid, lowPriority);
    });
