import type { Language } from '../demo/story/storyteller.ts';
import { diaryOf, people } from './diary.ts';
import { figureLines } from './figure-lines.ts';
import type { MonthResult } from './run-month.ts';

/** The whole print: the diary, September as it was filed, October, and how much people were told. */
export const tell = (month: MonthResult, language: Language): readonly string[] => [
  ...diaryOf(month.records, language),
  ...figureLines(
    { zh: '九月月报（10月9日签发）', en: 'Report of September (filed on 9 October)' },
    Object.values(month.september),
    language,
  ),
  ...figureLines(
    { zh: '十月（1日至20日）', en: 'October (1st to 20th)' },
    Object.values(month.october).filter(({ value }) => value > 0),
    language,
  ),
  '',
  { zh: '收件箱', en: 'Inboxes' }[language],
  ...month.inboxes.map(
    ({ person, notices }) =>
      `    ${people[person]?.[language] ?? person}  ${notices}${language === 'zh' ? ' 条' : ''}`,
  ),
];
