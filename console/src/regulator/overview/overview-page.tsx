import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useSession } from '../../auth/session.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { civilDateAt, dateText, timeText } from '../../parts/civil-date-text.ts';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import { NextSessions, Urgent } from './ahead.tsx';
import { Answers, Funnel, Reasons, Stages } from './charts.tsx';
import { Counties } from './counties.tsx';
import { Figures, type Overview } from './figures.tsx';
import { Ageing, Holders, News, Weeks } from './over-time.tsx';
import styles from './overview.module.css';
import { useText } from './texts.ts';
import { Workloads } from './workloads.tsx';

/** 总览: where are cases stuck, whom do I call together, what do I report? */
export const OverviewPage = () => {
  const t = useText();
  const language = useLanguage();
  const names = useNames();
  const { orgId } = useSession();
  const ask = useAsk('regulator.overview');
  const noteOf = ({ at, total }: Overview) => {
    const moment = Date.parse(at);
    const day = dateText(civilDateAt(moment), language, '');
    return t('note', { place: names.organisation(orgId), total, when: `${day} ${timeText(moment)}` });
  };
  return (
    <Page title={t('title')} note={ask.data ? noteOf(ask.data) : '…'}>
      <AskState ask={ask} rows={12}>
        {(counts) => (counts.total === 0 ? <NothingYet /> : <Counts counts={counts} />)}
      </AskState>
    </Page>
  );
};

const NothingYet = () => {
  const t = useText();
  const mayImport = useIsWorkGroup();
  return (
    <EmptyState
      title={t('empty.title')}
      text={t('empty.text')}
      action={mayImport && <Link to="/imports">{t('empty.action')}</Link>}
    />
  );
};

const Counts = ({ counts }: { readonly counts: Overview }) => {
  const waiting = counts.stages.find(({ stage }) => stage === 'jointDiagnosis')?.count ?? 0;
  return (
    <>
      <Figures counts={counts} />
      <div className={styles['panels']}>
        <div>
          <News counts={counts} />
          <Urgent counts={counts} />
          <Weeks counts={counts} />
          <Funnel counts={counts} />
          <Reasons counts={counts} />
        </div>
        <div>
          <NextSessions waiting={waiting} />
          <Stages counts={counts} />
          <Ageing counts={counts} />
          <Answers counts={counts} />
          <Holders counts={counts} />
          <Workloads />
        </div>
      </div>
      {counts.counties.length > 1 && <Counties counts={counts} />}
    </>
  );
};
