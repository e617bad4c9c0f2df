import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import type { Calendar } from '../../shared/domain/time/index.ts';
import { calendarFinding } from '../doctor/time.ts';

/** What whoever starts the installation should know of its calendar: that the next year's notice is missing. */
export const calendarNotes = (now: number, calendar: Calendar): readonly Bilingual[] => {
  const { verdict, about, says } = calendarFinding(now, calendar);
  if (verdict === 'well') return [];
  return [{ zh: `${about.zh}${says.zh}`, en: `${about.en}: ${says.en}` }];
};
