import { lazy, Suspense } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { DocumentsSection } from '../documents/documents-section.tsx';
import { AskState } from '../parts/ask-state.tsx';
import { Money } from '../parts/money.tsx';
import { StageTag } from '../parts/stage-tag.tsx';
import { TaskCard } from '../parts/task-card.tsx';
import { useKeys } from '../parts/use-keys.ts';
import { Page } from '../shell/page.tsx';
import styles from './participant.module.css';
import { useText } from './texts.ts';

const NotesSection = lazy(async () => ({
  default: (await import('../notes/notes-section.tsx')).NotesSection,
}));

/** 任务: the enterprise in one line, and what this body promised to do for it. */
export const TaskPage = () => {
  const { caseId = '' } = useParams();
  const t = useText();
  const names = useNames();
  const navigate = useNavigate();
  useKeys({ Escape: () => void navigate('/cases') });
  const ask = useAsk('participant.viewCase', { params: { caseId } });
  return (
    <Page
      title={ask.data?.applicant.name ?? t('tasks.title')}
      note={<Link to="/cases">{t('task.back')}</Link>}
    >
      <AskState ask={ask} rows={5}>
        {(view) => (
          <>
            <p>
              {t('task.need')} <Money fen={view.need.amountFen} /> · {names.purpose(view.need.purpose)} ·{' '}
              {t('task.from', { who: names.organisation(view.orgId) })}{' '}
              <StageTag stage={view.phase.stage} step={view.outcomeStep} />
            </p>
            <div className={styles['file']}>
              <h2 className="unseen">{t('tasks.title')}</h2>
              {view.prescriptions
                .toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'))
                .map((task) => (
                  <TaskCard key={task.id} audience="participant" view={view} task={task} />
                ))}
            </div>
            <div className={styles['papers']}>
              <DocumentsSection audience="participant" view={view} />
            </div>
            <Suspense>
              <NotesSection audience="participant" caseId={view.id} />
            </Suspense>
          </>
        )}
      </AskState>
    </Page>
  );
};
