import { documentTypeOf, largestDocument } from '../../../shared/contracts/values/document-form.ts';

export type FileFault = 'type' | 'large' | 'empty' | 'name' | 'content';

const longestName = 200;

/** What is plainly wrong with a file before a byte of it is read; undefined: it may be tried. */
export const faultOf = ({ name, size }: Pick<File, 'name' | 'size'>): FileFault | undefined => {
  if (documentTypeOf(name) === undefined) return 'type';
  if (size > largestDocument) return 'large';
  if (size === 0) return 'empty';
  return name.length > longestName ? 'name' : undefined;
};

/** A name as the contract takes it: what a disk allows and other systems do not becomes a dash. */
export const plainName = (name: string): string =>
  name.replaceAll(/[\\/:*?"<>|\n\r\t]/g, '-').replace(/^\.+/, '');
