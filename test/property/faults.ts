import type { Table } from '../../shared/application/ports/table.ts';
import type { Workflow } from '../../shared/application/ports/workflow.ts';

/** Where the process dies next: before or after a transaction is on disk, before or after the workflow is told. */
export const faults = ['beforeWrite', 'afterWrite', 'beforeTelling', 'afterTelling'] as const;
export type Fault = (typeof faults)[number];

export class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

/** What can go wrong around the application, and in which order its parts get on. */
export type Trouble = {
  /** Strikes once, at the next chance. */
  next: Fault | undefined;
  /** How long each table call waits its turn, over and over: decides who overtakes whom. */
  turns: readonly number[];
  readonly around: (table: Table) => Table;
  readonly between: (workflow: Workflow) => Workflow;
};

export const makeTrouble = (): Trouble => {
  let calls = 0;
  const trouble: Trouble = {
    next: undefined,
    turns: [],
    around: (table) => ({
      get: async (key) => {
        await turn();
        return table.get(key);
      },
      getMany: async (keys) => {
        await turn();
        return table.getMany(keys);
      },
      query: async (query) => {
        await turn();
        return table.query(query);
      },
      transact: async (writes) => {
        await turn();
        strike('beforeWrite');
        const result = await table.transact(writes);
        strike('afterWrite');
        return result;
      },
    }),
    between: (workflow) => ({
      start: async (execution) => {
        strike('beforeTelling');
        await workflow.start(execution);
        strike('afterTelling');
      },
      complete: async (token, output) => {
        strike('beforeTelling');
        const told = await workflow.complete(token, output);
        strike('afterTelling');
        return told;
      },
      fail: async (token, error, cause) => {
        strike('beforeTelling');
        const told = await workflow.fail(token, error, cause);
        strike('afterTelling');
        return told;
      },
    }),
  };
  const strike = (fault: Fault) => {
    if (trouble.next !== fault) return;
    trouble.next = undefined;
    throw new ProcessDied(fault);
  };
  const turn = async () => {
    const waits = trouble.turns[calls % Math.max(1, trouble.turns.length)] ?? 0;
    calls += 1;
    for (let waited = 0; waited < waits; waited += 1) await Promise.resolve();
  };
  return trouble;
};
