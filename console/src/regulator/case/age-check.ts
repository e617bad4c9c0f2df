import type { CaseView } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { useLanguage } from '../../i18n/language.ts';
import { civilDateAt, dateText } from '../../parts/civil-date-text.ts';
import { useCaseText } from './texts.ts';

export type AgeCheck = NonNullable<CaseView['ageCheck']>;

/** The standard that the age belongs to (合规持续经营). */
export const ageStandard = 'lawfulOperation';

/** 成立时间核对 in words: what was found by the exact day, and by which rule. */
export const useAgeWords = () => {
  const t = useCaseText();
  const language = useLanguage();
  const day = (date: string) => dateText(date, language, civilDateAt(serverNow()));
  return ({ met, foundedOn, appliedOn, oldEnoughOn, months, setting, source }: AgeCheck) => ({
    found: t(met ? 'age.met' : 'age.young', {
      founded: day(foundedOn),
      applied: day(appliedOn),
      oldEnough: day(oldEnoughOn),
      count: months,
    }),
    rule: t('age.rule', { setting, source: source[language] }),
    /** To stand in the record: every day with its year. */
    evidence: t('age.evidence', {
      founded: foundedOn,
      applied: appliedOn,
      oldEnough: oldEnoughOn,
      count: months,
    }),
  });
};
