import { readFileSync } from 'node:fs';
import { unpack } from './packed.ts';

/** Reads a file that ships beside the function's code, once, when it is first asked for. */
export const shipped = (file: string): (() => unknown) => {
  let read: { readonly value: unknown } | undefined;
  return () => {
    read ??= { value: unpack(readFileSync(`${__dirname}/${file}`, 'utf8')) };
    return read.value;
  };
};
