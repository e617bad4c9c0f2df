import { serverNow } from '../api/server-clock.ts';
import { useLanguage } from '../i18n/language.ts';
import { civilDateAt, dateText } from './civil-date-text.ts';

/** A day ('YYYY-MM-DD') as people read it. On paper it has its year, since paper outlives the year. */
export const DayText = ({ day }: { readonly day: string }) => {
  const language = useLanguage();
  const today = civilDateAt(serverNow());
  const year = day.slice(0, 4);
  const text = dateText(day, language, today);
  if (!today.startsWith(year)) return <>{text}</>;
  return language === 'zh' ? (
    <span data-paper-before={`${year}年`}>{text}</span>
  ) : (
    <span data-paper-after={` ${year}`}>{text}</span>
  );
};
