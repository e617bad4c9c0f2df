import type { CaseView } from '../api/routes.ts';
import { useNames } from '../api/use-reference.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import styles from '../parts/inquiry.module.css';
import { useDay } from '../parts/use-day.ts';
import { useText } from './texts.ts';

export type HandUp = NonNullable<CaseView['handUps']>[number];

/** 提级会诊: from whom to whom, how it stands, and what came of it, as far as the reader may read it. */
export const HandUpStanding = ({ handUp }: { readonly handUp: HandUp }) => {
  const t = useText();
  const names = useNames();
  const { from, to, at, state, sessionId, dueOn, question, reason, answered, withdrawn, outcome } = handUp;
  const standing = state === 'accepted' && sessionId !== undefined ? 'scheduled' : state;
  return (
    <>
      <p>
        <strong>{t(`state.${standing}`)}</strong> ·{' '}
        {t('way', { from: names.organisation(from), to: names.organisation(to) })} · <CivilDate moment={at} />
      </p>
      {state === 'waiting' && dueOn !== undefined && (
        <p className={styles['soft']}>
          {t('due')} <CivilDate date={dueOn} />
        </p>
      )}
      {question !== undefined && <p>{t('question', { question })}</p>}
      {reason !== undefined && <p className={styles['soft']}>{t('reason', { reason })}</p>}
      {answered?.reason !== undefined && <p>{t('advice', { reason: answered.reason })}</p>}
      {withdrawn && <p className={styles['soft']}>{t('withdrawn', { reason: withdrawn.reason })}</p>}
      {outcome && <Outcome outcome={outcome} />}
    </>
  );
};

const Outcome = ({ outcome }: { readonly outcome: NonNullable<HandUp['outcome']> }) => {
  const t = useText();
  const names = useNames();
  const day = useDay();
  const { findings, recommended, recommendAgain, note, at } = outcome;
  return (
    <div className={styles['said']}>
      {findings.length > 0 && (
        <p>
          {t('findings')} <CivilDate moment={at} />
        </p>
      )}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
      {recommended.length > 0 && <p>{t('recommended')}</p>}
      {recommended.length > 0 && (
        <ul>
          {recommended.map(({ code, measure, ownerOrgId, dueOn }) => (
            <li key={code + measure}>
              {t('measure', {
                ...{ name: names.prescription(code), measure, date: day(dueOn) },
                owner: ownerOrgId === undefined ? t('firm') : names.organisation(ownerOrgId),
              })}
            </li>
          ))}
        </ul>
      )}
      {recommendAgain && <p>{t('again')}</p>}
      {note !== undefined && <p className={styles['soft']}>{t('conclusion', { note })}</p>}
    </div>
  );
};
