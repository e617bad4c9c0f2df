/**
 * The moment at the server. The computer in front of the person may be wrong by minutes or a day, and 「逾期」 must not
 * depend on it; every answer's Date header tells the difference.
 */
let ahead = 0;

/** The header counts whole seconds; smaller differences are noise. */
const noiseMs = 2000;

export const noteServerDate = (header: string | null): void => {
  const at = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(at)) return;
  const difference = at - Date.now();
  ahead = Math.abs(difference) > noiseMs ? difference : 0;
};

export const serverNow = (): number => Date.now() + ahead;
