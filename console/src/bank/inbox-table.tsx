import { Link, useNavigate } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { FirmCell } from '../parts/firm-cell.tsx';
import listStyles from '../parts/list.module.css';
import { Money } from '../parts/money.tsx';
import { ScoreLine } from '../parts/score-line.tsx';
import { bareName } from '../parts/shown-name.ts';
import { rowProps, useRowKeys } from '../parts/use-row-keys.ts';
import styles from './bank.module.css';
import { casePath, nextStepOf } from './case-paths.ts';
import { InboxState } from './inbox-state.tsx';
import { useText } from './texts.ts';
import type { GroupedRows } from './use-inbox-rows.ts';

const columns = ['enterprise', 'state', 'product', 'amount', 'score', 'next'] as const;

/** One table, a body a group: `j k` move through all of it, Enter opens. */
export const InboxTable = ({ groups }: { readonly groups: GroupedRows }) => {
  const t = useText();
  const navigate = useNavigate();
  const current = useRowKeys(
    groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
    (id) => void navigate(casePath(id)),
  );
  return (
    <div className={listStyles['frame']}>
      <table className={`${listStyles['table']} ${styles['inbox']}`}>
        <caption className="unseen">{t('cases.title')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === 'amount' || column === 'score' ? listStyles['end'] : undefined}
              >
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ id, rows }) => (
          <tbody key={id}>
            <tr className={styles['groupRow']}>
              <th scope="rowgroup" colSpan={columns.length}>
                {t(`group.${id}`)} <span className="numbers">{rows.length}</span>
              </th>
            </tr>
            {rows.length === 0 && (
              <tr className={styles['quietRow']}>
                <td colSpan={columns.length}>{t('group.answer.none')}</td>
              </tr>
            )}
            {rows.map((summary) => (
              <InboxRow key={summary.id} summary={summary} current={current} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};

const InboxRow = ({
  summary,
  current,
}: {
  readonly summary: CaseSummary;
  readonly current: string | undefined;
}) => {
  const t = useText();
  const names = useNames();
  const { to, step } = nextStepOf(summary);
  return (
    <tr {...rowProps(summary.id, current)}>
      <td>
        <FirmCell summary={summary} to={casePath(summary.id)} />
      </td>
      <td>
        <InboxState summary={summary} />
      </td>
      <td>{summary.asked ? names.product(summary.asked.productId) : '—'}</td>
      <td className={`${listStyles['end']} numbers`}>
        <Money fen={summary.amountFen} />
      </td>
      <td className={`${listStyles['end']} numbers`}>
        <ScoreLine score={summary.score} brief />
      </td>
      <td>
        <Link to={to} className={styles['step']} data-quiet={step === 'view' || undefined}>
          {t(`next.${step}`)}
          <span className="unseen"> {bareName(summary.enterpriseName)}</span>
        </Link>
      </td>
    </tr>
  );
};
