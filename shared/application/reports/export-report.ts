import { reportColumns } from '../../domain/report/form.ts';
import type { Deps } from '../deps.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { FiledReport, OfMonth, ReportView } from './port.ts';
import { viewReport } from './view-report.ts';

/** A report as a sheet shows it: as it was filed, or as it stands now and is not filed. */
export type ReportSheet = Pick<ReportView, 'orgId' | 'month'> &
  Pick<ReportView['live'], 'form' | 'definitions' | 'cells' | 'entered' | 'parts' | 'missing' | 'visits'> & {
    readonly filing?: Pick<FiledReport, 'seq' | 'at' | 'signer' | 'hash' | 'corrects' | 'differences'>;
  };

/** Writes a report as a spreadsheet. */
export interface ReportSheets {
  writeReport(report: ReportSheet, words: SheetWords): Promise<Uint8Array>;
}

/** 月报 as a workbook in the organisation's own form. */
export const exportReport = async (
  deps: Deps & { readonly sheets: ReportSheets },
  { seq, ...asked }: OfMonth & { readonly seq?: number },
  words: SheetWords,
): Promise<Result<ExportedFile>> => {
  const view = await viewReport(deps, asked);
  if (!view.ok) return view;
  const { orgId, month, live, filings } = view.value;
  const filing = seq === undefined ? undefined : filings.find((one) => one.seq === seq);
  if (seq !== undefined && !filing) return refused('report_not_found', { field: 'seq' });
  const { form, definitions, cells, entered, parts, missing, visits } = filing ?? live;
  const sheet: ReportSheet = {
    ...{ orgId, month, definitions, cells, entered },
    // What a form names and this version does not know is left out: it has nothing to say.
    form: { ...form, columns: form.columns.filter((id) => reportColumns.some((column) => column.id === id)) },
    ...(parts && { parts }),
    ...(missing && { missing }),
    ...(visits && { visits }),
    ...(filing && { filing }),
  };
  const whose = words.organisation?.(orgId) ?? orgId;
  const name = { zh: '月报', en: 'monthly-report' }[words.language];
  const content = await deps.sheets.writeReport(sheet, words);
  return done({ name: `${name}_${whose}_${month}${filing ? `_${filing.seq}` : ''}.xlsx`, content });
};
