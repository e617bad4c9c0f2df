import { lazy, Suspense } from 'react';
import type { CaseView } from '../../../api/routes.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { AskState } from '../../../parts/ask-state.tsx';
import { ScoreLine } from '../../../parts/score-line.tsx';
import { ScoreSources, sourcesOf } from '../../../parts/score-sources.tsx';
import { EmptyState } from '../../../parts/states.tsx';
import styles from '../case.module.css';
import { useCase } from '../case-page.tsx';
import { useCaseText } from '../texts.ts';
import { ClassBars } from './class-bars.tsx';
import type { ScoreExplanation } from './explanation.ts';
import { ImprovementList } from './improvement-list.tsx';
import { IndicatorTable } from './indicator-table.tsx';

const ScoreRadar = lazy(async () => ({ default: (await import('./score-radar.tsx')).ScoreRadar }));

/** 评分: the number with its label in one line, by class, by indicator, and how to raise it. */
export const ScoreTab = () => {
  const view = useCase();
  const t = useCaseText();
  if (!view.score) return <EmptyState title={t('score.none')} text={t('score.noneText')} />;
  return <Explained view={view} score={view.score} />;
};

type Score = NonNullable<CaseView['score']>;

const Explained = ({ view, score }: { readonly view: CaseView; readonly score: Score }) => {
  const t = useCaseText();
  const ask = useAsk('regulator.explainScore', { params: { caseId: view.id } }, { refreshMs: false });
  return (
    <AskState ask={ask} rows={12}>
      {(explained) => (
        <div className={styles['sections']}>
          <div className={styles['columns']}>
            <section className={styles['card']} aria-labelledby="score-classes">
              <h2 id="score-classes">{t('score.title')}</h2>
              <Summary score={score} explained={explained} />
              <ClassBars classes={explained.classes} />
            </section>
            <section className={styles['card']} aria-labelledby="score-radar">
              <h2 id="score-radar">{t('score.shape')}</h2>
              <Suspense fallback={<div className={styles['radar']} />}>
                <ScoreRadar classes={explained.classes} />
              </Suspense>
            </section>
          </div>
          <section className={styles['card']} aria-labelledby="score-improve">
            <h2 id="score-improve">{t('score.improve')}</h2>
            <ImprovementList explained={explained} />
          </section>
          <section className={styles['card']} aria-labelledby="score-indicators">
            <h2 id="score-indicators">{t('score.indicators')}</h2>
            <IndicatorTable explained={explained} />
          </section>
        </div>
      )}
    </AskState>
  );
};

const Summary = ({ score, explained }: { readonly score: Score; readonly explained: ScoreExplanation }) => {
  const t = useCaseText();
  const language = useLanguage();
  const { status, base, bonus, deduction, nextGrade } = { ...score, nextGrade: explained.nextGrade };
  return (
    <>
      <p>
        <ScoreLine score={score} />
      </p>
      <p className={styles['soft']}>
        {t('score.parts', {
          base: base.toFixed(2),
          bonus: bonus.toFixed(2),
          deduction: deduction.toFixed(2),
        })}
        {status === 'provisional' && ` ${t('score.provisional')}`}
        {status === 'manualReview' && ` ${t('score.manualReview')}`}
        {nextGrade &&
          ` ${t('score.nextGrade', { grade: nextGrade.grade, points: nextGrade.points.toFixed(2) })}`}
      </p>
      <p className={styles['small']}>
        {explained.title?.[language] ?? explained.modelId} ·{' '}
        {t('score.version', { version: explained.modelVersion })} ·{' '}
        {t('score.stage', { stage: explained.stage[language] })}
      </p>
      <div className={styles['small']}>
        <ScoreSources of={sourcesOf(explained.indicators)} />
      </div>
    </>
  );
};
