import { serverNow } from '../../api/server-clock.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { civilDateAt, dateText } from '../../parts/civil-date-text.ts';
import { Explained } from '../../parts/figures/grid.tsx';
import { Wide } from '../../parts/wide.tsx';
import { Differences } from './differences.tsx';
import { type Report, useCellText } from './report-text.ts';
import styles from './reports.module.css';
import { useText } from './texts.ts';

type Filing = Report['filings'][number];

/** 月报表: in the organisation's own form, as it was filed or as it stands now. Prints on A4. */
export const ReportSheet = ({
  report,
  filing,
}: {
  readonly report: Report;
  readonly filing: Filing | undefined;
}) => {
  const t = useText();
  const cellText = useCellText();
  const { columns, month, live, form } = report;
  const shown = filing ?? { ...live, form };
  const chosen = shown.form.columns.flatMap((id) => columns.filter((column) => column.id === id));
  const sourceOf = (id: string) => shown.entered.find((figure) => figure.id === id)?.source;
  return (
    <article className={styles['sheet']}>
      <h2>{shown.form.heading}</h2>
      <Wide label={shown.form.heading}>
        <table className={styles['table']}>
          <caption>
            {t('sheet.period', { month, version: shown.definitions })} · {t('sheet.unofficial')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('sheet.column')}</th>
              <th scope="col">{t('sheet.month')}</th>
              <th scope="col">{t('sheet.cumulative')}</th>
              <th scope="col" className={styles['source']}>
                {t('sheet.source')}
              </th>
            </tr>
          </thead>
          <tbody>
            {chosen.map((column) => {
              const cell = shown.cells.find(({ id }) => id === column.id);
              const source = sourceOf(column.id);
              return (
                <tr key={column.id}>
                  <th scope="row">
                    <Explained {...column} />
                  </th>
                  <td className="numbers">{cellText(column, cell?.month)}</td>
                  <td className="numbers">{cellText(column, cell?.cumulative)}</td>
                  <td className={styles['source']}>
                    {column.entered
                      ? source
                        ? t('sheet.enteredFrom', { source })
                        : t('sheet.entered')
                      : t(shown.parts ? 'sheet.addedUp' : 'sheet.counted')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
      <Foot shown={shown} filing={filing} isFiled={report.filings.length > 0} />
      {filing && filing.differences.length > 0 && (
        <Differences title={t('differs.title')} report={report} differences={filing.differences} />
      )}
      {!filing && report.differs.length > 0 && (
        <Differences title={t('differs.since')} report={report} differences={report.differs} />
      )}
    </article>
  );
};

const Foot = ({
  shown: { cases, parts, missing = [] },
  filing,
  isFiled,
}: {
  readonly shown: Pick<Report['live'], 'cases' | 'parts' | 'missing'>;
  readonly filing: Filing | undefined;
  readonly isFiled: boolean;
}) => {
  const t = useText();
  const names = useNames();
  const language = useLanguage();
  const today = civilDateAt(serverNow());
  const dayOf = (at: string) => dateText(civilDateAt(Date.parse(at)), language, today);
  return (
    <footer className={styles['foot']}>
      {filing ? (
        <>
          <p>{t('sheet.signed', { signer: filing.signer, date: dayOf(filing.at), seq: filing.seq })}</p>
          {filing.corrects && <p>{t('sheet.corrects', { ...filing.corrects })}</p>}
          <p className={styles['hash']}>{t('sheet.hash', { hash: filing.hash })}</p>
        </>
      ) : (
        <p>{t(isFiled ? 'sheet.live' : 'sheet.draft')}</p>
      )}
      {cases !== undefined && <p>{t('sheet.cases', { count: cases })}</p>}
      {parts && <p>{t('sheet.parts', { count: parts.length })}</p>}
      {missing.length > 0 && (
        <p>{t('sheet.missing', { names: missing.map((id) => names.organisation(id)).join('、') })}</p>
      )}
    </footer>
  );
};
