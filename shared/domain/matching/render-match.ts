import { formatPercent } from '../money/basis-points.ts';
import { formatMoney } from '../money/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Miss } from './binding.ts';
import { type Dimension, dimensionNames, type Outcome } from './dimension.ts';
import type { Compared, RankingReason, Repair, RuleResult } from './result.ts';
import { type NameOfValue, nameOfValue, strengthNames } from './value-names.ts';

export const outcomeNames: Readonly<Record<Outcome, Bilingual>> = {
  pass: { zh: '符合', en: 'met' },
  fail: { zh: '不符合', en: 'not met' },
  unknown: { zh: '资料缺失，无法判断', en: 'cannot be told, a fact is missing' },
  notComparable: {
    zh: '规则为另一模型或地区制定，不可比',
    en: 'not comparable: the rule was written for another model or region',
  },
  notStated: { zh: '产品未载明', en: 'not stated by the product' },
};

type Language = keyof Bilingual;

const months = (count: number): Bilingual => ({
  zh: `${count} 个月`,
  en: `${count} ${count === 1 ? 'month' : 'months'}`,
});
const points = (score: number): Bilingual => {
  const rounded = Math.round(score * 100) / 100;
  return { zh: `${rounded} 分`, en: `${rounded} points` };
};
const money = (fen: number): Bilingual => ({ zh: formatMoney(fen, 'zh'), en: formatMoney(fen, 'en') });

const numberText = (dimension: Dimension, value: number): Bilingual => {
  if (dimension === 'amount') return money(value);
  return dimension === 'score' ? points(value) : months(value);
};

const separators: Bilingual = { zh: '、', en: ', ' };
const words = (keys: readonly string[], dimension: Dimension, language: Language, nameOf: NameOfValue) =>
  keys.map((key) => nameOf(dimension, key)?.[language] ?? key).join(separators[language]);

/** What the product asks; empty where it says nothing. */
function askedText(
  { dimension, asked }: RuleResult,
  language: Language,
  nameOf: NameOfValue,
): string | undefined {
  const zh = language === 'zh';
  if (asked === null) return undefined;
  const { min, max, oneOf, noneOf } = asked;
  const [least, most] = [min, max].map((bound) =>
    bound === undefined ? undefined : numberText(dimension, bound)[language],
  );
  if (least !== undefined && most !== undefined) return zh ? `${least}至 ${most}` : `${least} to ${most}`;
  if (least !== undefined) return zh ? `不低于 ${least}` : `at least ${least}`;
  if (most !== undefined) return zh ? `不超过 ${most}` : `at most ${most}`;
  const lists = [
    ...(oneOf ? [words(oneOf, dimension, language, nameOf)] : []),
    ...(noneOf ? [(zh ? '不得为' : 'none of ') + words(noneOf, dimension, language, nameOf)] : []),
  ];
  if (lists.length > 0) return lists.join(zh ? '；' : '; ');
  return zh ? '须有积分' : 'a score';
}

function foundText(dimension: Dimension, found: Compared, language: Language, nameOf: NameOfValue): string {
  const zh = language === 'zh';
  if (found === null) return zh ? '未知' : 'unknown';
  if (typeof found === 'number') return numberText(dimension, found)[language];
  if (typeof found === 'string') return words([found], dimension, language, nameOf);
  if (found.length > 0) return words(found, dimension, language, nameOf);
  if (dimension === 'method') return zh ? '不限' : 'any';
  return zh ? '无' : 'none';
}

/** One rule as a sentence, with what was asked and what was found. */
export function renderRule(
  rule: RuleResult,
  nameOf: NameOfValue = nameOfValue,
  whose: '企业' | '方案' = '企业',
): Bilingual {
  const { dimension, outcome, found } = rule;
  const name = dimensionNames[dimension];
  const verdict = outcomeNames[outcome];
  const asked = { zh: askedText(rule, 'zh', nameOf), en: askedText(rule, 'en', nameOf) };
  const has = {
    zh: foundText(dimension, found, 'zh', nameOf),
    en: foundText(dimension, found, 'en', nameOf),
  };
  if (asked.zh === undefined || asked.en === undefined)
    return { zh: `${name.zh}：${verdict.zh}`, en: `${name.en}: ${verdict.en}` };
  return {
    zh: `${name.zh}：${verdict.zh}（要求 ${asked.zh}，${whose} ${has.zh}）`,
    en: `${name.en}: ${verdict.en} (asked ${asked.en}; found ${has.en})`,
  };
}

const offeredRules: readonly Dimension[] = ['amount', 'tenor', 'method'];

/** A miss as a refusal names it: what was found is the firm's, or the offer's own. */
export function renderMiss(
  { rule, ...compared }: Miss,
  whose: '企业' | '方案',
  nameOf: NameOfValue = nameOfValue,
): Bilingual {
  if (rule !== 'rate') {
    const offered = whose === '方案' && offeredRules.includes(rule) ? whose : '企业';
    return renderRule({ dimension: rule, ...compared }, nameOf, offered);
  }
  const { asked, found } = compared;
  const [least, most, has] = [asked?.min, asked?.max, found].map((bp) => formatPercent(Number(bp)));
  return {
    zh: `年利率：不符合（要求 ${least} 至 ${most}，方案 ${has}）`,
    en: `Rate: not met (asked ${least} to ${most}; offered ${has})`,
  };
}

/** What the enterprise can do about the one condition that is not met. */
export function renderRepair(repair: Repair, nameOf: NameOfValue = nameOfValue): Bilingual {
  switch (repair.kind) {
    case 'askLess': {
      const most = money(repair.amountFen);
      return { zh: `金额降至 ${most.zh}以内`, en: `ask for at most ${most.en}` };
    }
    case 'askMore': {
      const least = money(repair.amountFen);
      return { zh: `金额不低于 ${least.zh}`, en: `ask for at least ${least.en}` };
    }
    case 'shorterTenor': {
      const tenor = months(repair.months);
      return { zh: `期限缩短至 ${tenor.zh}`, en: `shorten the tenor to ${tenor.en}` };
    }
    case 'longerTenor': {
      const tenor = months(repair.months);
      return { zh: `期限延长至 ${tenor.zh}`, en: `lengthen the tenor to ${tenor.en}` };
    }
    case 'raiseScore':
      return {
        zh: `积分由 ${points(repair.from).zh}提高到 ${points(repair.to).zh}`,
        en: `raise the score from ${points(repair.from).en} to ${points(repair.to).en}`,
      };
    case 'raiseGrade':
      return { zh: `积分等级达到 ${repair.to.join(' 或 ')}`, en: `reach grade ${repair.to.join(' or ')}` };
    case 'scoreByModel':
      return {
        zh: `按模型 ${repair.modelId}（${repair.version}）计分`,
        en: `have it scored by model ${repair.modelId} (${repair.version})`,
      };
    case 'wait': {
      const time = months(repair.months);
      return { zh: `再经营满 ${time.zh}`, en: `wait another ${time.en}` };
    }
    case 'offerMethod':
      return {
        zh: `可提供担保方式之一：${words(repair.oneOf, 'method', 'zh', nameOf)}`,
        en: `offer one of: ${words(repair.oneOf, 'method', 'en', nameOf)}`,
      };
    case 'clearFlags':
      return {
        zh: `完成信用修复：${words(repair.flags, 'negativeList', 'zh', nameOf)}`,
        en: `have cleared: ${words(repair.flags, 'negativeList', 'en', nameOf)}`,
      };
    case 'supplyFact': {
      const name = dimensionNames[repair.dimension];
      return { zh: `补充资料：${name.zh}`, en: `supply: ${name.en.toLowerCase()}` };
    }
    default:
      return repair satisfies never;
  }
}

/** Why a product stands where it stands. */
export function renderReason(reason: RankingReason): Bilingual {
  switch (reason.kind) {
    case 'wished':
      return { zh: `企业意愿第 ${reason.place} 位`, en: `the enterprise’s wish number ${reason.place}` };
    case 'existingRelation':
      return { zh: '已有往来银行', en: 'the enterprise already banks there' };
    case 'strengths': {
      const shared = reason.shared.map(
        (key) => (strengthNames as Readonly<Record<string, Bilingual>>)[key] ?? { zh: key, en: key },
      );
      return {
        zh: `银行优势：${shared.map(({ zh }) => zh).join('、')}`,
        en: `strengths of the bank: ${shared.map(({ en }) => en).join(', ')}`,
      };
    }
    case 'margin': {
      const { of, asked, limit } = reason;
      const [least, most] = [numberText(of, asked), numberText(of, limit)];
      if (of === 'score')
        return { zh: `积分 ${most.zh}，门槛 ${least.zh}`, en: `${most.en}, the threshold is ${least.en}` };
      return {
        zh: `需要 ${least.zh}，最${of === 'amount' ? '高' : '长'} ${most.zh}`,
        en: `${least.en} needed, at most ${most.en}`,
      };
    }
    default:
      return reason satisfies never;
  }
}
