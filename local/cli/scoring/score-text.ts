import {
  indicatorDefinitions,
  renderScore,
  roundForOutput,
  type ScoreRecord,
} from '../../../shared/domain/scoring/index.ts';
import { missingReasonTexts } from '../../../shared/domain/scoring/render-score.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import type { Language } from '../terminal.ts';
import { textTable } from '../text-table.ts';

const headings = {
  zh: ['指标', '名称', '数值', '得分', '满分', '说明'],
  en: ['Id', 'Indicator', 'Value', 'Points', 'Of', 'Note'],
} as const;
const notes = {
  fallback: { zh: '同组不足，改用备用方法', en: 'too few peers: fallback method' },
  veto: { zh: '约束指标触发，转人工复核', en: 'constraint hit: manual review' },
} as const;

/** A score for reading: its line with the label of the weights beside the number, then every indicator. */
export const scoreText = (record: ScoreRecord, language: Language): string => {
  const rows = record.indicators.map((one) => {
    const { name, unit } = indicatorDefinitions()[one.id];
    return [
      one.id,
      name[language],
      one.raw === null ? '' : `${roundForOutput(one.raw)} ${unit}`,
      String(roundForOutput(one.points)),
      String(roundForOutput(one.weight)),
      noteOn(one)?.[language] ?? '',
    ];
  });
  const model = `${record.modelId} ${record.modelVersion}`;
  return [
    `${renderScore(record)[language]} · ${model}`,
    ...(record.vetoes.length > 0 ? [`${notes.veto[language]}: ${record.vetoes.join(', ')}`] : []),
    textTable(headings[language], rows, [2, 3, 4]),
  ].join('\n');
};

const noteOn = ({ missing, fallback }: ScoreRecord['indicators'][number]): Bilingual | undefined => {
  if (missing === null) return fallback === 'cohortTooSmall' ? notes.fallback : undefined;
  const reason = missingReasonTexts[missing];
  return { zh: `缺失：${reason.zh}`, en: `missing: ${reason.en}` };
};
