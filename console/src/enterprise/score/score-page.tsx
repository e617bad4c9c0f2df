import { useParams } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useLanguage } from '../../i18n/language.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { ScoreSources } from '../../parts/score-sources.tsx';
import { EmptyState } from '../../parts/states.tsx';
import styles from '../enterprise.module.css';
import { SubPage } from '../sub-page.tsx';
import { useText } from '../texts.ts';
import { Improvements } from './improvements.tsx';

/** 创新积分: how much, which grade, that it is not official, and what would bring more. */
export const ScorePage = () => {
  const t = useText();
  const { caseId = '' } = useParams();
  const view = useAsk('enterprise.viewCase', { params: { caseId } });
  return (
    <SubPage caseId={caseId} title={t('score.title')}>
      <AskState ask={view}>
        {({ score, applicant }) =>
          score ? (
            <div className={styles['columns']}>
              <Total score={score} facts={'facts' in applicant ? applicant.facts : undefined} />
              <Improvements caseId={caseId} />
            </div>
          ) : (
            <EmptyState title={t('score.none')} text={t('score.noneText')} />
          )
        }
      </AskState>
    </SubPage>
  );
};

type Facts = CaseView['applicant']['facts'];

/** Of each number that was reported, where it comes from. */
const sourcesIn = (facts: Facts) =>
  Object.entries(facts ?? {}).flatMap(([field, value]) =>
    typeof value === 'number' ? [facts?.sources?.[field as keyof typeof facts.sources] ?? null] : [],
  );

const Total = ({
  score,
  facts,
}: {
  readonly score: NonNullable<CaseView['score']>;
  readonly facts: Facts;
}) => {
  const t = useText();
  const language = useLanguage();
  const { total, grade, label, coverage, status, baseMax, bonusMax } = score;
  return (
    <section className={styles['now']} aria-labelledby="total">
      <h2 id="total" className="unseen">
        {t('score.total')}
      </h2>
      <p className={styles['total']}>
        <strong className="numbers">{total.toFixed(2)}</strong>
        {grade !== null && <span className={styles['grade']}>{t('score.grade', { grade })}</span>}
      </p>
      {label && <p className={styles['label']}>{label[language]}</p>}
      <dl className={styles['pairs']}>
        <dt>{t('score.max')}</dt>
        <dd>
          {bonusMax > 0
            ? t('score.maxOf', { base: baseMax, bonus: bonusMax })
            : t('score.baseOf', { base: baseMax })}
        </dd>
        <dt>{t('score.coverage')}</dt>
        <dd className="numbers">{Math.round(coverage * 100)} %</dd>
      </dl>
      <p>{t(`score.status.${status}`)}</p>
      <ScoreSources of={sourcesIn(facts)} />
      <p className={styles['soft']}>{t('score.about')}</p>
    </section>
  );
};
