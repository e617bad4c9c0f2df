import type { CaseView, Tracking } from '../../api/routes.ts';
import { useLanguage } from '../../i18n/language.ts';
import { CivilDate } from '../../parts/civil-date.tsx';
import { DueBadge } from '../../parts/due-badge.tsx';
import { bareName, bareWords } from '../../parts/shown-name.ts';
import { StageTag } from '../../parts/stage-tag.tsx';
import styles from '../enterprise.module.css';
import { useText } from '../texts.ts';
import { ToDoList } from './to-do-list.tsx';

/** As the API names the enterprise itself. */
const you = 'You';

/** The enterprise may have something to do while others work on it. */
const whoOf = ({ holder, toDo }: Tracking['now']): 'now.you' | 'now.withYou' | 'now.with' => {
  if (holder.en === you) return 'now.you';
  return toDo.length > 0 ? 'now.withYou' : 'now.with';
};

/** Who has it, until when, and 「您现在需要做的」: often nothing. */
export const NowCard = ({ tracking, view }: { readonly tracking: Tracking; readonly view: CaseView }) => {
  const t = useText();
  const language = useLanguage();
  const { now } = tracking;
  return (
    <section className={styles['now']} aria-labelledby="now">
      <div className={styles['nowTop']}>
        <StageTag stage={now.stage} round={view.rounds.length} step={view.outcomeStep} />
        {now.dueOn !== undefined && view.due && (
          <DueBadge
            dueAt={view.due.at}
            workingDaysLeft={view.due.workingDaysLeft}
            provisional={view.due.provisional}
            dayOff={view.due.dayOff}
          />
        )}
      </div>
      <h2 id="now">{t(whoOf(now), { holder: bareName(now.holder[language]) })}</h2>
      <p>{bareWords(now.sentence[language])}</p>
      {now.dueOn !== undefined && !view.due && (
        <p className={styles['soft']}>
          {t('now.until')} <CivilDate date={now.dueOn} />
        </p>
      )}
      <div className={styles['toDo']} data-empty={now.toDo.length === 0 || undefined}>
        <h3>{t('toDo.title')}</h3>
        {now.toDo.length === 0 ? <p>{t('toDo.nothing')}</p> : <ToDoList toDo={now.toDo} view={view} />}
      </div>
    </section>
  );
};
