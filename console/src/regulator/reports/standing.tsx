import { serverNow } from '../../api/server-clock.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { civilDateAt, dateText } from '../../parts/civil-date-text.ts';
import type { Report } from './report-text.ts';
import styles from './reports.module.css';
import { useText } from './texts.ts';

/** 报送状态, by when it is due, and whether somebody above has asked. */
export const Standing = ({ report: { standing, dueOn, reminder } }: { readonly report: Report }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const shown = (date: string) => dateText(date, language, civilDateAt(serverNow()));
  return (
    <>
      <StandingTag standing={standing} />
      {dueOn !== undefined && standing !== 'filed' && <span>{t('due.on', { date: shown(dueOn) })}</span>}
      {reminder && standing !== 'filed' && (
        <span role="status" className={styles['reminder']}>
          {t('reminded', {
            organisation: names.organisation(reminder.byOrgId),
            times: reminder.times,
            date: shown(civilDateAt(Date.parse(reminder.at))),
          })}
        </span>
      )}
    </>
  );
};

export const StandingTag = ({ standing }: Pick<Report, 'standing'>) => {
  const t = useText();
  return (
    <span className={styles['standing']} data-standing={standing}>
      {t(`standing.${standing}`)}
    </span>
  );
};
