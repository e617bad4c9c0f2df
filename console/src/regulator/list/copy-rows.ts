import { guarded } from '../../../../shared/contracts/spreadsheet-text.ts';
import type { CaseSummary } from '../../api/routes.ts';
import type { usePartText } from '../../parts/texts.ts';
import type { ListColumn } from './columns.tsx';

/** Rows as a spreadsheet takes them from the clipboard: a heading, cells parted by tabs, nothing that it would run. */
export const rowsAsText = (
  cases: readonly CaseSummary[],
  columns: readonly ListColumn[],
  t: ReturnType<typeof usePartText>,
): string =>
  [
    columns.map(({ title }) => title(t)),
    ...cases.map((summary) => columns.map(({ text }) => guarded(text(summary)))),
  ]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
