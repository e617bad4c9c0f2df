import { Link, useParams, useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { timeText } from '../../parts/civil-date-text.ts';
import { EmptyState } from '../../parts/states.tsx';
import { useDay } from '../../parts/use-day.ts';
import { useMinute } from '../../parts/use-minute.ts';
import { Page } from '../../shell/page.tsx';
import { CallNext } from './call-next.tsx';
import { GiveSlip } from './give-slip.tsx';
import { type Queue, slipPath, studioPath } from './paths.ts';
import { SlipActs } from './slip-acts.tsx';
import styles from './studios.module.css';
import { useText } from './texts.ts';

type Props = { readonly queue: Queue };

/** 窗口: who is next, who is being seen, and what became of the others today? */
export const CounterPage = () => {
  const { studioId = '' } = useParams();
  const t = useText();
  const [address] = useSearchParams();
  const day = address.get('day') ?? undefined;
  const ask = useAsk('regulator.viewQueue', {
    params: { studioId },
    query: day === undefined ? {} : { day },
  });
  return (
    <Page
      title={ask.data?.studio.name ?? t('list.title')}
      note={ask.data?.studio.place}
      actions={
        <div className={styles['ways']}>
          <Link to="/studios">{t('list.back')}</Link>
          <Link to={`${studioPath(studioId)}/board`}>{t('board')}</Link>
        </div>
      }
    >
      <AskState ask={ask} rows={8}>
        {(queue) => (
          <>
            <ChooseDay queue={queue} />
            <LeftOver queue={queue} />
            {queue.day === queue.today ? (
              <div className={styles['two']}>
                <CallNext queue={queue} />
                <GiveSlip queue={queue} />
              </div>
            ) : (
              <p className={styles['soft']}>{t('past.note')}</p>
            )}
            <Figures queue={queue} />
            <Slips queue={queue} />
          </>
        )}
      </AskState>
    </Page>
  );
};

const ChooseDay = ({ queue: { day, today, earlier } }: Props) => {
  const t = useText();
  const shown = useDay();
  const [address, setAddress] = useSearchParams();
  if (earlier.length === 0 && day === today) return null;
  const choose = (next: string) => {
    const changed = new URLSearchParams(address);
    if (next === today) changed.delete('day');
    else changed.set('day', next);
    setAddress(changed);
  };
  const known = day === today || earlier.some((one) => one.day === day);
  return (
    <label className={styles['day']}>
      {t('day.label')}
      <select value={day} onChange={({ target }) => choose(target.value)}>
        <option value={today}>{t('day.today')}</option>
        {!known && <option value={day}>{shown(day)}</option>}
        {earlier.map((one) => (
          <option key={one.day} value={one.day}>
            {shown(one.day)} · {t('day.given', { count: one.given })}
            {one.open > 0 && t('day.open', { count: one.open })}
          </option>
        ))}
      </select>
    </label>
  );
};

const LeftOver = ({ queue: { studio, earlier, day } }: Props) => {
  const t = useText();
  const left = earlier.filter((one) => one.open > 0 && one.day !== day);
  if (left.length === 0) return null;
  return (
    <section className={styles['left']} aria-label={t('left.title')}>
      <h2>{t('left.title')}</h2>
      <p>{t('left.note')}</p>
      <ul>
        {left.map((one) => (
          <li key={one.day}>
            <Link to={`${studioPath(studio.id)}?day=${one.day}`}>
              <CivilDate date={one.day} />
            </Link>{' '}
            {t('left.day', { count: one.open })}
          </li>
        ))}
      </ul>
    </section>
  );
};

const shownStates = ['waiting', 'called', 'served', 'absent', 'cancelled'] as const;

const Figures = ({ queue: { figures } }: Props) => {
  const t = useText();
  const { given, states, medianWaitMinutes: minutes } = figures;
  return (
    <section className={styles['stack']} aria-label={t('figures.title')}>
      <dl className={styles['figures']}>
        <div>
          <dt>{t('figures.given')}</dt>
          <dd className="numbers">{given}</dd>
        </div>
        {shownStates.map((state) => (
          <div key={state}>
            <dt>{t(`figures.${state}`)}</dt>
            <dd className="numbers">{states[state]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('figures.median')}</dt>
          <dd className="numbers">
            {minutes === undefined ? t('figures.noWait') : t('figures.minutes', { minutes })}
          </dd>
        </div>
      </dl>
      <p className={styles['soft']}>{t('figures.note')}</p>
    </section>
  );
};

const minutesBetween = (from: string, to: number): number =>
  Math.max(0, Math.floor((to - Date.parse(from)) / 60_000));

/** Those that are open first, then what is over, each by its number. */
const inOrder = ({ slips, line }: Queue) => {
  const place = (slip: Queue['slips'][number]): number => {
    if (slip.state === 'called') return -1;
    const waits = line.indexOf(slip.number);
    return waits < 0 ? line.length : waits;
  };
  return slips.toSorted((a, b) => place(a) - place(b) || a.number - b.number);
};

const Slips = ({ queue }: Props) => {
  const t = useText();
  if (queue.slips.length === 0) return <EmptyState title={t('slips.none')} text={t('slips.noneText')} />;
  return (
    <section className={styles['stack']} aria-label={t('slips.title')}>
      <h2>{t('slips.title')}</h2>
      <ul className={styles['lines']}>
        {inOrder(queue).map((slip) => (
          <li key={slip.id} data-state={slip.state}>
            <OneSlip slip={slip} isToday={queue.day === queue.today} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const OneSlip = ({ slip, isToday }: { readonly slip: Queue['slips'][number]; readonly isToday: boolean }) => {
  const t = useText();
  useMinute();
  const { id, number, state, wants, firm, at, firstCalledAt, desk, before, visitId, leftOver } = slip;
  const waited =
    firstCalledAt !== undefined
      ? t('slip.waited', { minutes: minutesBetween(at, Date.parse(firstCalledAt)) })
      : state === 'waiting' && isToday
        ? t('slip.waits', { minutes: minutesBetween(at, serverNow()) })
        : undefined;
  return (
    <>
      <Link to={slipPath(id)} className={styles['number']} aria-label={t('slip.open', { number })}>
        {t('slip.number', { number })}
      </Link>
      <span className={styles['what']}>
        {wants}
        {firm !== undefined && <span className={styles['soft']}> · {firm}</span>}
      </span>
      <span className={leftOver ? styles['bad'] : styles['state']}>
        {t(`state.${state}`)}
        {leftOver && ` · ${t('state.leftOver')}`}
        {state === 'called' && desk !== undefined && ` · ${desk}`}
      </span>
      <span className={`${styles['soft']} numbers`}>
        {[
          timeText(Date.parse(at)),
          waited,
          before !== undefined && before > 0 ? t('slip.before', { before }) : undefined,
        ]
          .filter((one) => one !== undefined)
          .join(' · ')}
      </span>
      <span className={styles['acts']}>
        {visitId !== undefined && (
          <Link to={`/visits/${encodeURIComponent(visitId)}`}>{t('slip.visit')}</Link>
        )}
        <SlipActs slip={slip} isToday={isToday} />
      </span>
    </>
  );
};
