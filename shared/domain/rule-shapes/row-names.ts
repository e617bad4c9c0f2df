import { standardNames, standards } from '../case/screening.ts';
import { standardReason } from '../case/triage-table.ts';
import { indicatorDefinitions } from '../scoring/indicators.data.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** What rows of tables stand for, where the system itself names it: a model's indicators. */
export const indicatorNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(indicatorDefinitions()).map(([id, { name }]) => [id, name]),
);

/** The rows of a triage table for a failed standard without a reason. */
export const standardRows: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  standards.map((standard) => [standardReason(standard), standardNames[standard]]),
);
