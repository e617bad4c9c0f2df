import type { Result } from '../../../shared/application/refusals.ts';
import type { ReportUses, ReportView } from '../../../shared/application/reports/port.ts';
import { figuresOf } from '../../../shared/domain/register/figures.ts';
import { measuresVersion } from '../../../shared/domain/register/measures.ts';
import { cellsOf, kept } from '../../../shared/domain/report/content.ts';
import { usualForm } from '../../../shared/domain/report/form.ts';
import type { Month } from '../../../shared/domain/report/month.ts';
import { daysOf } from '../../../shared/domain/report/month.ts';

const month: Month = '2026-11';
const counted = kept({ figures: figuresOf([], daysOf(month)), sessionsHeld: 0 });
const { heading, columns } = usualForm('示例县');
const content = {
  ...{ orgId: 'wg-demo-east', month, form: { heading, columns }, definitions: measuresVersion },
  ...{ monthly: counted, cumulative: counted, entered: [], enteredSoFar: {} },
  basis: { cases: 0, hash: '0'.repeat(64) },
};
const cells = cellsOf(content);
const at = Date.UTC(2026, 11, 2);

/** A month that was filed once, with nothing in it. */
const view: ReportView = {
  ...{ orgId: content.orgId, month, standing: 'filed', form: { heading, columns }, formVersion: 0 },
  live: { ...content, cells },
  ...{ differs: [], enteredVersion: 0 },
  filings: [
    {
      ...content,
      ...{ cells, differences: [], seq: 1, at, signer: '示例负责人', previousHash: '0'.repeat(64) },
      hash: '1'.repeat(64),
      by: { kind: 'regulator', orgId: content.orgId, personId: 'p-1' },
    },
  ],
  may: { prepare: true, file: true, remind: false },
};
const below = [{ orgId: 'wg-demo-west', standing: 'late', dueOn: '2026-12-05' }] as const;

type Answering = <T>(
  useCase: keyof ReportUses,
  value: T,
) => (...given: readonly unknown[]) => Promise<Result<T>>;

export const fakeReports = (answering: Answering): ReportUses => ({
  viewReport: answering('viewReport', view),
  reportsBelow: answering('reportsBelow', below),
  enterFigures: answering('enterFigures', view),
  setReportForm: answering('setReportForm', { form: view.form, version: 1 }),
  fileReport: answering('fileReport', view),
  remindOfReport: answering('remindOfReport', below),
  exportReport: answering('exportReport', { name: '月报.xlsx', content: new Uint8Array([1]) }),
});
