import type { CaseFile } from '../../domain/case/state.ts';
import { type SolvedLine, solvedLineOf } from '../../domain/ledger/index.ts';
import { registerLineOf } from '../../domain/register/line.ts';
import { solvedOf } from '../keys.ts';
import type { Item, JsonObject } from '../ports/table.ts';

/**
 * 已解决案件 of a work group, by the day on which it was opened: an item of its own, written by the transaction that changes the
 * case. Few cases in a hundred have one, so the latest hundreds are read with one request, whatever the county has behind it.
 */
export const solvedItems = (file: CaseFile): readonly Omit<Item, 'version'>[] => {
  const line = solvedLineOf(registerLineOf(file));
  if (!line) return [];
  return [
    {
      pk: solvedOf(line.orgId),
      sk: `${line.openedOn}#${line.caseId}`,
      data: line as unknown as JsonObject,
    },
  ];
};

export const solvedLineIn = ({ data }: Item): SolvedLine => data as unknown as SolvedLine;
