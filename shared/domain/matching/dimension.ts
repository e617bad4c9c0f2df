import type { Bilingual } from '../text/bilingual.ts';

/** 匹配维度, in the order in which they are explained. The position is the bit of the mask of conditions not met. */
export const dimensions = [
  'region',
  'amount',
  'tenor',
  'purpose',
  'sizeClass',
  'industry',
  'stage',
  'score',
  'age',
  'method',
  'negativeList',
] as const;
export type Dimension = (typeof dimensions)[number];

export const dimensionNames: Readonly<Record<Dimension, Bilingual>> = {
  region: { zh: '地区', en: 'Region' },
  amount: { zh: '金额', en: 'Amount' },
  tenor: { zh: '期限', en: 'Tenor' },
  purpose: { zh: '用途', en: 'Purpose' },
  sizeClass: { zh: '企业规模', en: 'Size class' },
  industry: { zh: '行业', en: 'Industry' },
  stage: { zh: '发展阶段', en: 'Growth stage' },
  score: { zh: '创新积分', en: 'Innovation points' },
  age: { zh: '成立时间', en: 'Age' },
  method: { zh: '担保方式', en: 'Way of securing' },
  negativeList: { zh: '负面清单', en: 'Negative list' },
};

/**
 * `unknown`: the product asks, the fact is missing · `notComparable`: the product's rule was written for another model
 * or stage rule · `notStated`: the product is silent on it, which is neither a yes nor a no but refuses nobody.
 */
export const outcomes = ['pass', 'fail', 'unknown', 'notComparable', 'notStated'] as const;
export type Outcome = (typeof outcomes)[number];

/** Conditions that keep a product from fitting. */
export const isMet = (outcome: Outcome): boolean => outcome === 'pass' || outcome === 'notStated';
