import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './overview.module.css';
import { lengthOf } from './shares.ts';
import { useText } from './texts.ts';

export type Bar = {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Stands at the end of the bar. */
  readonly said: ReactNode;
  readonly to?: string;
};

/** A chart of bars from zero, each with its name and figure written on it. What is drawn is hidden from readers, who get the words. */
export const Bars = ({ bars, tone }: { readonly bars: readonly Bar[]; readonly tone?: 'quiet' }) => {
  const longest = Math.max(...bars.map(({ value }) => value), 0);
  return (
    <ul className={styles['bars']} data-tone={tone}>
      {bars.map(({ id, label, value, said, to }) => (
        <li key={id}>
          <span className={styles['barLabel']}>{to ? <Link to={to}>{label}</Link> : label}</span>
          <span className={styles['track']} aria-hidden="true">
            <span style={{ inlineSize: `${lengthOf(value, longest)}%` }} />
          </span>
          <span className={`${styles['barValue']} numbers`}>{said}</span>
        </li>
      ))}
    </ul>
  );
};

/** The figures behind a chart. */
export const BehindChart = ({
  heads,
  rows,
  total,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}) => {
  const t = useText();
  return (
    <details className={styles['behind']}>
      <summary>{t('table.open')}</summary>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]} className="numbers">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {total.map((cell, at) =>
                at === 0 ? (
                  <th key={heads[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[at]} className="numbers">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </details>
  );
};

export const Panel = ({
  title,
  note,
  action,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section className={styles['panel']}>
    <header>
      <div>
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      {action}
    </header>
    {children}
  </section>
);
