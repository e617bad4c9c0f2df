import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { civilDateAt, dateText, timeText } from '../../parts/civil-date-text.ts';
import { FirmName } from '../../parts/firm-name.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { actText } from './act-text.ts';
import styles from './team.module.css';
import { useText } from './texts.ts';

/** 已办: what I did, the newest first. */
export const DoneWork = () => {
  const t = useText();
  const language = useLanguage();
  const ask = useAsk('regulator.doneWork');
  return (
    <section className={styles['part']} aria-label={t('work.done')}>
      <h2>{t('work.done')}</h2>
      <AskState ask={ask} rows={3}>
        {({ acts }) =>
          acts.length === 0 ? (
            <p className={styles['soft']}>{t('work.doneNone')}</p>
          ) : (
            <>
              <ul className={styles['cards']}>
                {acts.map(({ at, type, caseId, enterpriseName, stage }) => (
                  <li key={`${caseId} ${at} ${type}`}>
                    <span>
                      <time dateTime={at}>
                        {dateText(civilDateAt(Date.parse(at)), language, '')} {timeText(Date.parse(at))}
                      </time>{' '}
                      {actText(type, language)}
                    </span>
                    <span>
                      <Link to={`/cases/${encodeURIComponent(caseId)}`}>
                        <FirmName name={enterpriseName} />
                      </Link>{' '}
                      <StageTag stage={stage} />
                    </span>
                  </li>
                ))}
              </ul>
              <p className={styles['soft']}>{t('work.doneNote')}</p>
            </>
          )
        }
      </AskState>
    </section>
  );
};
