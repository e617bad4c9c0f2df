import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { LoadingState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import styles from '../enterprise.module.css';
import { latestIn, openCaseIn } from '../open-case.ts';
import { useText } from '../texts.ts';
import { valuesFrom } from './application.ts';
import { applyDraft } from './apply-draft.ts';
import { ApplyForm } from './apply-form.tsx';

/** 自主申报, where no other case of the enterprise is under way. */
export const ApplyPage = () => {
  const t = useText();
  const ask = useAsk('enterprise.listCases', { query: {} });
  // A new case of one's own appears in the list before this page has gone; it must not say so then.
  const [sending, setSending] = useState(false);
  return (
    <Page title={t('apply.title')}>
      <AskState ask={ask}>
        {({ cases }) => {
          const open = openCaseIn(cases);
          if (open && !sending)
            return (
              <section className={styles['now']}>
                <h2>{t('apply.oneOpen')}</h2>
                <p>{t('apply.oneOpenText')}</p>
                <Link to={`/cases/${encodeURIComponent(open.id)}`} className={styles['primary']}>
                  {t('apply.toOpen')}
                </Link>
              </section>
            );
          return <Begun before={latestIn(cases)?.id} onSending={setSending} />;
        }}
      </AskState>
    </Page>
  );
};

/** From the draft on this device, else from what an earlier application said of the firm. */
const Begun = ({
  before,
  onSending,
}: {
  readonly before: string | undefined;
  readonly onSending: (sending: boolean) => void;
}) => {
  const { orgId } = useSession();
  const [draft, setDraft] = useState(() => applyDraft.read(orgId));
  const wanted = draft === undefined && before !== undefined;
  const earlier = useAsk(
    'enterprise.viewCase',
    { params: { caseId: before ?? '' } },
    { enabled: wanted, refreshMs: false },
  );
  const [run, setRun] = useState(0);
  if (wanted && !earlier.data && !earlier.error) return <LoadingState />;
  return (
    <ApplyForm
      key={run}
      start={draft ?? { step: 'firm', values: earlier.data ? valuesFrom(earlier.data) : {} }}
      onSending={onSending}
      onClear={() => {
        applyDraft.forget(orgId);
        setDraft(undefined);
        setRun(run + 1);
      }}
    />
  );
};
