import type { Bilingual } from '../text/bilingual.ts';
import { indicatorDefinition } from './indicators.ts';
import type { MissingReason } from './raw-value.ts';
import { roundForOutput } from './rounding.ts';
import type { IndicatorScore, Score } from './score.ts';
import type { MethodKind } from './scoring-model.ts';

export const missingReasonTexts: Readonly<Record<MissingReason, Bilingual>> = {
  notReported: { zh: '未填报', en: 'not reported' },
  stale: { zh: '数据来源超过18个月', en: 'its source is older than 18 months' },
  priorNotPositive: {
    zh: '上年基数不为正，增速无意义',
    en: 'the prior year is not positive, so growth has no meaning',
  },
  revenueNotPositive: {
    zh: '营业收入不为正，比率无意义',
    en: 'revenue is not positive, so the ratio has no meaning',
  },
  netAssetsNotPositive: {
    zh: '净资产不为正，比率无意义',
    en: 'net assets are not positive, so the ratio has no meaning',
  },
  denominatorNotPositive: {
    zh: '分母不为正，比率无意义',
    en: 'the denominator is not positive, so the ratio has no meaning',
  },
};

export const methodNames: Readonly<Record<MethodKind, Bilingual>> = {
  linear_capped: { zh: '线性封顶', en: 'linear, capped' },
  log_capped: { zh: '对数封顶', en: 'logarithmic, capped' },
  inverse_linear: { zh: '反向线性', en: 'linear, lower is better' },
  tiered: { zh: '分档', en: 'tiers' },
  percentile_in_cohort: { zh: '同组百分位', en: 'percentile among peers' },
  flag: { zh: '有无', en: 'yes or no' },
};

/** One indicator as a sentence. */
export function renderIndicator(scored: IndicatorScore): Bilingual {
  const { name, unit } = indicatorDefinition(scored.id);
  const method = methodNames[scored.method];
  const points = `${roundForOutput(scored.points)}/${roundForOutput(scored.weight)}`;
  if (scored.missing !== null) {
    const reason = missingReasonTexts[scored.missing];
    return {
      zh: `${name.zh}：缺失（${reason.zh}），得分${points}`,
      en: `${name.en}: missing (${reason.en}), ${points} points`,
    };
  }
  const raw = roundForOutput(scored.raw ?? 0);
  const note = scored.fallback === undefined ? { zh: '', en: '' } : fallbackNote;
  return {
    zh: `${name.zh}：${raw}${unit}，${method.zh}${note.zh}，得分${points}`,
    en: `${name.en}: ${raw} ${unitNames[unit] ?? unit}, ${method.en}${note.en}, ${points} points`,
  };
}

const fallbackNote: Bilingual = {
  zh: '（同组不足30家，改用备用方法）',
  en: ' (fewer than 30 peers, fallback method)',
};

/** A unit in both languages; one that needs no translation (%) stays as it is. */
export const unitNameOf = (unit: string): Bilingual => ({ zh: unit, en: unitNames[unit] ?? unit });

const unitNames: Readonly<Record<string, string>> = {
  万元: '×10,000 yuan',
  件: 'items',
  人: 'people',
  个: 'items',
  项: 'items',
  '件/百人': 'per 100 people',
};

/** The score in a line, always with its label beside the number (innovation-points.md §6 rule 2). */
export function renderScore(score: Score): Bilingual {
  const total = roundForOutput(score.total);
  const outOf = score.baseMax + score.bonusMax;
  const coverage = roundForOutput(score.coverage * 100);
  const label = score.label ?? { zh: '官方权重', en: 'official weights' };
  const standing = statusTexts[score.status];
  const grade = score.grade === null ? standing : { zh: `${score.grade}级`, en: `grade ${score.grade}` };
  return {
    zh: `${total}/${outOf}分（${label.zh}），${grade.zh}，覆盖率${coverage}%`,
    en: `${total}/${outOf} points (${label.en}), ${grade.en}, coverage ${coverage} %`,
  };
}

const statusTexts: Readonly<Record<Score['status'], Bilingual>> = {
  graded: { zh: '已评级', en: 'graded' },
  provisional: { zh: '暂不评分', en: 'provisional' },
  manualReview: { zh: '人工复核', en: 'manual review' },
};
