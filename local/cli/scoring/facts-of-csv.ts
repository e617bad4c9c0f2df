import { makeListReader } from '../../../shared/adapters/lists/index.ts';
import { columnOf, factCell, knownHeadings } from '../../../shared/application/imports/index.ts';
import { type ListRow, plainHeading } from '../../../shared/application/ports/list-reader.ts';
import { type FactField, factFields } from '../../../shared/domain/scoring/fact-fields.ts';
import type { FactsLine } from './facts-input.ts';
import { factsOfJson } from './facts-of-json.ts';

const maxRows = 1_000_000;

/** Headings beside the facts of a list of applications. */
const otherHeadings: Readonly<Record<string, string>> = {
  计分日: 'asOf',
  asOf: 'asOf',
  成立年限: 'ageYears',
  ageYears: 'ageYears',
  foundedOn: 'foundedOn',
  enterpriseCode: 'enterpriseCode',
};

const known = new Map([
  ...knownHeadings,
  ...[...factFields, ...Object.keys(otherHeadings)].map(
    (heading) => [plainHeading(heading), { kind: 'text' }] as const,
  ),
]);

/** Facts by the headings of a list of applications, or by the names of the fields (then in 万元). Undefined: no list. */
export const factsOfCsv = async (content: Uint8Array): Promise<readonly FactsLine[] | undefined> => {
  const list = await makeListReader().read(content, 'csv', { known, maxRows });
  return list.ok ? list.rows.map((row) => lineOf(row, list.headings)) : undefined;
};

const isFact = (name: string): name is FactField => (factFields as readonly string[]).includes(name);

const keyOf = (heading: string): string | undefined => {
  if (isFact(heading)) return heading;
  const column = columnOf(heading);
  if (column === 'identity') return 'enterpriseCode';
  if (column === 'foundedOn' || (column !== undefined && isFact(column))) return column;
  return otherHeadings[heading];
};

const lineOf = ({ row, cells, faults }: ListRow, headings: readonly string[]): FactsLine => {
  // What could not be read for certain is no number to any schema, which then names it.
  const shown = new Map(faults.map((fault) => [fault.at, fault.shown]));
  const facts: Record<string, unknown> = {};
  let name: string | undefined;
  for (const [at, heading] of headings.entries()) {
    const text = shown.get(at) ?? cells[at] ?? '';
    if (text === '') continue;
    if (columnOf(heading) === 'name') name = text;
    const key = keyOf(heading);
    if (key !== undefined) facts[key] = factOf(key, text);
  }
  const read = factsOfJson(row, facts);
  return name === undefined ? read : { ...read, name };
};

/** What is no number stays text, so that the schema names it. */
const factOf = (key: string, text: string): unknown => {
  if (key === 'ageYears') return Number.isNaN(Number(text)) ? text : Number(text);
  if (!isFact(key)) return key === 'foundedOn' || key === 'asOf' ? text.replaceAll('/', '-') : text;
  const cell = factCell(text, key);
  return cell.ok ? cell.value : text;
};
