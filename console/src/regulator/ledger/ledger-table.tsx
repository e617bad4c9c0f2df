import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { DueBadge } from '../../parts/due-badge.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import partStyles from '../../parts/list.module.css';
import { endOfDayText } from '../../parts/task-due.ts';
import { useDay } from '../../parts/use-day.ts';
import styles from './ledger.module.css';
import { type LedgerAddress, type LedgerSortKey, ledgerSortKeys } from './ledger-address.ts';
import { useText } from './texts.ts';

export type LedgerRow = NonNullable<AnswerOf<'regulator.ledger'>['page']>['rows'][number];
type OfRow = { readonly row: LedgerRow };

const pathOf = ({ caseId, id }: LedgerRow) =>
  `/ledger/${encodeURIComponent(caseId)}/${encodeURIComponent(id)}`;
const keyOf = ({ caseId, id }: LedgerRow) => `${caseId} ${id}`;

/** One line for each measure. */
export const LedgerTable = ({
  rows,
  total,
  address: { sort, setSort },
}: {
  readonly rows: readonly LedgerRow[];
  readonly total: number;
  readonly address: LedgerAddress;
}) => {
  const t = useText();
  const cells: Readonly<Record<LedgerSortKey, (row: LedgerRow) => ReactNode>> = {
    code: (row) => <What row={row} />,
    enterprise: (row) => <Firm row={row} />,
    owner: (row) => <Owner row={row} />,
    due: (row) => <Due row={row} />,
    state: (row) => <State row={row} />,
    given: ({ on }) => <CivilDate date={on} />,
  };
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <div className={partStyles['frame']}>
      <table className={`${partStyles['table']} ${styles['table']}`}>
        <caption className={styles['caption']}>{t('caption', { count: total })}</caption>
        <thead>
          <tr>
            {ledgerSortKeys.map((key) => {
              const active = sort.key === key;
              return (
                <th key={key} scope="col" aria-sort={active ? direction : undefined}>
                  <button
                    type="button"
                    onClick={() => setSort({ key, descending: active && !sort.descending })}
                  >
                    {t(key)}
                    <span aria-hidden="true">{active ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {ledgerSortKeys.map((key) => (
                <td key={key}>{cells[key](row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const LedgerCards = ({
  rows,
  total,
}: {
  readonly rows: readonly LedgerRow[];
  readonly total: number;
}) => {
  const t = useText();
  return (
    <section aria-label={t('caption', { count: total })}>
      <p className={styles['soft']}>{t('caption', { count: total })}</p>
      <ul className={styles['cards']}>
        {rows.map((row) => (
          <li key={keyOf(row)}>
            <What row={row} />
            <Firm row={row} />
            <Owner row={row} />
            <span className={styles['line']}>
              <Due row={row} />
              <State row={row} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const What = ({ row }: OfRow) => {
  const names = useNames();
  return (
    <Link to={pathOf(row)} className={styles['what']}>
      <strong>{names.prescription(row.code)}</strong>
      <span className={styles['soft']}>{row.measure}</span>
    </Link>
  );
};

const Firm = ({ row: { caseId, enterpriseName } }: OfRow) => (
  <Link to={`/cases/${encodeURIComponent(caseId)}`}>
    <FirmName name={enterpriseName} />
  </Link>
);

const Owner = ({ row: { owner } }: OfRow) => {
  const t = useText();
  const names = useNames();
  return <>{owner === 'enterprise' ? t('owner.enterprise') : names.organisation(owner)}</>;
};

const Due = ({ row: { dueOn, state, moreTime, timesMoved } }: OfRow) => {
  const t = useText();
  const isPending = state === 'open' || state === 'late';
  return (
    <span className={styles['said']}>
      {isPending && <DueBadge dueAt={endOfDayText(dueOn)} />}
      <span className={isPending ? styles['soft'] : undefined}>
        <CivilDate date={dueOn} />
      </span>
      {moreTime !== undefined && (
        <strong className={styles['asked']}>
          {t('asking')} <CivilDate date={moreTime} />
        </strong>
      )}
      {timesMoved !== undefined && (
        <span className={styles['soft']}>{t('moved', { count: timesMoved })}</span>
      )}
    </span>
  );
};

const State = ({ row: { state, settledOn } }: OfRow) => {
  const t = useText();
  const day = useDay();
  return (
    <span className={styles['said']}>
      <span className={state === 'late' ? styles['late'] : undefined}>{t(`state.${state}`)}</span>
      {settledOn !== undefined && (
        <span className={styles['soft']}>{t('settled', { date: day(settledOn) })}</span>
      )}
    </span>
  );
};
