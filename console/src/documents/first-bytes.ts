import { documentTypeOf } from '../../../shared/contracts/values/document-form.ts';

const zip = [0x50, 0x4b];
const beginnings: Readonly<Record<NonNullable<ReturnType<typeof documentTypeOf>>, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'application/ofd': zip,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': zip,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': zip,
};
/** Some programs write a few bytes before the mark of a PDF. */
const searched = 1024;

/** Whether a file begins as its name says, so that a mistake is known before anything is sent; the server looks closer. */
export const beginsAsNamed = async (file: File): Promise<boolean> => {
  const type = documentTypeOf(file.name);
  if (type === undefined) return false;
  const wanted = beginnings[type];
  const bytes = new Uint8Array(await file.slice(0, searched).arrayBuffer());
  const isAt = (offset: number) => wanted.every((byte, index) => bytes[offset + index] === byte);
  return type === 'application/pdf' ? bytes.some((_, offset) => isAt(offset)) : isAt(0);
};
