import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { holderText } from './case-columns.tsx';
import { DueBadge } from './due-badge.tsx';
import { FirmName } from './firm-name.tsx';
import styles from './list.module.css';
import { Money } from './money.tsx';
import { StageTag } from './stage-tag.tsx';
import { usePartText } from './texts.ts';

/** The list on a phone: a card a case, the whole card a link. */
export const CaseCards = ({
  cases,
  more,
}: {
  readonly cases: readonly CaseSummary[];
  readonly more?: ((summary: CaseSummary) => ReactNode) | undefined;
}) => {
  const t = usePartText();
  const names = useNames();
  return (
    <ul className={styles['cards']} aria-label={t('table.caption')}>
      {cases.map((summary) => (
        <li key={summary.id}>
          <Link to={`/cases/${encodeURIComponent(summary.id)}`} className={styles['card']}>
            <strong>
              <FirmName name={summary.enterpriseName} />
            </strong>
            <span className={styles['cardFacts']}>
              <StageTag stage={summary.stage} round={summary.round} step={summary.outcomeStep} />
              <Money fen={summary.amountFen} />
            </span>
            <span className={styles['cardFacts']}>
              <span>
                {t('table.holder')} {holderText(summary, names, t)}
              </span>
              {summary.dueAt !== undefined && (
                <DueBadge
                  dueAt={summary.dueAt}
                  workingDaysLeft={summary.workingDaysLeft}
                  provisional={summary.dueProvisional}
                  dayOff={summary.dueOnDayOff}
                />
              )}
            </span>
            {more?.(summary)}
          </Link>
        </li>
      ))}
    </ul>
  );
};
