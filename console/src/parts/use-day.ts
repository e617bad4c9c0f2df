import { serverNow } from '../api/server-clock.ts';
import { useLanguage } from '../i18n/language.ts';
import { civilDateAt, dateText } from './civil-date-text.ts';

/** A date in a sentence: 'YYYY-MM-DD', or a moment as ISO text. */
export const useDay = () => {
  const language = useLanguage();
  return (when: string): string => {
    const date = when.length === 10 ? when : civilDateAt(Date.parse(when));
    return dateText(date, language, civilDateAt(serverNow()));
  };
};
