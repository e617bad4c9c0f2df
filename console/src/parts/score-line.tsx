import type { CaseSummary, CaseView } from '../api/routes.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

type Score = NonNullable<CaseSummary['score']> | NonNullable<CaseView['score']>;

/** 积分 in one line: total, grade, coverage, and the not-official label wherever the number stands. */
export const ScoreLine = ({
  score,
  brief = false,
}: {
  readonly score: Score | undefined;
  readonly brief?: boolean;
}) => {
  const t = usePartText();
  const language = useLanguage();
  if (!score) return <span className={styles['plain']}>{brief ? '—' : t('score.none')}</span>;
  const label = typeof score.label === 'object' ? score.label?.[language] : score.label;
  const shown = brief || typeof score.label === 'string' ? t('score.notOfficial') : label;
  return (
    <span className={styles['scoreLine']} data-brief={brief || undefined} title={label ?? undefined}>
      <span className={styles['scoreTotal']}>{score.total.toFixed(2)}</span>
      {score.grade !== null && <span>{brief ? score.grade : t('score.grade', { grade: score.grade })}</span>}
      {'coverage' in score && (
        <span>{t('score.coverage', { percent: Math.round(score.coverage * 100) })}</span>
      )}
      {label != null && <span className={styles['notOfficial']}>{shown}</span>}
    </span>
  );
};
