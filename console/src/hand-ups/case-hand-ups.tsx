import type { CaseView } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import styles from '../parts/task.module.css';
import { AnswerHandUp, HandUpDialog, WithdrawHandUp } from './hand-up-acts.tsx';
import { type HandUp, HandUpStanding } from './hand-up-standing.tsx';
import { useText } from './texts.ts';

const isPending = ({ state }: HandUp): boolean => state === 'waiting' || state === 'accepted';

/** 提级会诊 of one case, for its work group and the levels above it; what can be done with it now. */
export const CaseHandUps = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const { orgId } = useSession();
  const { handUps = [], allowed = [], diagnoses = [], relation } = view;
  const pending = handUps.findLast(isPending);
  const discussed = diagnoses.some(({ disposition }) => disposition === 'held');
  const mayHandUp = allowed.includes('handUp') && relation === 'holder' && discussed && !pending;
  if (handUps.length === 0 && !mayHandUp) return null;
  return (
    <section className={styles['card']} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      {pending && <p className={styles['soft']}>{t('stays')}</p>}
      {handUps.toReversed().map((one) => {
        const isFree = isPending(one) && one.sessionId === undefined;
        const isTo = one.to === orgId;
        return (
          <div key={one.id} className={styles['task']}>
            <HandUpStanding handUp={one} />
            <div className={styles['choice']}>
              {isTo && one.state === 'waiting' && allowed.includes('answerHandUp') && (
                <AnswerHandUp caseId={view.id} handUp={one} />
              )}
              {isTo && one.state === 'accepted' && isFree && allowed.includes('handUp') && (
                <HandUpDialog caseId={view.id} onward />
              )}
              {one.from === orgId && isFree && allowed.includes('withdrawHandUp') && (
                <WithdrawHandUp caseId={view.id} handUp={one} />
              )}
            </div>
          </div>
        );
      })}
      {mayHandUp && (
        <div>
          <HandUpDialog caseId={view.id} />
        </div>
      )}
    </section>
  );
};
