import type * as z from 'zod';
import { requiredColumnHeadings, templateHeadings } from '../../../shared/application/imports/index.ts';
import { done } from '../../../shared/application/refusals.ts';
import { csvType, xlsxType } from '../../../shared/contracts/media-types.ts';
import type { figureFileQuery } from '../../../shared/contracts/requests/figures.ts';
import type { exportQuery } from '../../../shared/contracts/requests/list-query.ts';
import type { ofReport, reportFileQuery } from '../../../shared/contracts/requests/reports.ts';
import type { ReferenceData } from '../../../shared/contracts/responses/reference.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { filterOf } from '../cases/list-filter.ts';

type ExportQuery = z.output<typeof exportQuery>;

/** 导出案件: the cases of the list as it is filtered, with what the banks answered. */
export const exportCases = async (
  { actor, query }: Input<unknown, ExportQuery, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const { format, language, sort, ...filter } = query;
  const result = await app.exportCases({
    actor,
    format,
    words: { language, ...wordsFrom(await reference(), language) },
    ...filterOf(filter),
    ...(sort && { sort }),
  });
  if (!result.ok) return result;
  return done({ body: { ...result.value, mediaType: format === 'csv' ? csvType : xlsxType } });
};

/** 导出统计表. */
export const exportFigures = async (
  { actor, query }: Input<unknown, z.output<typeof figureFileQuery>, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const { language, ...period } = query;
  const words = { language, ...wordsFrom(await reference(), language) };
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
  const words = { language, ...wordsFrom(await reference(), language) };
  const result = await app.exportReport({ actor, ...params, ...(seq !== undefined && { seq }) }, words);
  return result.ok ? done({ body: { ...result.value, mediaType: xlsxType } }) : result;
};

const wordsFrom = (
  { organisations, products, reasons, otherVersions }: ReferenceData,
  language: ExportQuery['language'],
) => {
  const words = <T extends { readonly name: { readonly zh: string; readonly en: string } }>(
    entries: readonly T[],
    keyOf: (entry: T) => string,
  ) => {
    const known = new Map(entries.map((entry) => [keyOf(entry), entry.name[language]]));
    return (key: string) => known.get(key);
  };
  return {
    organisation: words(organisations, ({ id }) => id),
    product: words(products, ({ id }) => id),
    reason: words([...otherVersions.reasons, ...reasons], ({ code }) => code),
  };
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
