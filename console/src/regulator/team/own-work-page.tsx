import Button from 'antd/es/button';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useOrder } from '../../api/use-order.ts';
import { useNames } from '../../api/use-reference.ts';
import { usePhone } from '../../app/use-media.ts';
import { useSession } from '../../auth/session.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { holderText } from '../../parts/case-columns.tsx';
import { DueBadge } from '../../parts/due-badge.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { bareName } from '../../parts/shown-name.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { usePartText } from '../../parts/texts.ts';
import { notify } from '../../shell/notices.tsx';
import { Page } from '../../shell/page.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import { DoneWork } from './done-work.tsx';
import styles from './team.module.css';
import { useText } from './texts.ts';
import { useColleagues } from './use-colleagues.ts';

const WaitingBatches = lazy(async () => ({
  default: (await import('../../batches/waiting-batches.tsx')).WaitingBatches,
}));
const PendingTransfers = lazy(async () => ({
  default: (await import('../transfers/pending-transfers.tsx')).PendingTransfers,
}));

const PendingFollowUps = lazy(async () => ({
  default: (await import('../../follow-ups/pending-follow-ups.tsx')).PendingFollowUps,
}));
const ToApprove = lazy(async () => ({ default: (await import('../extensions/to-approve.tsx')).ToApprove }));

const PendingHandUps = lazy(async () => ({
  default: (await import('../../hand-ups/pending-hand-ups.tsx')).PendingHandUps,
}));

type Task = AnswerOf<'regulator.ownWork'>['tasks'][number];
const isToApprove = ({ whose }: Task) => whose === 'toApprove';

/** 我的待办: what must I do next, and until when? */
export const OwnWorkPage = () => {
  const t = useText();
  const pt = usePartText();
  const phone = usePhone();
  const isWorkGroup = useIsWorkGroup();
  const ask = useAsk('regulator.ownWork');
  return (
    <Page
      title={t('work.title')}
      note={isWorkGroup ? t('work.note') : t('work.noteAbove')}
      actions={
        <div className={styles['ways']}>
          {isWorkGroup && <Link to="/visits/new">{t('work.visit')}</Link>}
          {isWorkGroup && <Link to="/visits">{t('work.visits')}</Link>}
          {isWorkGroup && <Link to="/studios">{t('work.studios')}</Link>}
          {isWorkGroup && <Link to="/batches">{t('work.batches')}</Link>}
          <Link to="/schedule">{pt('ways.schedule')}</Link>
          <Link to="/ledger">{t('work.ledger')}</Link>
          <Link to="/hand-ups">{t('work.handUps')}</Link>
          {isWorkGroup && <Link to="/follow-ups">{t('work.followUps')}</Link>}
          <Link to="/my-leave">{t('work.leave')}</Link>
          <Link to="/overview">{t('work.overview')}</Link>
        </div>
      }
    >
      <section className={styles['part']} aria-label={t('work.todo')}>
        <Suspense>
          <PendingHandUps />
        </Suspense>
        {isWorkGroup && (
          <Suspense>
            <PendingTransfers />
            <PendingFollowUps />
          </Suspense>
        )}
        <AskState ask={ask} rows={8}>
          {({ tasks: all, total }) => {
            const tasks = all.filter((task) => !isToApprove(task));
            return all.length === 0 ? (
              <EmptyState title={t('work.none')} text={t('work.noneText')} />
            ) : (
              <>
                {all.some(isToApprove) && (
                  <Suspense>
                    <ToApprove tasks={all.filter(isToApprove)} />
                  </Suspense>
                )}
                {tasks.length > 0 && (phone ? <Cards tasks={tasks} /> : <Table tasks={tasks} />)}
                {total > all.length && (
                  <p>
                    <Link to="/cases">{t('work.more', { count: total - all.length })}</Link>
                  </p>
                )}
              </>
            );
          }}
        </AskState>
      </section>
      {isWorkGroup && (
        <Suspense>
          <WaitingBatches />
        </Suspense>
      )}
      <DoneWork />
    </Page>
  );
};

type Props = { readonly tasks: readonly Task[] };
const pathOf = ({ case: { id } }: Task) => `/cases/${encodeURIComponent(id)}`;

const Table = ({ tasks }: Props) => {
  const t = useText();
  const pt = usePartText();
  return (
    <table className={styles['tasks']}>
      <caption className="unseen">{t('work.todo')}</caption>
      <thead>
        <tr>
          <th scope="col">{pt('table.enterprise')}</th>
          <th scope="col">{pt('table.stage')}</th>
          <th scope="col">{t('work.do')}</th>
          <th scope="col">{pt('table.due')}</th>
          <th scope="col">{t('work.whose')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.case.id}>
            <th scope="row">
              <Link to={pathOf(task)}>
                <FirmName name={task.case.enterpriseName} />
              </Link>
            </th>
            <td>
              <Stage task={task} />
            </td>
            <td>
              <WhatToDo task={task} />
            </td>
            <td>
              <Due task={task} />
            </td>
            <td>
              <Whose task={task} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Cards = ({ tasks }: Props) => (
  <ul className={styles['cards']}>
    {tasks.map((task) => (
      <li key={task.case.id}>
        <Link to={pathOf(task)}>
          <FirmName name={task.case.enterpriseName} />
        </Link>
        <span>
          <Stage task={task} /> <Due task={task} />
        </span>
        <span>
          <WhatToDo task={task} />
        </span>
        <span>
          <Whose task={task} />
        </span>
      </li>
    ))}
  </ul>
);

type OfTask = { readonly task: Task };

const Stage = ({ task: { case: of } }: OfTask) => (
  <StageTag stage={of.stage} round={of.round} step={of.outcomeStep} />
);

const Due = ({ task: { case: of } }: OfTask) => (
  <DueBadge
    dueAt={of.dueAt}
    workingDaysLeft={of.workingDaysLeft}
    provisional={of.dueProvisional}
    dayOff={of.dueOnDayOff}
  />
);

/** What the stage asks of the work group; of a case that others have, to urge them. */
const WhatToDo = ({ task: { whose, case: of } }: OfTask) => {
  const t = useText();
  const pt = usePartText();
  const names = useNames();
  if (whose === 'below') return t('do.supervise');
  if (of.holderOrgId !== of.orgId) return t('do.urge', { who: holderText(of, names, pt) });
  switch (of.stage) {
    case 'intake':
    case 'screening':
    case 'scoring':
    case 'recommendation':
    case 'secondRecommendation':
    case 'triage':
    case 'jointDiagnosis':
    case 'prescription':
    case 'outcome':
      return t(`do.${of.stage}`);
    default:
      return t('do.other');
  }
};

/** Mine, or nobody's yet: then it can be taken at once. */
const Whose = ({ task: { whose, coveredFor, case: of } }: OfTask) => {
  const t = useText();
  const { personId } = useSession();
  const { send, pending, failure } = useOrder('regulator.assign');
  const { nameOf } = useColleagues();
  if (whose === 'covered') return t('work.covered', { name: nameOf(coveredFor ?? '') });
  if (whose === 'mine' || whose === 'below') return t(`work.${whose}`);
  const take = () =>
    void send({ params: { caseId: of.id }, body: { to: personId } })
      .then(() => notify(t('work.taken', { name: bareName(of.enterpriseName) })))
      .catch(() => undefined);
  return (
    <>
      {t('work.nobody')}{' '}
      <Button
        size="small"
        loading={pending}
        onClick={take}
        aria-label={`${t('work.take')} ${bareName(of.enterpriseName)}`}
      >
        {t('work.take')}
      </Button>
      {failure && <ProblemAlert failure={failure} />}
    </>
  );
};
