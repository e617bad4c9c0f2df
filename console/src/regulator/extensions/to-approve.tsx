import { Link } from 'react-router';
import type { AnswerOf } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { DueBadge } from '../../parts/due-badge.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { useDay } from '../../parts/use-day.ts';
import { casePath } from '../case/action-path.ts';
import styles from '../twins/twins.module.css';
import { useText } from './texts.ts';

type Task = AnswerOf<'regulator.ownWork'>['tasks'][number];

/** 待审批的延期: what counties and their banks ask this city to agree to, the longest asked first. */
export const ToApprove = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const t = useText();
  return (
    <section className={styles['panel']} aria-labelledby="to-approve">
      <h2 id="to-approve">{t('title', { count: tasks.length })}</h2>
      <ul className={styles['pairs']}>
        {tasks.map((task) => (
          <One key={`${task.case.id} ${task.extension?.kind} ${task.extension?.bankId}`} task={task} />
        ))}
      </ul>
    </section>
  );
};

const One = ({ task: { case: of, extension } }: { readonly task: Task }) => {
  const t = useText();
  const names = useNames();
  const day = useDay();
  if (!extension) return null;
  const { kind, bankId, until, reason, askedAt, askedBy } = extension;
  const date = t(`date.${kind}`);
  return (
    <li className={styles['one']}>
      <Link to={casePath(of.id)}>
        <FirmName name={of.enterpriseName} />
      </Link>
      <span className={styles['soft']}>
        <StageTag stage={of.stage} round={of.round} step={of.outcomeStep} />{' '}
        <DueBadge
          dueAt={of.dueAt}
          workingDaysLeft={of.workingDaysLeft}
          provisional={of.dueProvisional}
          dayOff={of.dueOnDayOff}
        />
      </span>
      <span>
        {t('asks', {
          what: bankId === undefined ? date : t('of', { whose: names.organisation(bankId), date }),
          until: day(until),
        })}
      </span>
      <span>{t('reason', { reason })}</span>
      <span className={styles['soft']}>
        {names.organisation(askedBy)} · <CivilDate moment={askedAt} />
      </span>
      <Link to={`${casePath(of.id)}/act/answerExtension`}>{t('answer')}</Link>
    </li>
  );
};
