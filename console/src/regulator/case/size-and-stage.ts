import type { CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useNames } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useCaseText } from './texts.ts';

/** 行业 · 规模 · 发展阶段, as far as they are known: size and stage follow from rules, so the server says them. */
export const useSizeAndStage = ({ id, applicant, score, relation }: CaseView): readonly string[] => {
  const t = useCaseText();
  const names = useNames();
  const language = useLanguage();
  const params = { caseId: id };
  // Whoever is to take the case over, or had it, reads the file and not every product's rules.
  const checks = relation === 'holder' || relation === 'supervisor';
  const matching = useAsk('regulator.matching', { params }, { refreshMs: false, enabled: checks });
  const scored = useAsk(
    'regulator.explainScore',
    { params },
    { refreshMs: false, enabled: score !== undefined },
  );
  const size = matching.data?.need.sizeClass;
  const named = score && scored.data?.stage[language];
  const stage = named && named.charAt(0).toUpperCase() + named.slice(1);
  return [names.industry(applicant.industry), size && t(`size.${size}`), stage].filter(
    (part): part is string => Boolean(part),
  );
};
