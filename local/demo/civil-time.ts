import { parseIso } from '../../shared/domain/time/index.ts';

/** The moment of a wall-clock time in China, 'YYYY-MM-DDTHH:mm'. */
export const momentOf = (at: string): number => {
  const moment = parseIso(`${at}:00+08:00`);
  if (moment === undefined) throw new RangeError(`Not a time: ${at}`);
  return moment;
};
