import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { DueBadge } from '../parts/due-badge.tsx';
import styles from '../parts/inquiry.module.css';
import { endOfDayText } from '../parts/task-due.ts';
import { useDay } from '../parts/use-day.ts';
import { useText } from './texts.ts';

export type FollowUp = NonNullable<CaseView['followUps']>[number];

/** 回访跟进: when, who, how it stands, every move, and what came out. `person`: the name of who of the work group does it. */
export const FollowUpStanding = ({
  followUp: { on, state, ownerOrgId, text, moves = [], result, calledOff },
  person,
  isGroups = false,
}: {
  readonly followUp: FollowUp;
  readonly person?: string | undefined;
  readonly isGroups?: boolean;
}) => {
  const t = useText();
  const names = useNames();
  const day = useDay();
  const unit = names.organisation(ownerOrgId);
  const who =
    person !== undefined ? t('person', { unit, name: person }) : isGroups ? t('group', { unit }) : unit;
  return (
    <>
      <p>{text}</p>
      <p className={styles['soft']}>
        <CivilDate date={on} /> · {t('by', { who })} ·{' '}
        {state === 'open' ? <DueBadge dueAt={endOfDayText(on)} /> : t(`state.${state}`)}
      </p>
      {moves.map(({ at, from, to, reason }) => (
        <p key={at} className={styles['soft']}>
          {t('moved', { from: day(from), to: day(to), reason })}
        </p>
      ))}
      {result && (
        <p>
          {t('result', { outcome: t(`outcome.${result.outcome}`), text: result.text })}{' '}
          <span className={styles['soft']}>
            <CivilDate moment={result.at} />
          </span>
        </p>
      )}
      {calledOff && <p className={styles['soft']}>{t('calledOff', { reason: calledOff.reason })}</p>}
    </>
  );
};
