import type { CaseSummary } from '../api/routes.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { DueBadge } from '../parts/due-badge.tsx';
import styles from './bank.module.css';
import { useText } from './texts.ts';

/** 期限 or 答复 in one line: how long is left, or how it ended. */
export const InboxState = ({ summary }: { readonly summary: CaseSummary }) => {
  const t = useText();
  const { asked, tasks, dueAt, workingDaysLeft, dueProvisional, dueOnDayOff, enteredStageAt } = summary;
  const badge = (
    <DueBadge
      dueAt={dueAt}
      workingDaysLeft={workingDaysLeft}
      provisional={dueProvisional}
      dayOff={dueOnDayOff}
    />
  );
  const state = asked?.state;
  switch (state) {
    case 'toAnswer':
      return dueAt === undefined ? <span className={styles['soft']}>{t('state.noClock')}</span> : badge;
    case 'overdue':
      return (
        <span className={styles['inline']}>
          {badge}
          <span className={styles['soft']}>{t('state.stillPossible')}</span>
        </span>
      );
    case 'waitingForPapers':
      return <span className={styles['soft']}>{t('state.paused')}</span>;
    case 'accepted':
      return <span>{t('state.accepted')}</span>;
    case 'granted':
    case 'declined':
    case 'lent':
    case 'lapsed':
    case undefined: {
      if (tasks?.some(({ awaited }) => awaited)) return badge;
      const at = asked?.answeredAt ?? tasks?.find(({ settledAt }) => settledAt)?.settledAt ?? enteredStageAt;
      return (
        <span className={styles['inline']}>
          <span>{t(state ? `state.${state}` : 'state.settled')}</span>
          <span className={styles['soft']}>
            <CivilDate moment={at} />
          </span>
        </span>
      );
    }
    default:
      return state satisfies never;
  }
};
