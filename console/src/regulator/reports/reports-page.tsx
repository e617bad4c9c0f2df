import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { download } from '../../api/save-file.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { FrozenVisits, VisitFigures } from '../../visits/visit-figures.tsx';
import { Below } from './below.tsx';
import { EnterFigures } from './enter-figures.tsx';
import { FileReport } from './file-report.tsx';
import { MonthChoice, useMonth } from './month-choice.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportSheet } from './report-sheet.tsx';
import type { Report } from './report-text.ts';
import styles from './reports.module.css';
import { Standing } from './standing.tsx';
import { useText } from './texts.ts';

/** 月报: what does my organisation report for the month, what was filed, and who below has not? */
export const ReportsPage = () => {
  const t = useText();
  const own = useSession().orgId;
  const { orgId = own } = useParams();
  const names = useNames();
  const place = useMonth();
  const { month } = place;
  const ask = useAsk('regulator.viewReport', { params: { orgId, month } });
  return (
    <Page
      title={orgId === own ? t('title') : `${names.organisation(orgId)} · ${t('title')}`}
      note={t('note')}
      actions={
        orgId === own ? (
          <Link to="/figures">{t('back.figures')}</Link>
        ) : (
          <Link to={`/reports?month=${month}`}>{t('back.own')}</Link>
        )
      }
    >
      <AskState ask={ask} rows={12}>
        {(report) => <Whole report={report} place={place} />}
      </AskState>
      {orgId === own && <Below month={month} />}
    </Page>
  );
};

const Whole = ({
  report,
  place,
}: {
  readonly report: Report;
  readonly place: ReturnType<typeof useMonth>;
}) => {
  const t = useText();
  const language = useLanguage();
  const [failure, setFailure] = useState<unknown>();
  const { filings, may, orgId, month, live } = report;
  const filing = place.seq === undefined ? filings[0] : filings.find(({ seq }) => String(seq) === place.seq);
  const save = async () => {
    setFailure(undefined);
    try {
      const query = { language, ...(filing && { seq: String(filing.seq) }) };
      await download('regulator.exportReport', query, { orgId, month });
      notify(t('export.done'));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <div className={`${styles['bar']} screen-only`}>
        <MonthChoice {...place} />
        <Standing report={report} />
        {filings.length > 0 && <FilingChoice report={report} place={place} />}
      </div>
      <div className={`${styles['bar']} screen-only`}>
        {may.file && <FileReport report={report} onFiled={() => place.chooseFiling(undefined)} />}
        {may.prepare && live.parts === undefined && <EnterFigures report={report} />}
        {may.prepare && <ReportForm report={report} />}
        <Button onClick={() => void save()}>{t('export')}</Button>
        <Button onClick={() => print()}>{t('print')}</Button>
      </div>
      <ProblemAlert failure={failure} />
      <ReportSheet report={report} filing={filing} />
      {filing?.visits ? (
        <FrozenVisits orgId={orgId} figures={filing.visits} />
      ) : (
        <VisitsOfMonth month={month} orgId={orgId} isWorkGroup={live.parts === undefined} />
      )}
    </>
  );
};

/** What the records say, beside what was entered. */
const VisitsOfMonth = ({
  month,
  orgId,
  isWorkGroup,
}: {
  readonly month: string;
  readonly orgId: string;
  readonly isWorkGroup: boolean;
}) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return <VisitFigures from={`${month}-01`} to={`${month}-${last}`} {...(isWorkGroup && { group: orgId })} />;
};

const FilingChoice = ({
  report: { filings },
  place,
}: {
  readonly report: Report;
  readonly place: ReturnType<typeof useMonth>;
}) => {
  const t = useText();
  const live = 'now';
  return (
    <Select
      aria-label={t('shown')}
      value={place.seq ?? String(filings[0]?.seq ?? live)}
      onChange={place.chooseFiling}
      popupMatchSelectWidth={false}
      options={[
        { value: live, label: t('shown.live') },
        ...filings.map(({ seq, at, corrects }) => ({
          value: String(seq),
          label: t(corrects ? 'shown.correction' : 'shown.filing', { seq, date: at.slice(0, 10) }),
        })),
      ]}
    />
  );
};
