import type { useText } from '../texts.ts';

/** A grade, or why there is none. */
export const gradeText = (grade: string | null, t: ReturnType<typeof useText>): string => {
  if (grade === null) return t('whatIf.none');
  return grade === 'provisional' || grade === 'manualReview' ? t(`whatIf.${grade}`) : grade;
};
