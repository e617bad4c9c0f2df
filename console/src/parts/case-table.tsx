import { useNavigate } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import type { CaseColumn } from './case-columns.tsx';
import styles from './list.module.css';
import type { Sort } from './list-address.ts';
import { bareName } from './shown-name.ts';
import { usePartText } from './texts.ts';
import { useKeys } from './use-keys.ts';
import { rowProps, useRowKeys } from './use-row-keys.ts';
import type { Ticks } from './use-ticks.ts';

export type CaseTableProps = {
  readonly cases: readonly CaseSummary[];
  readonly columns: readonly CaseColumn[];
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort | undefined) => void) | undefined;
  /** With it rows can be ticked. */
  readonly ticks?: Ticks | undefined;
  readonly pathOf?: (summary: CaseSummary) => string;
  readonly dense?: boolean | undefined;
};

const usualPath = ({ id }: CaseSummary) => `/cases/${encodeURIComponent(id)}`;

/** 案件列表: one row a case, one line a row; `j k` move, Enter opens. A plain table, so every reader understands it. */
export const CaseTable = ({
  cases,
  columns,
  sort,
  onSort,
  ticks,
  pathOf = usualPath,
  dense,
}: CaseTableProps) => {
  const t = usePartText();
  const names = useNames();
  const navigate = useNavigate();
  const here = cases.filter(({ id }) => ticks?.isTicked(id)).length;
  const current = useRowKeys(
    cases.map(({ id }) => id),
    (id) => {
      const summary = cases.find((one) => one.id === id);
      if (summary) void navigate(pathOf(summary));
    },
  );
  const tickCurrent = () => {
    const summary = cases.find(({ id }) => id === current);
    if (summary) ticks?.turn([summary], !ticks.isTicked(summary.id));
  };
  useKeys(ticks ? { x: tickCurrent } : {});

  return (
    <div className={styles['frame']}>
      <table className={styles['table']} data-density={dense ? 'dense' : undefined}>
        <caption className="unseen">{t('table.caption')}</caption>
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className="screen-only">
                <input
                  type="checkbox"
                  aria-label={t('table.selectAll')}
                  checked={here > 0 && here === cases.length}
                  ref={(box) => {
                    if (box) box.indeterminate = here > 0 && here < cases.length;
                  }}
                  onChange={({ target }) => ticks.turn(cases, target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((summary) => (
            <tr key={summary.id} {...rowProps(summary.id, current)}>
              {ticks && (
                <td className="screen-only">
                  <input
                    type="checkbox"
                    aria-label={t('table.select', { name: bareName(summary.enterpriseName) })}
                    checked={ticks.isTicked(summary.id)}
                    onChange={({ target }) => ticks.turn([summary], target.checked)}
                  />
                </td>
              )}
              {columns.map(({ id, cell, number }) => (
                <td key={id} className={number ? `${styles['end']} numbers` : undefined}>
                  {cell(summary, { names, t })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const HeadCell = ({
  column: { title, sort: key, number },
  sort,
  onSort,
}: { readonly column: CaseColumn } & Pick<CaseTableProps, 'sort' | 'onSort'>) => {
  const t = usePartText();
  const active = key !== undefined && sort?.key === key ? sort : undefined;
  const direction = active && (active.descending ? 'descending' : 'ascending');
  const turn = (): Sort | undefined => {
    if (key === undefined || active?.descending) return undefined;
    return { key, descending: active !== undefined };
  };
  return (
    <th scope="col" aria-sort={direction} className={number ? styles['end'] : undefined}>
      {key && onSort ? (
        <button type="button" onClick={() => onSort(turn())}>
          {title(t)}
          <span aria-hidden="true">{active ? (active.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      ) : (
        title(t)
      )}
    </th>
  );
};
