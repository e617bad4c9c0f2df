import { describe, expect, it } from 'vitest';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { duePartitions, dueSort } from '../keys.ts';
import { silentLog } from '../ports/log.ts';
import type { Write } from '../ports/table.ts';
import { fireDue } from './fire-due.ts';

const [partition = ''] = duePartitions;
const due = (name: string, at: number): Write => ({
  kind: 'put',
  item: {
    pk: `THING#${name}`,
    sk: 'DUE',
    version: 1,
    index: { due: { pk: partition, sk: dueSort(at, name) } },
    data: { kind: name.startsWith('stuck') ? 'stuck' : 'sound' },
  },
});

describe('what is due (时限)', () => {
  it('is carried out, however much stands before it that fails time and again', async () => {
    const { deps, table, clock } = makeTestApp();
    const stuck = Array.from({ length: 250 }, (_, i) => due(`stuck-${i}`, clock.now() - 1000 + i));
    for (const write of [...stuck, due('sound', clock.now())]) await table.transact([write]);
    const carriedOut: string[] = [];
    const handlers = {
      stuck: () => Promise.reject(new Error('cannot')),
      sound: async ({ pk, sk }: { readonly pk: string; readonly sk: string }) => {
        carriedOut.push(pk);
        await table.transact([{ kind: 'delete', key: { pk, sk } }]);
      },
    };
    expect(await fireDue(deps, handlers)).toBe(1);
    expect(carriedOut).toEqual(['THING#sound']);
    expect(await fireDue(deps, handlers)).toBe(0);
  });

  it('is logged by the code of its refusal where it cannot be carried out', async () => {
    const logged: object[] = [];
    const log = { ...silentLog, warn: (code: string, data: object) => logged.push({ code, ...data }) };
    const { deps, table, clock } = makeTestApp({ log });
    const data = { kind: 'clock', caseId: 'case-gone', clockId: 'retention', dueAt: clock.now() };
    const index = { due: { pk: partition, sk: dueSort(clock.now(), 'case-gone') } };
    const item = { pk: 'CASE#case-gone', sk: 'CLOCK#retention', version: 1, index, data };
    await table.transact([{ kind: 'put', item }]);
    expect(await fireDue(deps)).toBe(0);
    expect(logged).toEqual([{ code: 'due_failed', kind: 'clock', error: 'case_not_found' }]);
  });
});
