import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { Wide } from '../wide.tsx';
import styles from './figures.module.css';

type Bilingual = { readonly zh: string; readonly en: string };

/** One figure: its name, how it is counted where that needs saying, and a value a column. */
export type GridRow = { readonly id: string; readonly head: ReactNode; readonly cells: readonly ReactNode[] };

/** 统计表: a row a figure, a column an organisation; wider than its place it scrolls in itself. */
export const Grid = ({
  label,
  caption = label,
  corner,
  columns,
  rows,
}: {
  readonly label: string;
  readonly caption?: string;
  /** What the first column holds. */
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly GridRow[];
}) => (
  <Wide label={label}>
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ id, name }) => (
            <th scope="col" key={id}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head, cells }) => (
          <tr key={id}>
            <th scope="row">{head}</th>
            {columns.map((column, at) => (
              <td key={column.id} className="numbers">
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
);

/** 口径: the name of a figure, and on demand how it is counted. */
export const Explained = ({ name, formula }: { readonly name: Bilingual; readonly formula: Bilingual }) => {
  const language = useLanguage();
  return (
    <details>
      <summary>{name[language]}</summary>
      <span>{formula[language]}</span>
    </details>
  );
};
