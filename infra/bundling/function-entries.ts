import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../functions/lambda');

/** What is loaded with the entries and is none itself. */
const noEntries = new Set(['environment.ts']);

/** Every function that ships: the files of `functions/lambda/` without their ending. */
export const functionEntries = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && !noEntries.has(name))
    .map((name) => name.replace(/\.ts$/, ''));
