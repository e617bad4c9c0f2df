import { serverNow } from '../api/server-clock.ts';
import { useOnPaper } from '../app/use-media.ts';
import { useLanguage } from '../i18n/language.ts';
import { civilDateAt, dateText } from './civil-date-text.ts';

/** A date in a sentence: 'YYYY-MM-DD', or a moment as ISO text. With its year on paper, which outlives the year. */
export const useDay = () => {
  const language = useLanguage();
  const paper = useOnPaper();
  return (when: string): string => {
    const date = when.length === 10 ? when : civilDateAt(Date.parse(when));
    return dateText(date, language, paper ? '' : civilDateAt(serverNow()));
  };
};
