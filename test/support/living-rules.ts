import { createHash } from 'node:crypto';
import { makeSalt } from '../../shared/adapters/ids/make-salt.ts';
import { makeLiveRules } from '../../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { silentLog } from '../../shared/application/ports/log.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { ruleUses } from '../../shared/application/rules/uses.ts';
import type { Role } from '../../shared/domain/authority/roles.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { makeMemoryTable } from './memory-table.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A rules administrator (规则管理员) of the demo's work group. */
export const ruleMaker = (personId: string, ...more: readonly Role[]): Actor => ({
  kind: 'regulator',
  orgId: 'wg-demo-east',
  personId,
  roles: ['rulesAdministrator', ...more],
});

/** Calls of a table, by what they are. */
export const counting = (table: Table) => {
  const calls: string[] = [];
  const counted =
    <Args extends unknown[], T>(name: string, of: (...args: Args) => Promise<T>) =>
    (...args: Args) => {
      calls.push(name);
      return of(...args);
    };
  const wrapped: Table = {
    get: counted('get', table.get.bind(table)),
    getMany: counted('getMany', table.getMany.bind(table)),
    query: counted('query', table.query.bind(table)),
    transact: counted('transact', table.transact.bind(table)),
  };
  return { table: wrapped, calls };
};

/**
 * An installation whose rules live in a table, seen by processes that share nothing else, as functions on AWS are: each has its
 * own rule book. The clock stands until it is moved.
 */
export const ruleInstallation = (start: string) => {
  let now = Date.parse(start);
  const clock = { now: () => now };
  const stored = makeMemoryTable(clock);
  const process = (unseeded: 'shipped' | 'nothing' = 'nothing') => {
    const { table, calls } = counting(stored);
    const rules = makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded });
    const deps: Deps = {
      ...{ table, clock, rules, hash, salt: makeSalt, log: silentLog, shipped: shippedSeeds },
      workflow: {
        start: async () => {},
        complete: async () => 'completed' as const,
        fail: async () => 'completed' as const,
      },
    };
    return { deps, rules, calls, uses: ruleUses(deps) };
  };
  const first = process();
  return {
    ...first,
    table: stored,
    process,
    seed: (demo = true) => seedRules(first.deps, shippedSeeds, { demo }),
    moveTo: (moment: string) => {
      now = Date.parse(moment);
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
};
