import { isPlaceholder } from '../../domain/text/index.ts';
import type { ListRow } from '../ports/list-reader.ts';
import type { Cell } from './cell-rules.ts';
import { choiceOf, partsOf } from './choices.ts';
import { type Column, type ColumnMap, headingOf } from './columns.ts';
import { type CellProblem, faultProblem, problem, type RowProblem } from './problems.ts';

/** Reads a row's cells by column and notes what is wrong under the heading the list uses. */
export type RowReader = {
  readonly problems: RowProblem[];
  /** What the cell says; a placeholder such as 无 or — says nothing. */
  text(column: Column): string | undefined;
  note(column: Column, found: CellProblem | Omit<RowProblem, 'field'>): undefined;
  required<T>(column: Column, rule: (text: string) => Cell<T>): T | undefined;
  optional<T>(column: Column, rule: (text: string) => Cell<T>): T | undefined;
  /** Several values in one cell; a value that is none of them is noted once. */
  several<T>(column: Column, of: (part: string) => T | undefined, code: CellProblem): readonly T[];
};

export const rowReader = ({ cells, faults }: ListRow, columns: ColumnMap): RowReader => {
  const heading = (column: Column) => columns.get(column)?.heading ?? headingOf(column);
  const text = (column: Column) => {
    const own = columns.get(column);
    const written = own && cells[own.at];
    return written === undefined || written === '' || isPlaceholder(written) ? undefined : written;
  };
  // What the file itself leaves uncertain is said once, and no rule speaks of that cell again.
  const faulty = new Map(faults.map((fault) => [fault.at, fault]));
  const problems: RowProblem[] = [...columns.values()].flatMap(({ at, heading }) => {
    const fault = faulty.get(at);
    return fault ? [faultProblem(heading, fault)] : [];
  });
  const note: RowReader['note'] = (column, found) => {
    if (faulty.has(columns.get(column)?.at ?? -1)) return undefined;
    problems.push(
      typeof found === 'string' ? problem(heading(column), found) : { field: heading(column), ...found },
    );
    return undefined;
  };
  const optional: RowReader['optional'] = (column, rule) => {
    const written = text(column);
    if (written === undefined) return undefined;
    const cell = rule(written);
    if (cell.ok) return cell.value;
    const { code } = cell;
    return note(column, typeof code === 'string' ? code : { code: code.code, ...code.message });
  };
  return {
    problems,
    text,
    note,
    optional,
    required: (column, rule) =>
      text(column) === undefined ? note(column, 'missing') : optional(column, rule),
    several: (column, of, code) => {
      const values = partsOf(text(column) ?? '').map(of);
      if (values.includes(undefined)) note(column, code);
      return [...new Set(values.filter((found) => found !== undefined))];
    },
  };
};

/** A rule for a cell that holds one value of a closed list. */
export const oneOf =
  <T extends string>(names: Readonly<Record<T, readonly string[]>>, code: CellProblem) =>
  (text: string): Cell<T> => {
    const found = choiceOf(names, text);
    return found === undefined ? { ok: false, code } : { ok: true, value: found };
  };
