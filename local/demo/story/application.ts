import type { EventOf } from '../../../shared/domain/case/events.ts';
import { standardNames } from '../../../shared/domain/case/screening.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import type { Names } from './names.ts';
import { channelNames, sayAmount } from './words.ts';

/** From the application to the ranking. */
export const sayOpened = ({ need, channel, applicant }: EventOf<'CaseOpened'>, who: Bilingual): Bilingual => {
  const money = sayAmount(need.amountFen);
  const patents = applicant.facts.intellectualProperty;
  const property =
    patents === undefined
      ? { zh: '', en: '' }
      : { zh: `；知识产权 ${patents} 件`, en: `; ${patents} pieces of intellectual property` };
  return {
    zh: `${who.zh}${channelNames[channel].zh}：申请 ${money.zh}，${need.tenorMonths} 个月，${need.purposeText}${property.zh}`,
    en: `${who.en} ${channelNames[channel].en}: ${money.en} for ${need.tenorMonths} months${property.en}`,
  };
};

export const sayScreened = ({ screening }: EventOf<'Screened'>, who: Bilingual): Bilingual => {
  const failing = screening.findings.filter(({ finding }) => finding === 'fail');
  if (failing.length === 0)
    return { zh: `${who.zh}审核五项标准：全部通过`, en: `${who.en} reviewed the five standards: all met` };
  const zh = failing.map(({ standard, evidence }) => `${standardNames[standard].zh}（${evidence}）`);
  const en = failing.map(({ standard }) => standardNames[standard].en);
  return {
    zh: `${who.zh}审核五项标准：暂未达标：${zh.join('、')}`,
    en: `${who.en} reviewed the five standards: not met yet: ${en.join(', ')}`,
  };
};

export const sayScored = ({ score }: EventOf<'Scored'>): Bilingual => {
  const points = score.total.toFixed(2);
  const share = `${Math.round(score.coverage * 100)} %`;
  return {
    zh: `系统计算创新积分：${points}（${score.label?.zh ?? ''}），等级 ${score.grade ?? '暂不评级'}，覆盖率 ${share}`,
    en: `The system computed the innovation points: ${points} (${score.label?.en ?? ''}), grade ${score.grade ?? 'not given yet'}, coverage ${share}`,
  };
};

export const sayPrepared = (
  { preparation: { fits, nearlyFits } }: EventOf<'RecommendationPrepared'>,
  names: Names,
): Bilingual => {
  const list = (language: 'zh' | 'en') => fits.map((id) => names.product(id)[language]);
  return {
    zh: `系统匹配产品：符合 ${fits.length} 项（${list('zh').join('、')}），接近符合 ${nearlyFits.length} 项`,
    en: `The system matched products: ${fits.length} fit (${list('en').join(', ')}), ${nearlyFits.length} nearly fit`,
  };
};
