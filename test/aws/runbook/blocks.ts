import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../deployment/cdk.ts';

const folder = path.join(root, 'docs/runbooks');

/** The shell commands of a page of the runbooks, block by block, as they stand there. */
export const blocksOf = (page: string): readonly string[] =>
  [...readFileSync(path.join(folder, `${page}.md`), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
    ([, block]) => block ?? '',
  );

/** Pages that are about an alarm; the others have checks of their own. */
export const alarmPages = (): readonly string[] =>
  readdirSync(folder)
    .map((file) => file.replace(/\.md$/, ''))
    .filter((page) => !['README', 'deploy', 'one-machine', 'restore'].includes(page));
