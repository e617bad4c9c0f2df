import { Link } from 'react-router';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from '../../parts/figures/figures.module.css';
import { Explained, Grid } from '../../parts/figures/grid.tsx';
import { useGroupPages } from '../../parts/figures/group-pages.tsx';
import { type FigureColumn, figureText, type FigureTable as Table } from './figure-text.ts';
import { useText } from './texts.ts';

/** 统计表: a row a figure, a column a work group, their sum first; each number opens its cases. Of many work groups some at a time. */
export const FigureTable = ({ table }: { readonly table: Table }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { groups, total, columns, period, version } = table;
  const several = groups.length > 1;
  const { shown: inView, pages } = useGroupPages(groups);
  const shown = (column: FigureColumn, cells: Readonly<Record<string, number>>) => {
    const value = cells[column.id];
    return value === undefined ? t('table.none') : figureText(column.unit, value, language);
  };
  return (
    <>
      {pages}
      <Grid
        label={t('table.label')}
        caption={`${t('period.shown', period)} · ${t('table.version', { version })}`}
        corner={t('table.figure')}
        columns={[
          ...(several && total ? [{ id: 'total', name: t('table.total') }] : []),
          ...inView.map(({ orgId }) => ({ id: orgId, name: names.organisation(orgId) })),
        ]}
        rows={columns.map((column) => ({
          id: column.id,
          head: <Explained {...column} />,
          cells: [
            ...(several && total ? [shown(column, total)] : []),
            ...inView.map(({ orgId, cells }) => (
              <Cell
                key={orgId}
                text={shown(column, cells)}
                column={column}
                orgId={orgId}
                isNothing={(cells[column.id] ?? 0) === 0}
                period={period}
              />
            )),
          ],
        }))}
      />
      <p className={styles['soft']}>
        {t('table.counted')} {pages !== null && t('groups.exportAll')}
      </p>
    </>
  );
};

const Cell = ({
  text,
  column: { measure, name },
  orgId,
  isNothing,
  period: { from, to },
}: {
  readonly text: string;
  readonly column: FigureColumn;
  readonly orgId: string;
  readonly isNothing: boolean;
  readonly period: Table['period'];
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  if (measure === undefined || isNothing) return <>{text}</>;
  const group = names.organisation(orgId);
  return (
    <Link
      to={`/figures/${encodeURIComponent(orgId)}/${measure}?${new URLSearchParams({ from, to })}`}
      aria-label={t('cell.open', { figure: name[language], group, value: text })}
    >
      {text}
    </Link>
  );
};
