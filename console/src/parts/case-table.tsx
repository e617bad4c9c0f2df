import { type ReactNode, useState } from 'react';
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

export type CaseTableProps = {
  readonly cases: readonly CaseSummary[];
  readonly columns: readonly CaseColumn[];
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort | undefined) => void) | undefined;
  /** With it rows can be ticked; shows what can be done with all of them. */
  readonly bulk?: ((chosen: readonly CaseSummary[]) => ReactNode) | undefined;
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
  bulk,
  pathOf = usualPath,
  dense,
}: CaseTableProps) => {
  const t = usePartText();
  const names = useNames();
  const navigate = useNavigate();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = cases.filter(({ id }) => ticked.has(id));
  const current = useRowKeys(
    cases.map(({ id }) => id),
    (id) => {
      const summary = cases.find((one) => one.id === id);
      if (summary) void navigate(pathOf(summary));
    },
  );
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const clear = () => setTicked(new Set());
  const tickCurrent = () => {
    if (current !== undefined && cases.some(({ id }) => id === current)) tick(current, !ticked.has(current));
  };
  useKeys(bulk ? { x: tickCurrent } : {});

  return (
    <>
      {bulk && chosen.length > 0 && (
        <div
          className={`${styles['bulk']} screen-only`}
          role="toolbar"
          aria-label={t('table.selected', { count: chosen.length })}
        >
          <span>{t('table.selected', { count: chosen.length })}</span>
          {bulk(chosen)}
          <button type="button" className={styles['quiet']} onClick={clear}>
            {t('table.clearSelection')}
          </button>
        </div>
      )}
      <div className={styles['frame']}>
        <table className={styles['table']} data-density={dense ? 'dense' : undefined}>
          <caption className="unseen">{t('table.caption')}</caption>
          <thead>
            <tr>
              {bulk && (
                <th scope="col" className="screen-only">
                  <input
                    type="checkbox"
                    aria-label={t('table.selectAll')}
                    checked={chosen.length > 0 && chosen.length === cases.length}
                    ref={(box) => {
                      if (box) box.indeterminate = chosen.length > 0 && chosen.length < cases.length;
                    }}
                    onChange={({ target }) =>
                      setTicked(new Set(target.checked ? cases.map(({ id }) => id) : []))
                    }
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
                {bulk && (
                  <td className="screen-only">
                    <input
                      type="checkbox"
                      aria-label={t('table.select', { name: bareName(summary.enterpriseName) })}
                      checked={ticked.has(summary.id)}
                      onChange={({ target }) => tick(summary.id, target.checked)}
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
    </>
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
