import type * as z from 'zod';
import { sheetWordsFrom } from '../../../shared/application/exports/sheet-words.ts';
import { requiredColumnHeadings, templateHeadings } from '../../../shared/application/imports/index.ts';
import { done } from '../../../shared/application/refusals.ts';
import { csvType, xlsxType } from '../../../shared/contracts/media-types.ts';
import type { batchFileQuery, ofBatch } from '../../../shared/contracts/requests/batches.ts';
import type { figureFileQuery } from '../../../shared/contracts/requests/figures.ts';
import type { ofReport, reportFileQuery } from '../../../shared/contracts/requests/reports.ts';
import type { visitFileQuery } from '../../../shared/contracts/requests/visits.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { visitNarrowingOf } from '../cases/visit-narrowing.ts';

/** 导出统计表. */
export const exportFigures = async (
  { actor, query }: Input<unknown, z.output<typeof figureFileQuery>, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const { language, ...period } = query;
  const words = sheetWordsFrom(await reference(), language);
  const result = await app.exportFigures(actor, period, words);
  return result.ok ? done({ body: { ...result.value, mediaType: xlsxType } }) : result;
};

/** 导出月报. */
export const exportReport = async (
  {
    actor,
    params,
    query,
  }: Input<z.output<typeof ofReport>, z.output<typeof reportFileQuery>, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const { language, seq } = query;
  const words = sheetWordsFrom(await reference(), language);
  const result = await app.exportReport({ actor, ...params, ...(seq !== undefined && { seq }) }, words);
  return result.ok ? done({ body: { ...result.value, mediaType: xlsxType } }) : result;
};

/** 导出申报清单、推荐清单, of a work group or a bank. */
export const exportBatch = async (
  { actor, params, query }: Input<z.output<typeof ofBatch>, z.output<typeof batchFileQuery>, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const words = sheetWordsFrom(await reference(), query.language);
  const result = await app.exportBatch(actor, params.batchId, words);
  return result.ok ? done({ body: { ...result.value, mediaType: xlsxType } }) : result;
};

/** 导出走访台账, of a work group or a bank. */
export const exportVisits = async (
  { actor, query }: Input<unknown, z.output<typeof visitFileQuery>, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const { language, ...asked } = query;
  const words = sheetWordsFrom(await reference(), language);
  const result = await app.exportVisits({ actor, ...visitNarrowingOf(asked) }, words);
  return result.ok ? done({ body: { ...result.value, mediaType: xlsxType } }) : result;
};

/** Tells a Chinese spreadsheet that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** 名单模板: every heading an import understands; a star marks those it cannot do without. */
export const importTemplate = async () => {
  const required = new Set(requiredColumnHeadings);
  const headings = templateHeadings.map((heading) => (required.has(heading) ? `${heading}*` : heading));
  const content = new TextEncoder().encode(`${byteOrderMark}${headings.join(',')}\r\n`);
  return done({ body: { name: '申报名单模板.csv', mediaType: csvType, content } });
};
