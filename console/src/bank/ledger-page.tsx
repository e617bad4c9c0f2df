import { useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { DueBadge } from '../parts/due-badge.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import listStyles from '../parts/list.module.css';
import styles from '../parts/task.module.css';
import { endOfDayText } from '../parts/task-due.ts';
import { useTaskText } from '../parts/task-texts.ts';
import { Page } from '../shell/page.tsx';

type OwnMeasure = AnswerOf<'bank.ownLedger'>['measures'][number];

/** Cases of a page: more than most bodies have at once. */
const pageSize = '50';

/** 本行处方: what did the bank promise at the table, by when? First what is still to do, then what is over. */
export const LedgerPage = () => {
  const t = useTaskText();
  return (
    <Page title={t('own.title')} note={t('own.note')}>
      <Part state="open" />
      <Part state="settled" />
    </Page>
  );
};

const Part = ({ state }: { readonly state: 'open' | 'settled' }) => {
  const t = useTaskText();
  const [cursor, setCursor] = useState<string>();
  const ask = useAsk('bank.ownLedger', {
    query: { state, limit: pageSize, ...(cursor !== undefined && { cursor }) },
  });
  const title = t(`own.${state}`);
  return (
    <section className={styles['section']} aria-label={title}>
      <h2>{title}</h2>
      <AskState ask={ask} rows={state === 'open' ? 4 : 2}>
        {({ measures, cursor: next }) => (
          <>
            {measures.length === 0 ? (
              <p className={styles['soft']}>{t(`own.${state}.none`)}</p>
            ) : (
              <ul className={styles['measures']}>
                {measures.map((one) => (
                  <Row key={`${one.caseId} ${one.prescription.id}`} one={one} />
                ))}
              </ul>
            )}
            <div>
              {cursor !== undefined && (
                <button type="button" className={listStyles['quiet']} onClick={() => setCursor(undefined)}>
                  {t('own.first')}
                </button>
              )}
              {next !== undefined && (
                <button type="button" className={listStyles['quiet']} onClick={() => setCursor(next)}>
                  {t('own.next')}
                </button>
              )}
            </div>
          </>
        )}
      </AskState>
    </section>
  );
};

const Row = ({ one }: { readonly one: OwnMeasure }) => {
  const t = useTaskText();
  const names = useNames();
  const { caseId, enterpriseName, awaited, prescription } = one;
  const { code, catalogueVersion, measure, dueOn, state, settledAt, moreTime } = prescription;
  return (
    <li>
      <Link to={`/cases/${encodeURIComponent(caseId)}`} className={styles['measureRow']}>
        <span className={styles['what']}>
          <strong>{measure}</strong>
          <span className={styles['soft']}>
            <FirmName name={enterpriseName} /> · {names.prescription(code, catalogueVersion)}
          </span>
        </span>
        <span className={styles['when']}>
          {awaited ? <DueBadge dueAt={endOfDayText(dueOn)} /> : <span>{t(`task.state.${state}`)}</span>}
          <span className={styles['soft']}>
            {moreTime ? (
              <>
                {t('own.asked')} <CivilDate date={moreTime.until} />
              </>
            ) : settledAt !== undefined ? (
              <CivilDate moment={settledAt} />
            ) : (
              <CivilDate date={dueOn} />
            )}
          </span>
        </span>
      </Link>
    </li>
  );
};
