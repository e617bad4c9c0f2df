import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { BatchView } from './port.ts';
import { viewBatch } from './view-batch.ts';

/** Writes a list as a spreadsheet. */
export interface BatchSheets {
  writeBatch(batch: BatchView, heading: string, words: SheetWords): Promise<Uint8Array>;
}

const titles = {
  zh: { application: '申报清单', recommendation: '推荐清单' },
  en: { application: 'Application list', recommendation: 'Recommendation list' },
} as const;

/** 申报清单、推荐清单 as a workbook, as its reader sees it; a draft has no number and is not written. */
export const exportBatch = async (
  deps: Deps & { readonly sheets: BatchSheets },
  actor: Actor,
  batchId: string,
  words: SheetWords,
): Promise<Result<ExportedFile>> => {
  const view = await viewBatch(deps, actor, batchId);
  if (!view.ok) return view;
  const { kind, number, group } = view.value;
  if (!number) return refused('batch_not_pushed');
  const title = titles[words.language][kind];
  const whose = words.organisation?.(group) ?? group;
  const nth = words.language === 'zh' ? `〔${number.year}〕${number.nth}号` : `${number.year}-${number.nth}`;
  const content = await deps.sheets.writeBatch(view.value, `${whose} ${title} ${nth}`, words);
  return done({ name: `${title}_${whose}_${number.year}-${number.nth}.xlsx`, content });
};
