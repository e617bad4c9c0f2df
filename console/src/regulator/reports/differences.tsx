import { useLanguage } from '../../i18n/language.ts';
import { Wide } from '../../parts/wide.tsx';
import { type Report, useCellText } from './report-text.ts';
import styles from './reports.module.css';
import { useText } from './texts.ts';

/** 更正内容, figure by figure. */
export const Differences = ({
  title,
  report,
  differences,
}: {
  readonly title: string;
  readonly report: Pick<Report, 'columns'>;
  readonly differences: Report['differs'];
}) => {
  const t = useText();
  const language = useLanguage();
  const cellText = useCellText();
  return (
    <section aria-label={title}>
      <Wide label={title}>
        <table className={styles['table']}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('differs.figure')}</th>
              <th scope="col">{t('differs.before')}</th>
              <th scope="col">{t('differs.after')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ id, of, before, after }) => {
              const column = report.columns.find((one) => one.id === id);
              return (
                column && (
                  <tr key={`${id} ${of}`}>
                    <th scope="row">
                      {column.name[language]} · {t(`sheet.${of}`)}
                    </th>
                    <td className="numbers">{cellText(column, before)}</td>
                    <td className="numbers">{cellText(column, after)}</td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </Wide>
    </section>
  );
};
