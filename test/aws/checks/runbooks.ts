import { execFileSync } from 'node:child_process';
import { alarmPages, blocksOf } from '../runbook/blocks.ts';
import type { Shell } from '../runbook/shell.ts';
import { demand } from '../steps.ts';

/**
 * Every command of every alarm's runbook runs: services, operations, options and names are those there are. What they
 * answer is not looked at; here nothing is wrong that they could show.
 */
export const checkRunbooks = async (shell: Shell): Promise<string> => {
  const hasJq = isThere('jq');
  const wrong: string[] = [];
  let ran = 0;
  let left = 0;
  const pages = [...alarmPages()];
  const runPages = async () => {
    for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
      // One script a page: later blocks use what earlier ones have set.
      const blocks = blocksOf(page).filter((block) => hasJq || !block.includes('jq '));
      left += blocksOf(page).length - blocks.length;
      const { complained, wrong: isWrong } = await shell(blocks.join('\n'));
      if (isWrong) wrong.push(`${page}: ${complained.trim()}`);
      ran += blocks.length;
    }
  };
  // Each command is a program that starts anew: one core waits for nothing else.
  await Promise.all([runPages(), runPages()]);
  demand(wrong.length === 0, wrong.join('\n'));
  const without = left === 0 ? '' : `; ${left} left out, since there is no jq here`;
  return `${ran} blocks of ${alarmPages().length} pages${without}`;
};

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
