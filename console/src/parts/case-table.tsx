import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import type { CaseColumn } from './case-columns.tsx';
import styles from './list.module.css';
import type { Sort } from './list-address.ts';
import { usePartText } from './texts.ts';
import { useKeys } from './use-keys.ts';

export type CaseTableProps = {
  readonly cases: readonly CaseSummary[];
  readonly columns: readonly CaseColumn[];
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort | undefined) => void) | undefined;
  /** With it rows can be ticked; shows what can be done with all of them. */
  readonly bulk?: ((ids: readonly string[], clear: () => void) => ReactNode) | undefined;
  readonly pathOf?: (summary: CaseSummary) => string;
};

const usualPath = ({ id }: CaseSummary) => `/cases/${encodeURIComponent(id)}`;

/** 案件列表: one row a case, one line a row; `j k` move, Enter opens. A plain table, so every reader understands it. */
export const CaseTable = ({ cases, columns, sort, onSort, bulk, pathOf = usualPath }: CaseTableProps) => {
  const t = usePartText();
  const names = useNames();
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = cases.filter(({ id }) => ticked.has(id)).map(({ id }) => id);

  const move = (by: 1 | -1) => {
    const at = cases.findIndex(({ id }) => id === current);
    const next = cases[at < 0 ? 0 : Math.min(cases.length - 1, Math.max(0, at + by))];
    setCurrent(next?.id);
    if (next) document.getElementById(`row-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => {
      const summary = cases.find(({ id }) => id === current);
      if (summary) void navigate(pathOf(summary));
    },
    Escape: () => setCurrent(undefined),
  });
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const clear = () => setTicked(new Set());

  return (
    <>
      {bulk && chosen.length > 0 && (
        <div
          className={styles['bulk']}
          role="toolbar"
          aria-label={t('table.selected', { count: chosen.length })}
        >
          <span>{t('table.selected', { count: chosen.length })}</span>
          {bulk(chosen, clear)}
          <button type="button" className={styles['quiet']} onClick={clear}>
            {t('table.clearSelection')}
          </button>
        </div>
      )}
      <div className={styles['frame']}>
        <table className={styles['table']}>
          <caption className="unseen">{t('table.caption')}</caption>
          <thead>
            <tr>
              {bulk && (
                <th scope="col">
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
              <tr
                key={summary.id}
                id={`row-${summary.id}`}
                data-current={summary.id === current || undefined}
                aria-current={summary.id === current || undefined}
              >
                {bulk && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('table.select', { name: summary.enterpriseName })}
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
