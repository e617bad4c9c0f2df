import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const answer = z.union([
  z.object({ resumed: z.literal(true) }),
  z.object({ resumed: z.literal(false), reason: z.string() }),
]);

/**
 * 恢复流程 by the function that operators use, invoked by the AWS command line with the operator's own credentials. True:
 * a new execution stands behind the case, or it has ended and needs none.
 */
export const resumeByCommandLine =
  (functionName: string) =>
  async (caseId: string): Promise<boolean> => {
    const scratch = mkdtempSync(join(tmpdir(), 'huizhen-resume-'));
    try {
      const payload = join(scratch, 'payload.json');
      const out = join(scratch, 'answer.json');
      writeFileSync(payload, JSON.stringify({ caseId }));
      // A file reads the same in both versions of the command line, where `--payload` as text does not.
      const code = await run([
        ...['lambda', 'invoke', '--function-name', functionName],
        ...['--payload', `fileb://${payload}`, out],
      ]);
      if (code !== 0) return false;
      const told = answer.safeParse(JSON.parse(readFileSync(out, 'utf8')));
      return told.success && (told.data.resumed || told.data.reason === 'caseEnded');
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  };

const run = (commandArguments: readonly string[]): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn('aws', [...commandArguments], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', resolve);
  });
