import type { DatabaseSync, StatementSync } from 'node:sqlite';

export class Crash extends Error {}

/**
 * A connection that dies after (or in the middle of) its n-th transaction, as the process would: nothing of a
 * transaction that had not committed stays, and nothing works on it afterwards.
 */
export function crashingDatabase(real: DatabaseSync, commits: number, halfway: boolean): DatabaseSync {
  let left = commits;
  let dead = false;
  const alive = () => {
    if (dead) throw new Crash('the process is gone');
  };
  const commit = () => {
    left -= 1;
    if (left > 0) {
      real.exec('COMMIT');
      return;
    }
    real.exec(halfway ? 'ROLLBACK' : 'COMMIT');
    dead = true;
    throw new Crash('the process is gone');
  };
  const guarded = (statement: StatementSync): StatementSync =>
    new Proxy(statement, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]) => {
          alive();
          return Reflect.apply(member, target, given) as unknown;
        };
      },
    });
  return new Proxy(real, {
    get: (target, key) => {
      if (key === 'exec') {
        return (sql: string) => {
          alive();
          if (sql === 'COMMIT') commit();
          else target.exec(sql);
        };
      }
      if (key === 'prepare') {
        return (sql: string) => {
          alive();
          return guarded(target.prepare(sql));
        };
      }
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}
