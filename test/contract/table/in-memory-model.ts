import type {
  FailedWrite,
  Item,
  Key,
  Query,
  TransactResult,
  Write,
} from '../../../shared/application/ports/table.ts';

/** What a table is supposed to do, in the plainest terms: a list of items, searched and sorted each time. */
export class TableModel {
  private items: readonly Item[] = [];
  now = 0;

  get(key: Key): Item | undefined {
    return this.live().find((each) => isAt(each, key));
  }

  transact(writes: readonly Write[]): TransactResult {
    const failed = writes.flatMap((write, position) => this.failure(write, position));
    if (failed.length > 0) return { ok: false, failed };
    for (const write of writes) {
      if (write.kind === 'check') continue;
      const key = write.kind === 'put' ? write.item : write.key;
      const others = this.items.filter((each) => !isAt(each, key));
      this.items = write.kind === 'put' ? [...others, write.item] : others;
    }
    return { ok: true };
  }

  /** All that match, in order of the sort key; equal keys in the order of the items' own keys. */
  query({ pk, index, prefix = '', from, to, order }: Omit<Query, 'limit'>): readonly Item[] {
    const matching = this.live()
      .flatMap((each) => {
        const key = index ? each.index?.[index] : each;
        return key?.pk === pk ? [{ each, sk: key.sk }] : [];
      })
      .filter(({ sk }) => sk.startsWith(prefix))
      .filter(({ sk }) => from === undefined || byBytes(from, sk) <= 0)
      .filter(({ sk }) => to === undefined || byBytes(sk, to) <= 0)
      .toSorted(
        (a, b) => byBytes(a.sk, b.sk) || byBytes(a.each.pk, b.each.pk) || byBytes(a.each.sk, b.each.sk),
      )
      .map(({ each }) => each);
    return order === 'descending' ? matching.toReversed() : matching;
  }

  private live(): readonly Item[] {
    return this.items.filter(({ expiresAt }) => expiresAt === undefined || expiresAt * 1000 > this.now);
  }

  private failure(write: Write, position: number): FailedWrite[] {
    const expected = write.expect;
    if (!expected) return [];
    const current = this.get(write.kind === 'put' ? write.item : write.key);
    const met =
      expected.kind === 'notExists'
        ? !current
        : current && (expected.kind === 'exists' || current.version === expected.version);
    return met ? [] : [{ position, expected, ...(current ? { current } : {}) }];
  }
}

function isAt(item: Key, key: Key): boolean {
  return item.pk === key.pk && item.sk === key.sk;
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
