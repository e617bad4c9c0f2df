import type { Expectation, Item } from '../../application/ports/table.ts';

/** Whether a write may go ahead over the item that stands there (absent: none, or an expired one). */
export function meets(expected: Expectation, current: Pick<Item, 'version'> | undefined): boolean {
  switch (expected.kind) {
    case 'notExists':
      return current === undefined;
    case 'exists':
      return current !== undefined;
    case 'version':
      return current?.version === expected.version;
    default:
      return expected satisfies never;
  }
}
