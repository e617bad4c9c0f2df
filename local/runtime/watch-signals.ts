import { casePk, signalKey, signalKinds } from '../../shared/application/keys.ts';
import type { Table } from '../../shared/application/ports/table.ts';

const partition = casePk('');
const sortKeys: ReadonlySet<string> = new Set(signalKinds.map((kind) => signalKey('', kind).sk));

/** Tells of each signal to the workflow once it is written, as the table's stream does on AWS. */
export const watchSignals = (table: Table, onSignal: (caseId: string) => void): Table => ({
  ...table,
  transact: async (writes) => {
    const answer = await table.transact(writes);
    if (answer.ok)
      for (const write of writes)
        if (write.kind === 'put' && sortKeys.has(write.item.sk))
          onSignal(write.item.pk.slice(partition.length));
    return answer;
  },
});
