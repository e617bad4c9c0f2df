import { rename, rm, writeFile } from 'node:fs/promises';
import { CliFailure } from './terminal.ts';

/** Writes a file for its owner's eyes: what is half written never stands. */
export const writeWhole = async (out: string, content: AsyncIterable<string | Uint8Array> | Uint8Array) => {
  const unfinished = `${out}.part`;
  try {
    await writeFile(unfinished, content, { mode: 0o600 });
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof CliFailure) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new CliFailure({
      zh: `无法写入 ${out}（${code}）。`,
      en: `${out} cannot be written (${code}).`,
    });
  }
};
