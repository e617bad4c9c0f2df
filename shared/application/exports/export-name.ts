import { stageNames } from '../../domain/case/stages.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { ExportFilter } from './port.ts';

/** What no system takes in the name of a file, or what a download's header would have to escape. */
const notInNames = /[\\/:*?"<>|'().\p{Cc}\p{Cf}\s]+/gu;
const longestPart = 60;

const part = (text: string): string =>
  [...text.replace(notInNames, ' ').trim()].slice(0, longestPart).join('');

/** What a file of cases is saved as (导出文件名), without its ending: whose they are, which ones, and of what day. */
export const exportName = (
  orgId: string,
  { stages, search, overdueOnly }: ExportFilter,
  day: CivilDate,
  { language, organisation }: SheetWords,
): string => {
  const words = {
    zh: { cases: '案件', all: '全部', overdue: '逾期', and: '、' },
    en: { cases: 'cases', all: 'all', overdue: 'overdue', and: ', ' },
  }[language];
  const filter = [
    ...(stages ? [stages.map((stage) => stageNames[stage][language]).join(words.and)] : []),
    ...(overdueOnly ? [words.overdue] : []),
    ...(search !== undefined ? [search] : []),
  ].map(part);
  const which = filter.filter((text) => text !== '');
  return [
    words.cases,
    part(organisation?.(orgId) ?? orgId),
    ...(which.length > 0 ? which : [words.all]),
    day,
  ].join('_');
};
