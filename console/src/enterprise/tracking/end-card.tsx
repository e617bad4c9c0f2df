import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { Money } from '../../parts/money.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';

/** How it ended, honestly, and what comes next. */
export const EndCard = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const { title, content } = useEnding(view);
  return (
    <section className={styles['now']} aria-labelledby="end">
      <div className={styles['nowTop']}>
        <StageTag stage={view.phase.stage} />
        <span className={styles['soft']}>
          <CivilDate moment={view.enteredStageAt} />
        </span>
      </div>
      <h2 id="end">{title}</h2>
      {content}
      <div className={styles['toDo']}>
        <h3>{t('end.next')}</h3>
        <p>{t(`end.next.${endingOf(view)}`)}</p>
        <Link to="/apply" className={styles['primary']}>
          {t('apply.again')}
        </Link>
      </div>
    </section>
  );
};

type Ending = 'withdrawn' | 'cultivation' | 'lent' | 'explained' | 'merged';

const endingOf = ({ phase }: CaseView): Ending => {
  if (phase.stage === 'withdrawn' || phase.stage === 'cultivation') return phase.stage;
  return phase.stage === 'closed' ? phase.result : 'explained';
};

const useEnding = (view: CaseView): { readonly title: string; readonly content: ReactNode } => {
  const t = useText();
  const names = useNames();
  const { phase, outcome } = view;
  const ending = endingOf(view);
  const title = t(`end.${ending}`);
  const said = 'reason' in phase && phase.reason !== '' && phase.reason;
  const reason = said && (
    <div className={styles['quote']}>
      <p className={styles['soft']}>{t(`end.reason.${ending}`)}</p>
      <p>{said}</p>
    </div>
  );
  switch (phase.stage) {
    case 'closed': {
      if (phase.result !== 'lent' || !outcome) return { title, content: reason };
      const drawn = outcome.disbursements.reduce((sum, { amountFen }) => sum + amountFen, 0);
      return {
        title,
        content: (
          <>
            <p>
              {t('end.lent.bank', { bank: names.organisation(outcome.bankId) })}{' '}
              <strong>
                <Money fen={drawn} full />
              </strong>
            </p>
            {phase.followUpOn !== undefined && (
              <p className={styles['soft']}>
                {t('end.lent.followUp')} <CivilDate date={phase.followUpOn} />
              </p>
            )}
          </>
        ),
      };
    }
    case 'cultivation':
      return {
        title,
        content: (
          <>
            <p>
              {t('end.cultivation.review')}{' '}
              <strong>
                <CivilDate date={phase.reviewOn} />
              </strong>
            </p>
            {reason}
          </>
        ),
      };
    default:
      return { title, content: reason };
  }
};
