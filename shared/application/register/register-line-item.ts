import type { CaseFile } from '../../domain/case/state.ts';
import { type RegisterLine, registerLineOf, shelfOf } from '../../domain/register/line.ts';
import { registerPk } from '../keys.ts';
import type { Item, JsonObject } from '../ports/table.ts';

/** 台账行 as it is stored: in its work group's partition, written by the transaction that changes the case. */
export const registerLineItem = (file: CaseFile): Omit<Item, 'version'> => {
  const line = registerLineOf(file);
  return { pk: registerPk(line.orgId, shelfOf(line)), sk: line.caseId, data: line as unknown as JsonObject };
};

export const registerLineIn = (item: Item): RegisterLine => item.data as unknown as RegisterLine;
