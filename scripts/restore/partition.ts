import { casePk } from '../../shared/application/keys.ts';
import type { Item, Table } from '../../shared/application/ports/table.ts';

const pageSize = 200;

/** Every item of a case, in the order of its keys. */
export const partitionOf = async (table: Table, caseId: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: casePk(caseId),
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
};

/**
 * What belongs to executions, not to the case: an old token waits for nobody, an old signal was carried out, how often
 * a case was resumed must not be forgotten, and whether its flow has stopped is told by the live table. These stay as they are in the live table.
 */
export const isOfExecutions = ({ sk }: Pick<Item, 'sk'>): boolean =>
  ['WAIT', 'RESUMED', 'STOPPED', 'RETRY'].includes(sk) || sk.startsWith('SIGNAL#');
