import { Link } from 'react-router';
import { serverNow } from '../api/server-clock.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { DueBadge } from '../parts/due-badge.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import listStyles from '../parts/list.module.css';
import { useListAddress } from '../parts/list-address.ts';
import { EmptyState } from '../parts/states.tsx';
import { endOfDayText } from '../parts/task-due.ts';
import { usePartText } from '../parts/texts.ts';
import { Page } from '../shell/page.tsx';
import styles from './participant.module.css';
import { groupedTasks, type OwnTask, type TaskGroup, taskGroups } from './task-groups.ts';
import { useText } from './texts.ts';

/** More than a body has at once. */
const pageSize = '100';

/** 我的任务: what did we promise at the table, and by when? */
export const TaskListPage = () => {
  const t = useText();
  const pt = usePartText();
  const { query, set } = useListAddress();
  const ask = useAsk('participant.listCases', { query: { ...query, limit: pageSize } });
  return (
    <Page
      title={t('tasks.title')}
      note={t('tasks.note')}
      actions={<Link to="/schedule">{pt('ways.schedule')}</Link>}
    >
      {query.search !== undefined && (
        <div>
          <button
            type="button"
            className={listStyles['chip']}
            aria-label={t('tasks.searchRemove', { text: query.search })}
            onClick={() => set({ search: undefined })}
          >
            {t('tasks.search', { text: query.search })}
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
      <AskState ask={ask} rows={5}>
        {({ cases, cursor }) => {
          const groups = groupedTasks(cases, civilDateAt(serverNow()));
          if (taskGroups.every((group) => groups[group].length === 0))
            return (
              <EmptyState
                title={t(query.search === undefined ? 'tasks.empty.title' : 'tasks.noneFound')}
                {...(query.search === undefined && { text: t('tasks.empty.text') })}
              />
            );
          return (
            <>
              {taskGroups.map((group) => (
                <Group key={group} group={group} tasks={groups[group]} />
              ))}
              {cursor !== undefined && (
                <button type="button" className={listStyles['quiet']} onClick={() => set({ cursor })}>
                  {t('tasks.next')}
                </button>
              )}
            </>
          );
        }}
      </AskState>
    </Page>
  );
};

const Group = ({ group, tasks }: { readonly group: TaskGroup; readonly tasks: readonly OwnTask[] }) => {
  const t = useText();
  if (tasks.length === 0 && group !== 'open') return null;
  return (
    <section className={styles['group']} aria-label={t(`tasks.${group}`)}>
      <h2>
        {t(`tasks.${group}`)} <span className="numbers">{tasks.length}</span>
      </h2>
      {tasks.length === 0 && <p className={styles['soft']}>{t('tasks.open.none')}</p>}
      <ul className={styles['rows']}>
        {tasks.map((task) => (
          <Row key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
};

const Row = ({ task }: { readonly task: OwnTask }) => {
  const t = useText();
  const names = useNames();
  const { caseId, enterpriseName, code, measure, awaited, dueOn, state, settledAt, moreTime } = task;
  return (
    <li>
      <Link to={`/cases/${encodeURIComponent(caseId)}`} className={styles['row']}>
        <span className={styles['what']}>
          <strong>{measure}</strong>
          <span className={styles['soft']}>
            <FirmName name={enterpriseName} /> · {names.prescription(code)}
          </span>
        </span>
        <span className={styles['when']}>
          {awaited ? (
            <>
              <DueBadge dueAt={endOfDayText(dueOn)} />
              <span className={styles['soft']}>
                {moreTime === undefined ? (
                  <CivilDate date={dueOn} />
                ) : (
                  <>
                    {t('tasks.moreTime')} <CivilDate date={moreTime} />
                  </>
                )}
              </span>
            </>
          ) : (
            <>
              <span>{t(`tasks.state.${state}`)}</span>
              <span className={styles['soft']}>
                {settledAt !== undefined ? <CivilDate moment={settledAt} /> : <CivilDate date={dueOn} />}
              </span>
            </>
          )}
        </span>
      </Link>
    </li>
  );
};
