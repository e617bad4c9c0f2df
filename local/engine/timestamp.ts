/** RFC 3339 as the language profiles it: a capital T between date and time, seconds, and an offset. */
const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Epoch milliseconds; NaN when the text is not a timestamp of the language. */
export function moment(text: string): number {
  const match = pattern.exec(text);
  if (match === null) return Number.NaN;
  const [, year, month, day] = match.map(Number);
  // Date.parse rolls 31 November over into December.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) > lastDay) return Number.NaN;
  return Date.parse(text.replace(/(\.\d{3})\d+/u, '$1'));
}

export function isoTime(at: number): string {
  return new Date(at).toISOString();
}
