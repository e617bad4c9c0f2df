import type { Deps } from '../deps.ts';
import type { Item } from '../ports/table.ts';

/** Takes a notice off the `due` index: it stands in the inboxes that it is for. */
export const sendNotice = async ({ table }: Pick<Deps, 'table'>, due: Item): Promise<void> => {
  const { due: _sent, ...index } = due.index ?? {};
  await table.transact([{ kind: 'put', item: { ...due, index } }]);
};
