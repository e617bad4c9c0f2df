import type { Bill } from './bill.ts';
import type { Charge, RegionPrices } from './price-table.ts';

const names: Readonly<Record<Charge, string>> = {
  stateTransitions: 'state transitions',
  functionRequests: 'function invocations',
  functionGbSeconds: 'function GB-seconds',
  tableWriteUnits: 'table write units',
  tableReadUnits: 'table read units',
  apiRequests: 'API requests',
  logGigabytes: 'log GB',
  tableGigabyteMonths: 'table GB-months',
  backupGigabyteMonths: 'backup GB-months',
};

export type Column = { readonly title: string; readonly bill: Bill };

/** A Markdown table: quantity, cost and share of each charge, a column for each bill. */
export const tableOf = (columns: readonly Column[], { currency }: RegionPrices): readonly string[] => {
  const heads = columns.map(({ title }) => `${title}: used | ${currency} | share`);
  const rule = columns.map(() => '---: | ---: | ---:');
  const lines = (columns[0]?.bill.lines ?? []).map(({ charge }, row) => {
    const cells = columns.map(({ bill }) => {
      const line = bill.lines[row];
      return `${quantity(line?.quantity ?? 0)} | ${money(line?.cost)} | ${percent(line?.share)}`;
    });
    return `| ${names[charge]} | ${cells.join(' | ')} |`;
  });
  const totals = columns.map(({ bill }) => ` | **${money(bill.total)}** | `);
  return [
    `| | ${heads.join(' | ')} |`,
    `| --- | ${rule.join(' | ')} |`,
    ...lines,
    `| **total** |${totals.join(' |')} |`,
  ];
};

/** Three significant digits, without exponents. */
const quantity = (value: number): string =>
  value === 0 ? '0' : Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });

const money = (value: number | undefined): string => {
  if (value === undefined) return 'not known';
  return value < 1 ? value.toFixed(6) : Math.round(value).toLocaleString('en');
};

const percent = (share: number | undefined): string =>
  share === undefined ? 'not known' : `${(share * 100).toFixed(1)} %`;
