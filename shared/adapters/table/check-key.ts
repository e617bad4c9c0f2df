import type { Key } from '../../application/ports/table.ts';
import { InvalidTableRequest } from './errors.ts';
import { maxPartitionKeyBytes, maxSortKeyBytes } from './limits.ts';

export function checkKey(key: Key): void {
  checkPartitionKey(key.pk);
  checkKeyText(key.sk, 'sort', maxSortKeyBytes);
}

export function checkPartitionKey(pk: string): void {
  checkKeyText(pk, 'partition', maxPartitionKeyBytes);
}

function checkKeyText(text: string, part: 'partition' | 'sort', limit: number): void {
  if (typeof text !== 'string' || text === '' || !text.isWellFormed())
    throw new InvalidTableRequest(`A ${part} key must be a non-empty, well-formed text`);
  // A UTF-16 unit takes at most 3 bytes: ordinary keys need no counting.
  if (text.length * 3 > limit && Buffer.byteLength(text) > limit)
    throw new InvalidTableRequest(`A ${part} key is longer than ${limit} bytes`);
}
