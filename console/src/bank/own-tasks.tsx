import type { CaseView } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import { TaskCard } from '../parts/task-card.tsx';
import styles from './case.module.css';
import { useText } from './texts.ts';

/** 本行处方: what the joint diagnosis gave this bank to do. */
export const OwnTasks = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const { orgId } = useSession();
  const own = view.prescriptions.filter(({ ownerOrgId, state }) => ownerOrgId === orgId && state === 'open');
  if (own.length === 0) return null;
  return (
    <section className={styles['card']} id="tasks" aria-labelledby="own-tasks">
      <h2 id="own-tasks">{t('tasks.title')}</h2>
      {own.map((prescription) => (
        <TaskCard key={prescription.id} audience="bank" view={view} task={prescription} />
      ))}
    </section>
  );
};
