import type { Bilingual } from '../text/bilingual.ts';
import { dimensionNames, type Outcome } from './dimension.ts';
import type { RankingReason, Repair, RuleResult } from './result.ts';

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

/** 万元 out of fen, as officers read amounts. */
const inWan = (fen: number): string => String(fen / 1_000_000);

function valueText(dimension: RuleResult['dimension'], value: number): string {
  if (dimension === 'amount') return inWan(value);
  return dimension === 'score' ? String(Math.round(value * 100) / 100) : String(value);
}

const units: Partial<Record<RuleResult['dimension'], Bilingual>> = {
  amount: { zh: '万元', en: '×10,000 yuan' },
  tenor: { zh: '个月', en: 'months' },
  age: { zh: '个月', en: 'months' },
  score: { zh: '分', en: 'points' },
};

/** One rule as a sentence, with what was asked and what was found. */
export function renderRule({ dimension, outcome, asked, found }: RuleResult): Bilingual {
  const name = dimensionNames[dimension];
  const verdict = outcomeNames[outcome];
  const unit = units[dimension] ?? { zh: '', en: '' };
  const bound = (value: number | undefined) => (value === undefined ? '…' : valueText(dimension, value));
  const wanted = (zh: boolean) => {
    if (asked === null) return '—';
    if (asked.min !== undefined || asked.max !== undefined) {
      return `${bound(asked.min)}–${bound(asked.max)}${zh ? unit.zh : ` ${unit.en}`}`;
    }
    if (asked.noneOf !== undefined) return `${zh ? '不含' : 'none of'} ${asked.noneOf.join(', ')}`;
    return asked.oneOf?.join(', ') ?? (zh ? '须有积分' : 'a score');
  };
  const has =
    typeof found === 'number' ? valueText(dimension, found) : Array.isArray(found) ? found.join(', ') : found;
  return {
    zh: `${name.zh}：${verdict.zh}（要求${wanted(true)}，企业${has ?? '未知'}）`,
    en: `${name.en}: ${verdict.en} (asked ${wanted(false)}, found ${has ?? 'unknown'})`,
  };
}

/** What the enterprise can do about the one condition that is not met. */
export function renderRepair(repair: Repair): Bilingual {
  switch (repair.kind) {
    case 'askLess':
      return {
        zh: `金额降至${inWan(repair.amountFen)}万元以内`,
        en: `ask for at most ${inWan(repair.amountFen)} ×10,000 yuan`,
      };
    case 'askMore':
      return {
        zh: `金额不低于${inWan(repair.amountFen)}万元`,
        en: `ask for at least ${inWan(repair.amountFen)} ×10,000 yuan`,
      };
    case 'shorterTenor':
      return { zh: `期限缩短至${repair.months}个月`, en: `shorten the tenor to ${repair.months} months` };
    case 'longerTenor':
      return { zh: `期限延长至${repair.months}个月`, en: `lengthen the tenor to ${repair.months} months` };
    case 'raiseScore':
      return {
        zh: `积分由${valueText('score', repair.from)}提高到${repair.to}`,
        en: `raise the score from ${valueText('score', repair.from)} to ${repair.to}`,
      };
    case 'raiseGrade':
      return { zh: `积分等级达到${repair.to.join('或')}`, en: `reach grade ${repair.to.join(' or ')}` };
    case 'scoreByModel':
      return {
        zh: `按模型${repair.modelId}（${repair.version}）计分`,
        en: `have it scored by model ${repair.modelId} (${repair.version})`,
      };
    case 'wait':
      return { zh: `再经营满${repair.months}个月`, en: `wait another ${repair.months} months` };
    case 'offerMethod':
      return {
        zh: `可提供担保方式之一：${repair.oneOf.join('、')}`,
        en: `offer one of: ${repair.oneOf.join(', ')}`,
      };
    case 'clearFlags':
      return {
        zh: `完成信用修复：${repair.flags.join('、')}`,
        en: `have cleared: ${repair.flags.join(', ')}`,
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
      return { zh: `企业意愿第${reason.place}位`, en: `the enterprise’s wish number ${reason.place}` };
    case 'existingRelation':
      return { zh: '已有往来银行', en: 'the enterprise already banks there' };
    case 'strengths':
      return {
        zh: `银行优势：${reason.shared.join('、')}`,
        en: `strengths of the bank: ${reason.shared.join(', ')}`,
      };
    case 'margin': {
      const percent = Math.round(reason.share * 100);
      const name = dimensionNames[reason.of];
      return { zh: `${name.zh}余量${percent}%`, en: `${percent} % to spare in ${name.en.toLowerCase()}` };
    }
    default:
      return reason satisfies never;
  }
}
