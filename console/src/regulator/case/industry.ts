import type { CaseText } from './texts.ts';

/** 国民经济行业分类 GB/T 4754-2017: the twenty sections. */
export const industrySections = [...'ABCDEFGHIJKLMNOPQRST'] as const;
type Section = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J';
type LaterSection = 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T';

/** 「制造业 C3452」. */
export const industryText = (code: string, t: CaseText): string => {
  const section = code.charAt(0);
  if (!industrySections.includes(section)) return code;
  return `${t(`industry.${section as Section | LaterSection}`)} ${code}`;
};
