import type { CaseView } from '../api/routes.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { DeclineNotice } from '../parts/decline-notice.tsx';
import { OfferCard } from '../parts/offer-card.tsx';
import { AnswerCorrection } from './answer-correction.tsx';
import styles from './case.module.css';
import type { BankLine } from './own-line.ts';
import { useText } from './texts.ts';

/** The answer as it was given, which is what the enterprise reads. */
export const AnswerGiven = ({
  view,
  line,
  answer,
}: {
  readonly view: CaseView;
  readonly line: BankLine;
  readonly answer: NonNullable<BankLine['answer']>;
}) => {
  const t = useText();
  return (
    <section className={styles['card']} style={{ maxInlineSize: '46rem' }} aria-labelledby="given">
      <h2 id="given">
        {t(`state.${answer.kind}`)} · <CivilDate moment={answer.at} withTime />
      </h2>
      <p className={styles['soft']}>
        {answer.late && t('given.late')} {t(view.asked === 'accepted' ? 'given.accepted' : 'given.read')}
      </p>
      {answer.kind === 'granted' ? (
        <OfferCard bankId={line.bankId} productId={line.productId} grant={answer} />
      ) : (
        <DeclineNotice bankId={line.bankId} decline={answer} />
      )}
      {view.allowed?.includes('correctAnswer') !== false && (
        <AnswerCorrection key={answer.at} view={view} answer={answer} />
      )}
    </section>
  );
};
