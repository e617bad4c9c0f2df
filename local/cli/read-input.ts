import { readFile } from 'node:fs/promises';
import { CliFailure } from './terminal.ts';

/** Bytes of a file, or of standard input for `-`. */
export const readInput = async (path: string): Promise<Uint8Array> => {
  try {
    return path === '-' ? await readStandardInput() : await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new CliFailure({
      zh: `无法读取文件 ${path}（${code}）。请检查路径和权限。`,
      en: `The file ${path} cannot be read (${code}). Check the path and its permissions.`,
    });
  }
};

const readStandardInput = async (): Promise<Uint8Array> => {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};
