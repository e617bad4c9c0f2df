import { createWriteStream, type WriteStream } from 'node:fs';

/**
 * 查阅登记 of the embedded installation: one JSON line for each file of a case that somebody read, in a file beside the
 * data that only its owner reads. Written behind the answer, so that nobody waits for it.
 */
export const makeReadings = (file: string) => {
  let stream: WriteStream | undefined;
  return (code: string, data: object): void => {
    stream ??= createWriteStream(file, { flags: 'a', mode: 0o600 });
    stream.write(`${JSON.stringify({ at: new Date().toISOString(), code, ...data })}\n`);
  };
};
