import { AnswerDesk } from './answer-desk.tsx';
import { AnswerGiven } from './answer-given.tsx';
import styles from './case.module.css';
import { CaseFrame } from './case-frame.tsx';
import { ConsentEnded } from './consent-ended.tsx';
import { ownLine } from './own-line.ts';
import { useText } from './texts.ts';

/** 答复: one page, one choice, and what the enterprise will read. */
export const AnswerPage = () => {
  const t = useText();
  return (
    <CaseFrame>
      {(view) => {
        const own = ownLine(view);
        if (own?.line.answer) return <AnswerGiven view={view} line={own.line} answer={own.line.answer} />;
        if (own && view.asked !== 'lapsed') return <AnswerDesk view={view} line={own.line} />;
        if (view.consentEndedAt !== undefined) return <ConsentEnded view={view} />;
        return (
          <section className={styles['card']}>
            <h2>{t('step.lapsed')}</h2>
            <p>{t('step.lapsed.text')}</p>
          </section>
        );
      }}
    </CaseFrame>
  );
};
