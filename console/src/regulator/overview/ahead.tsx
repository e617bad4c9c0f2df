import { Link } from 'react-router';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { DueBadge } from '../../parts/due-badge.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { StageTag } from '../../parts/stage-tag.tsx';
import { LoadingState } from '../../parts/states.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import { Panel } from './bars.tsx';
import type { Overview } from './figures.tsx';
import styles from './overview.module.css';
import { useText } from './texts.ts';

/** What is late or will be next, the most urgent first. */
export const Urgent = ({ counts: { urgent, due } }: { readonly counts: Overview }) => {
  const t = useText();
  const more = due.overdue > 0 && <Link to="/cases?overdue=true">{t('urgent.all')}</Link>;
  return (
    <Panel title={t('urgent.title')} action={more}>
      {urgent.length === 0 ? (
        <p>{t('urgent.none')}</p>
      ) : (
        <ul className={styles['lines']}>
          {urgent.map(
            ({
              id,
              enterpriseName,
              stage,
              round,
              outcomeStep,
              dueAt,
              workingDaysLeft,
              dueProvisional,
              dueOnDayOff,
            }) => (
              <li key={id}>
                <Link to={`/cases/${encodeURIComponent(id)}`}>
                  <FirmName name={enterpriseName} />
                </Link>
                <StageTag stage={stage} round={round} step={outcomeStep} />
                <DueBadge
                  dueAt={dueAt}
                  workingDaysLeft={workingDaysLeft}
                  provisional={dueProvisional}
                  dayOff={dueOnDayOff}
                />
              </li>
            ),
          )}
        </ul>
      )}
    </Panel>
  );
};

const mostShown = 4;
/** A session stays ahead until it has begun long enough ago to be over. */
const lastsMs = 12 * 3_600_000;

/** 接下来的会诊, soonest first, and how many cases wait for one. */
export const NextSessions = ({ waiting }: { readonly waiting: number }) => {
  const t = useText();
  const mayConvene = useIsWorkGroup();
  const page = useAsk('regulator.listSessions', { query: { limit: '50' } });
  const convened = (page.data?.sessions ?? []).filter(({ state }) => state === 'convened');
  const scheduled = convened.flatMap(({ agenda }) => agenda.filter(({ disposition }) => !disposition));
  const unscheduled = waiting - scheduled.length;
  const ahead = convened
    .filter(({ startsAt }) => Date.parse(startsAt) > serverNow() - lastsMs)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .slice(0, mostShown);
  return (
    <Panel title={t('sessions.title')} action={<Link to="/sessions">{t('sessions.all')}</Link>}>
      {!page.data && !page.error && <LoadingState rows={2} />}
      {page.data && ahead.length === 0 && <p>{t('sessions.none')}</p>}
      {ahead.length > 0 && (
        <ul className={styles['lines']}>
          {ahead.map(({ id, startsAt, place, agenda }) => (
            <li key={id}>
              <Link to={`/sessions/${encodeURIComponent(id)}`}>
                <CivilDate moment={startsAt} withTime />
              </Link>
              <span className={styles['place']}>{place}</span>
              <span className="numbers">{t('sessions.cases', { count: agenda.length })}</span>
            </li>
          ))}
        </ul>
      )}
      {mayConvene && page.data && unscheduled > 0 && (
        <p>
          {t('sessions.waiting', { count: unscheduled })}{' '}
          <Link to="/sessions/new">{t('sessions.convene')}</Link>
        </p>
      )}
    </Panel>
  );
};
