import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

const secretBytes = 32;

/** The key that signs links, made once for each folder: links live for minutes, so it need not be part of a backup. */
export const linkSecretIn = (folder: string): Uint8Array => {
  const path = join(folder, 'link-key');
  try {
    const known = readFileSync(path);
    if (known.length === secretBytes) return known;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const secret = randomBytes(secretBytes);
  writeWhole(path, secret);
  return secret;
};
