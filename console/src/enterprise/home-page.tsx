import { Link } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useSession } from '../auth/session.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CaseCards } from '../parts/case-cards.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { Page } from '../shell/page.tsx';
import { applyDraft } from './apply/apply-draft.ts';
import styles from './enterprise.module.css';
import { latestIn, openCaseIn } from './open-case.ts';
import { useText } from './texts.ts';
import { CaseNote } from './tracking/case-note.tsx';
import { CaseTracking } from './tracking/case-tracking.tsx';

/** The start: the case under way where there is one, else the way to apply. */
export const HomePage = () => {
  const t = useText();
  const ask = useAsk('enterprise.listCases', { query: {} });
  const open = ask.data && openCaseIn(ask.data.cases);
  return (
    <Page title={t('home.title')} note={open && <CaseNote summary={open} />}>
      <AskState ask={ask} rows={8}>
        {({ cases }) => (open ? <CaseTracking caseId={open.id} /> : <Welcome cases={cases} />)}
      </AskState>
    </Page>
  );
};

const Welcome = ({ cases }: { readonly cases: readonly CaseSummary[] }) => {
  const t = useText();
  const { orgId } = useSession();
  const draft = applyDraft.read(orgId);
  const latest = latestIn(cases);
  return (
    <div className={styles['columns']}>
      <section className={styles['now']} aria-labelledby="welcome">
        <h2 id="welcome">{draft ? t('welcome.draft') : t('welcome.title')}</h2>
        {draft ? (
          <p>
            {t('welcome.savedAt')} <CivilDate moment={new Date(draft.at).toISOString()} withTime />
          </p>
        ) : (
          <>
            <p>{t('welcome.text')}</p>
            <ol className={styles['course']}>
              <li>{t('welcome.step1')}</li>
              <li>{t('welcome.step2')}</li>
              <li>{t('welcome.step3')}</li>
            </ol>
            <p className={styles['soft']}>{t('welcome.free')}</p>
          </>
        )}
        <Link to="/apply" className={styles['primary']}>
          {draft ? t('welcome.resume') : latest ? t('apply.again') : t('apply.title')}
        </Link>
      </section>
      {latest && (
        <section className={styles['column']} aria-labelledby="before">
          <h2 id="before">{t('welcome.before')}</h2>
          <CaseCards cases={[latest]} />
        </section>
      )}
    </div>
  );
};
