import type { CaseView, RecordedEvent } from '../../../api/routes.ts';
import { useDay } from '../../../parts/use-day.ts';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { useCaseText } from '../texts.ts';

type Moved = Extract<RecordedEvent['event'], { type: 'DateMoved' | 'ExtensionDeclined' }>;

/** 期限变动: every move of a date of this case, and what was declined, the newest first: from when to when, why, and who asked and answered. */
export const DateHistory = ({
  view,
  events,
  people,
}: {
  readonly view: CaseView;
  readonly events: readonly RecordedEvent[];
  readonly people: Readonly<Record<string, string>>;
}) => {
  const t = useCaseText();
  const day = useDay();
  const names = useCaseNames(view);
  const moved = events.flatMap(({ seq, event }) =>
    event.type === 'DateMoved' || event.type === 'ExtensionDeclined' ? [{ seq, event }] : [],
  );
  if (moved.length === 0) return null;
  const who = ({ orgId, personId }: Moved['by']) => {
    const person = people[personId];
    return person === undefined
      ? names.organisation(orgId)
      : t('line', { name: names.organisation(orgId), text: person });
  };
  return (
    <section className={styles['card']} aria-labelledby="date-history">
      <h2 id="date-history">{t('moved.title')}</h2>
      <ul className={styles['moves']}>
        {moved.toReversed().map(({ seq, event }) => {
          const { kind, bankId, from, by, at } = event;
          const date = t(`rung.date.${kind}`);
          return (
            <li key={seq}>
              <strong>
                {bankId === undefined ? date : t('rung.of', { whose: names.organisation(bankId), date })}
              </strong>
              {event.type === 'DateMoved' ? (
                <Move event={event} who={who} />
              ) : (
                <>
                  <span className="numbers">{t('moved.stays', { date: day(from) })}</span>
                  <span>{t('moved.refused', { who: who(by), date: day(at), reason: event.reason })}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Move = ({
  event: { from, to, reason = '', asked, cause, by, at },
  who,
}: {
  readonly event: Extract<Moved, { type: 'DateMoved' }>;
  readonly who: (by: Moved['by']) => string;
}) => {
  const t = useCaseText();
  const day = useDay();
  return (
    <>
      <span className="numbers">
        {from === to
          ? t('moved.confirmed', { date: day(to) })
          : t('moved.fromTo', { from: day(from), to: day(to) })}
      </span>
      {cause === 'calendar' && <span>{t('moved.byCalendar')}</span>}
      {asked && (
        <span>{t('moved.asked', { who: who(asked.by), date: day(asked.at), reason: asked.reason })}</span>
      )}
      {cause === 'extension' && (
        <span>{t(asked ? 'moved.agreed' : 'moved.moved', { who: who(by), date: day(at), reason })}</span>
      )}
    </>
  );
};
