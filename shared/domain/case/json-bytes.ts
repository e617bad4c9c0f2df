/**
 * How many bytes a value takes as JSON in UTF-8, each quotation mark and backslash counted twice: so an answer that is
 * passed on inside another JSON text, as a gateway does it, counts in full. Never less than what a store counts.
 */
export const jsonBytes = (value: unknown): number => bytesOfJson(JSON.stringify(value));

/** The same of JSON that is there already. */
export const bytesOfJson = (text: string): number => {
  let bytes = text.length;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit === quote || unit === backslash || (unit >= 0x80 && unit < 0x8_00)) bytes += 1;
    // Half of a pair: the pair's four bytes are two for each half.
    else if (unit >= 0xd8_00 && unit < 0xe0_00) bytes += 1;
    else if (unit >= 0x8_00) bytes += 2;
  }
  return bytes;
};

const quote = 0x22;
const backslash = 0x5c;
