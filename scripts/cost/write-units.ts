import { attributesOf } from '../../shared/adapters/dynamodb/stored-item.ts';
import { type Item, indexNames, type Write } from '../../shared/application/ports/table.ts';

const bytesPerUnit = 1024;
/** A transaction prepares and commits each of its items. */
const transactionFactor = 2;

/**
 * Write request units of one transaction, or of one plain write, as DynamoDB's documentation counts them: a unit for
 * each begun KB of the larger of the item before and after, twice in a transaction; and what changes in the
 * indexes.
 *
 * @param before the items that stood under the keys of `writes`, in their order
 */
export const writeUnits = (writes: readonly Write[], before: readonly (Item | undefined)[]): number => {
  const [only] = writes;
  const isPlain = writes.length === 1 && only !== undefined && only.expect === undefined;
  const factor = isPlain ? 1 : transactionFactor;
  return writes.reduce((sum, write, position) => {
    const old = before[position];
    const after = write.kind === 'put' ? write.item : write.kind === 'check' ? old : undefined;
    const inTable = Math.max(unitsOf(old), unitsOf(after), 1) * factor;
    return sum + inTable + (write.kind === 'check' ? 0 : indexUnits(old, after));
  }, 0);
};

/**
 * Indexes hold the keys of an item and of its place in them (`tableDefinition`), less than a KB: one unit where a place is
 * taken, kept or left, two where an item moves. That a place that is kept costs nothing was not found said so plainly.
 */
const indexUnits = (old: Item | undefined, after: Item | undefined): number =>
  indexNames.reduce((sum, name) => {
    const from = old?.index?.[name];
    const to = after?.index?.[name];
    const moves = from && to && (from.pk !== to.pk || from.sk !== to.sk);
    if (moves) return sum + 2;
    return from || to ? sum + 1 : sum;
  }, 0);

const unitsOf = (item: Item | undefined): number =>
  item === undefined ? 0 : Math.ceil(itemBytes(attributesOf(item, JSON.stringify(item.data))) / bytesPerUnit);

/** Names and values in UTF-8; numbers by their digits; three bytes for a list or map and one for each entry. */
export const itemBytes = (attributes: Readonly<Record<string, unknown>>): number =>
  Object.entries(attributes).reduce((sum, [name, value]) => sum + textBytes(name) + valueBytes(value), 0);

const valueBytes = (value: unknown): number => {
  switch (typeof value) {
    case 'string':
      return textBytes(value);
    case 'number':
      return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
    case 'object':
      if (value === null) return 1;
      return Array.isArray(value)
        ? value.reduce<number>((sum, entry) => sum + 1 + valueBytes(entry), 3)
        : itemBytes(value as Readonly<Record<string, unknown>>) + Object.keys(value).length + 3;
    default:
      return 1;
  }
};

const textBytes = (text: string): number => Buffer.byteLength(text, 'utf8');
