import { columns } from '../register/columns.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { enteredColumns } from './entered.ts';

/**
 * 报表式样 of one organisation: its own heading and which columns, in which order. No official layout was found
 * (mechanism.md §6.1), so none is called official.
 */
export type ReportForm = {
  readonly heading: string;
  readonly columns: readonly string[];
  /** 报送截止日 for those below: a day (1 to 28) of the month that follows. Absent: nobody is late. */
  readonly dueDay?: number;
};

/** What one column of a report is: counted from cases, or entered by a person. */
export type ReportColumn = {
  readonly id: string;
  readonly unit: 'firms' | 'times' | 'amount' | 'balance' | 'share' | 'rate';
  readonly name: Bilingual;
  readonly formula: Bilingual;
  readonly entered: boolean;
};

/** Every column there is, in the order of the published tables. */
export const reportColumns: readonly ReportColumn[] = [
  ...columns.map(({ id, unit, name, formula }) => ({ id, unit, name, formula, entered: false })),
  ...enteredColumns.map((column) => ({ ...column, entered: true })),
];

/** The usual form: every column, headed by the organisation's name. */
export const usualForm = (name: string): ReportForm => ({
  heading: `${name}工作月报`,
  columns: reportColumns.map(({ id }) => id),
});

export type FormProblem = 'unknown_column' | 'column_twice' | 'no_columns';

export const formProblem = (form: ReportForm): FormProblem | undefined => {
  if (form.columns.length === 0) return 'no_columns';
  if (new Set(form.columns).size !== form.columns.length) return 'column_twice';
  return form.columns.every((id) => reportColumns.some((column) => column.id === id))
    ? undefined
    : 'unknown_column';
};
