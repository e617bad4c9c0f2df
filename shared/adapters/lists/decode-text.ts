const utf16Marks: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/**
 * The text of a file a Chinese spreadsheet saved: UTF-8 with or without its mark, else GB18030 (what "CSV" means to a
 * Chinese Excel), or UTF-16 with its mark ("Unicode text"). Undefined when it is none of them.
 */
export function decodeText(content: Uint8Array): string | undefined {
  const utf16 = utf16Marks.find(([first, second]) => content[0] === first && content[1] === second);
  const encodings = utf16 ? [utf16[2]] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodedAs(encoding, content);
    // A binary file decodes as something now and then; a text a person saved holds no NUL.
    if (text !== undefined && !text.includes('\0')) return text;
  }
  return undefined;
}

function decodedAs(encoding: string, content: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
