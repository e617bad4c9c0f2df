import type { Bilingual } from '../text/bilingual.ts';

/** 一级指标 in English; models name their classes in Chinese (innovation-points.md §2, §3). */
const english: Readonly<Record<string, string>> = {
  技术创新: 'Technological innovation',
  成长经营: 'Growth and operations',
  辅助: 'Auxiliary',
  创新投入: 'Innovation input',
  创新产出: 'Innovation output',
  创新发展: 'Innovation-led growth',
  创新影响: 'Innovation impact',
};

/** A class that is not known here is shown by its Chinese name. */
export const classNameOf = (firstLevel: string): Bilingual => ({
  zh: firstLevel,
  en: english[firstLevel] ?? firstLevel,
});
