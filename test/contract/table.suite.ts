import { describe } from 'vitest';
import { describeExpiry } from './table/expiry.ts';
import { describeIndexes } from './table/indexes.ts';
import { describeModel } from './table/model.ts';
import { describePaging } from './table/paging.ts';
import { describeReading } from './table/reading.ts';
import { describeRoundTrip } from './table/round-trip.ts';
import { type MakeTable, setScene } from './table/scene.ts';
import { describeTransactions } from './table/transactions.ts';
import { describeWriting } from './table/writing.ts';

/** What every `Table` must do, whatever stands behind it. */
export function describeTable(
  name: string,
  makeTable: MakeTable,
  options: { readonly propertyRuns: number },
): void {
  describe(name, () => {
    const scene = setScene(makeTable);
    describeWriting(scene);
    describeTransactions(scene);
    describeReading(scene);
    describePaging(scene);
    describeIndexes(scene);
    describeExpiry(scene);
    describeRoundTrip(scene);
    describeModel(scene, options.propertyRuns);
  });
}
