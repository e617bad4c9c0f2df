import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { BodyOf, Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { OrderForm } from '../../parts/order-form.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { EmptyState, LoadingState } from '../../parts/states.tsx';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { CandidateField } from './candidates.tsx';
import styles from './sessions.module.css';
import { useText } from './texts.ts';
import { type Candidate, useCandidates } from './use-candidates.ts';

/** So many cases one session takes. */
const mostCases = 20;

/** 加入议程: cases that wait for a session, gathered by what ails them, onto one that has not begun. */
export const AddCasesPage = () => {
  const { sessionId = '' } = useParams();
  const t = useText();
  const session = useAsk('regulator.viewSession', { params: { sessionId } });
  const sessions = useAsk('regulator.listSessions', { query: { limit: '50' } });
  return (
    <Page
      title={t('add.title')}
      note={
        session.data && (
          <>
            <CivilDate moment={session.data.startsAt} withTime /> · {session.data.place}
          </>
        )
      }
      actions={<Link to={`/sessions/${encodeURIComponent(sessionId)}`}>{t('add.back')}</Link>}
    >
      <AskState ask={session}>
        {(held) => (
          <AskState ask={sessions}>
            {(page) => <WithCandidates session={held} sessions={page.sessions} />}
          </AskState>
        )}
      </AskState>
    </Page>
  );
};

const WithCandidates = ({
  session,
  sessions,
}: {
  readonly session: Session;
  readonly sessions: readonly Session[];
}) => {
  const { cases, failure } = useCandidates(sessions);
  if (cases) return <Adding session={session} cases={cases} />;
  return failure ? <ProblemAlert failure={failure} /> : <LoadingState rows={6} />;
};

const Adding = ({ session, cases }: { readonly session: Session; readonly cases: readonly Candidate[] }) => {
  const t = useText();
  const navigate = useNavigate();
  const { orgId } = useSession();
  const [count, setCount] = useState(0);
  const isOpen = (session.state === 'convened' || session.state === 'proposed') && !session.begun;
  if (session.orgId !== orgId) return <EmptyState title={t('convene.notYours')} />;
  if (!isOpen) return <EmptyState title={t('add.begun')} text={t('add.begun.text')} />;
  if (cases.length === 0) return <EmptyState title={t('convene.cases.none')} text={t('add.none.text')} />;
  const open = session.agenda.filter(({ disposition }) => disposition === undefined).length;
  return (
    <div className={styles['sheet']}>
      <p className={styles['soft']}>{t('add.note', { count: open, left: Math.max(mostCases - open, 0) })}</p>
      <OrderForm
        order="regulator.addCases"
        params={{ sessionId: session.id }}
        initialValues={{ caseIds: [] }}
        toBody={({ caseIds }) => ({ caseIds }) as BodyOf<'regulator.addCases'>}
        onValues={({ caseIds }) => setCount(Array.isArray(caseIds) ? caseIds.length : 0)}
        submitLabel={count > 0 ? t('add.submit', { count }) : t('add.submit.none')}
        onDone={() => {
          notify(t('add.done'));
          void navigate(`/sessions/${encodeURIComponent(session.id)}`);
        }}
      >
        <CandidateField cases={cases} onCount={setCount} />
      </OrderForm>
    </div>
  );
};
