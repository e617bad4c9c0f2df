import { Link } from 'react-router';
import type { CaseView } from '../api/routes.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import styles from './case.module.css';
import { answerPath, loanPath } from './case-paths.ts';
import { Extension } from './extension.tsx';
import { openRequests, ownLine } from './own-line.ts';
import { useText } from './texts.ts';

/** 下一步: what is asked of the bank, by when, and the one thing to press. */
export const NextStep = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const own = ownLine(view);
  if (!own || view.asked === undefined) return null;
  const { line } = own;
  const waits = ['toAnswer', 'overdue', 'waitingForPapers'].includes(view.asked);
  return (
    <section
      className={styles['card']}
      data-tone={waits || view.asked === 'accepted' ? 'now' : undefined}
      aria-label={t('step.title')}
    >
      <h2>{t(`step.${view.asked}`)}</h2>
      {view.due && view.asked === 'toAnswer' && (
        <p>
          {t('step.due')} <CivilDate moment={view.due.at} />
        </p>
      )}
      {view.asked === 'toAnswer' && !view.due && <p>{t('step.noClock')}</p>}
      {view.asked === 'overdue' && <p>{t('step.overdue.text')}</p>}
      {view.asked === 'waitingForPapers' && (
        <ul className={styles['items']}>
          {openRequests(line).map(({ id, askedAt, items }) => (
            <li key={id}>
              <span className={styles['quote']}>{items}</span>
              <span className={styles['soft']}>
                {t('step.askedOn')} <CivilDate moment={askedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.asked === 'lapsed' && <p>{t('step.lapsed.text')}</p>}
      <Extension view={view} />
      <p>
        {waits && (
          <Link to={answerPath(view.id)} className={styles['primary']}>
            {t('next.answer')}
          </Link>
        )}
        {view.asked === 'accepted' && (
          <Link to={loanPath(view.id)} className={styles['primary']}>
            {t('next.loan')}
          </Link>
        )}
        {line.answer && view.asked !== 'accepted' && (
          <Link to={answerPath(view.id)}>{t('step.seeAnswer')}</Link>
        )}
      </p>
    </section>
  );
};
