import Button from 'antd/es/button';
import { saveFile } from '../../api/save-file.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Wide } from '../../parts/wide.tsx';
import { type BadRow, correctionCsv, problemText } from './corrections.ts';
import styles from './imports.module.css';
import { useText } from './texts.ts';

/** More is no longer read on a screen; the download has all of them. */
const mostShown = 100;

/** The rows that were not taken, each with what to correct, and all of them as a file. */
export const BadRows = ({
  rows,
  total,
  headings,
}: {
  readonly rows: readonly BadRow[];
  /** How many there are, where the list holds fewer. */
  readonly total: number;
  readonly headings: readonly string[] | undefined;
}) => {
  const t = useText();
  const language = useLanguage();
  const nameAt = headings?.findIndex((heading) => /名称|name/i.test(heading)) ?? -1;
  const save = () => {
    const words = { correction: t('rows.correction'), rowNumber: t('rows.rowNumber'), language };
    const text = correctionCsv(headings, rows, words);
    saveFile(new Blob([text], { type: 'text/csv' }), t('rows.file'));
  };
  const shown = rows.slice(0, mostShown);
  return (
    <section className={styles['panel']}>
      <header className={styles['head']}>
        <h2>
          {t('rows.title')} <span className="numbers">{total}</span>
        </h2>
        <Button onClick={save}>{t('rows.download')}</Button>
      </header>
      <p className={styles['soft']}>{t(headings ? 'rows.download.note' : 'rows.download.bare')}</p>
      <Wide className={styles['frame']} label={t('rows.title')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('rows.row')}</th>
              {nameAt >= 0 && <th scope="col">{t('rows.name')}</th>}
              <th scope="col">{t('rows.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cells, problems }) => (
              <tr key={row}>
                <th scope="row" className="numbers">
                  {row}
                </th>
                {nameAt >= 0 && <td>{cells?.[nameAt] || '—'}</td>}
                <td>{problemText(problems, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {total > shown.length && (
        <p className={styles['soft']}>
          {rows.length < total
            ? t('rows.first', { count: rows.length })
            : t('rows.more', { count: total - shown.length })}
        </p>
      )}
    </section>
  );
};
