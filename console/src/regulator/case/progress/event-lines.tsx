import type { CaseView } from '../../../api/routes.ts';
import { LongText } from '../../../parts/long-text.tsx';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { EventWhy } from './event-why.tsx';
import type { CaseEvent } from './moments.ts';
import { useSentence } from './sentence.ts';

/** What happened at one moment, line by line, and who did it where it was not the system. */
export const EventLines = ({
  events,
  view,
  people,
}: {
  readonly events: readonly CaseEvent[];
  readonly view: CaseView;
  /** Names of the people that the events speak of. */
  readonly people: Readonly<Record<string, string>>;
}) => {
  const names = useCaseNames(view);
  const sentenceOf = useSentence(view, people);
  // A bank is named by what it did; who else acted is said beside it.
  const by = events.map((event) => event.by).find(({ kind }) => kind !== 'system' && kind !== 'bank');
  return (
    <div className={styles['lines']}>
      {by && <span className={styles['small']}>{names.organisation(by.orgId)}</span>}
      {events.map((event, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the record only ever grows at its end
          key={place}
          className={styles['event']}
          data-quiet={event.type === 'StageEntered' || event.type === 'TriageSuggested' || undefined}
        >
          <span>
            <LongText>{sentenceOf(event)}</LongText>
          </span>
          <EventWhy event={event} view={view} />
        </div>
      ))}
    </div>
  );
};
