import type { ListFormat } from '../../../application/ports/list-reader.ts';

/** The container of old Office files, and of everything Office encrypts. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** How its directory calls an encrypted workbook. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const openDocument = Buffer.from('mimetypeapplication/vnd.oasis.opendocument');
/** Where an archive names its first part. */
const firstName = 30;
/** Web pages and XML that systems export under the name of a workbook. */
const markup = /^\ufeff?\s*<(?:!doctype|\?xml|html|table|head|meta|body)/i;

/**
 * What a file is that is no list but looks like one, so that its sender is told what to do: locked by a password, or of
 * another format (`.xls`, `.xlsb`, `.ods`, a web page) under the name of a workbook.
 */
export function foreignFormat(
  content: Uint8Array,
  format: ListFormat,
): 'encrypted' | 'otherFormat' | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.subarray(0, compound.length).equals(compound))
    return bytes.includes(encryptedPackage) ? 'encrypted' : 'otherFormat';
  if (bytes.subarray(firstName, firstName + openDocument.length).equals(openDocument)) return 'otherFormat';
  if (markup.test(bytes.subarray(0, 200).toString('utf8'))) return 'otherFormat';
  const isArchive = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return format === 'xlsx' && !isArchive && bytes.length > 0 ? 'otherFormat' : undefined;
}
