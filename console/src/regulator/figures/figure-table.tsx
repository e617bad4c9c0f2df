import { Link } from 'react-router';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from '../../parts/figures/figures.module.css';
import { Wide } from '../../parts/wide.tsx';
import { type FigureColumn, figureText, type FigureTable as Table } from './figure-text.ts';
import { useText } from './texts.ts';

/** 统计表: a row a figure, a column a work group, their sum last; each number opens its cases. */
export const FigureTable = ({ table }: { readonly table: Table }) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const { groups, total, columns, period, version } = table;
  const several = groups.length > 1;
  const shown = (column: FigureColumn, cells: Readonly<Record<string, number>>) => {
    const value = cells[column.id];
    return value === undefined ? t('table.none') : figureText(column.unit, value, language);
  };
  return (
    <>
      <Wide label={t('table.label')}>
        <table className={styles['table']}>
          <caption>
            {t('period.shown', period)} · {t('table.version', { version })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('table.figure')}</th>
              {groups.map(({ orgId }) => (
                <th scope="col" key={orgId}>
                  {names.organisation(orgId)}
                </th>
              ))}
              {several && <th scope="col">{t('table.total')}</th>}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.id}>
                <th scope="row">
                  <details>
                    <summary>{column.name[language]}</summary>
                    <span>{column.formula[language]}</span>
                  </details>
                </th>
                {groups.map(({ orgId, cells }) => (
                  <td key={orgId} className="numbers">
                    <Cell
                      text={shown(column, cells)}
                      column={column}
                      orgId={orgId}
                      isNothing={(cells[column.id] ?? 0) === 0}
                      period={period}
                    />
                  </td>
                ))}
                {several && <td className="numbers">{shown(column, total)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className={styles['soft']}>{t('table.counted')}</p>
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
