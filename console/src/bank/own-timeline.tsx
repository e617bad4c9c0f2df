import type { CaseView } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { LongText } from '../parts/long-text.tsx';
import { Money } from '../parts/money.tsx';
import { StepLine } from '../parts/step-line.tsx';
import styles from './case.module.css';
import { storyOf } from './own-story.ts';
import { useText } from './texts.ts';

/** 本行办理过程, the latest first; nothing of other banks is in it. */
export const OwnTimeline = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const ask = useAsk('bank.timeline', { params: { caseId: view.id } });
  return (
    <section className={styles['card']} aria-labelledby="story">
      <h2 id="story">{t('story.title')}</h2>
      <AskState ask={ask} rows={4}>
        {({ events }) => (
          <StepLine
            label={t('story.title')}
            steps={storyOf(view, events)
              .toReversed()
              .map(({ key, at, sentence, amountFen, day, text }) => ({
                key,
                when: 'past',
                at,
                content: (
                  <>
                    {t(`story.${sentence}`)}
                    {amountFen !== undefined && (
                      <>
                        {' '}
                        <Money fen={amountFen} />
                      </>
                    )}
                    {day !== undefined && (
                      <>
                        {' '}
                        <CivilDate date={day} />
                      </>
                    )}
                    {text !== undefined && text !== '' && (
                      <div className={`${styles['soft']} ${styles['quote']}`}>
                        <LongText>{text}</LongText>
                      </div>
                    )}
                  </>
                ),
              }))}
          />
        )}
      </AskState>
      <p className={styles['soft']}>{t('story.note')}</p>
    </section>
  );
};
