/**
 * How many bytes a value takes as JSON in UTF-8, each quotation mark and backslash counted twice: so an answer that is
 * passed on inside another JSON text, as a gateway does it, counts in full. Never less than what a store counts.
 */
export const jsonBytes = (value: unknown): number => bytesOfJson(JSON.stringify(value));

/** The same of JSON that is there already. Counted by patterns: a loop is compiled in the middle of the first text it meets. */
export const bytesOfJson = (text: string): number =>
  text.length + count(text, oneMore) + 2 * count(text, twoMore);

/** Quotation marks and backslashes; what takes two bytes; halves of a pair, whose four bytes are two for each half. */
const oneMore = /["\\\u0080-\u07ff\ud800-\udfff]/g;
const twoMore = /[\u0800-\ud7ff\ue000-\uffff]/g;

const count = (text: string, units: RegExp): number => text.length - text.replace(units, '').length;
