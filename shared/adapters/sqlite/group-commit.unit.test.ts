import type { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type GroupCommit, makeGroupCommit } from './group-commit.ts';
import { openSqliteDatabase } from './open-database.ts';

let real: DatabaseSync;
let commits: GroupCommit;
let spoken: string[];
/** Statements that fail, as on a full disk or a busy file. */
let failing: (sql: string) => boolean;

beforeEach(() => {
  real = openSqliteDatabase(':memory:');
  real.exec('CREATE TABLE notes (text TEXT PRIMARY KEY)');
  spoken = [];
  failing = () => false;
  const heard = (sql: string) => {
    spoken.push(sql);
    if (failing(sql)) throw new Error(`cannot ${sql}`);
    real.exec(sql);
  };
  commits = makeGroupCommit(
    new Proxy(real, {
      get: (target, key) => (key === 'exec' ? heard : Reflect.get(target, key)),
    }),
  );
});

const put = (text: string) => () => {
  real.prepare('INSERT INTO notes VALUES (?)').run(text);
  return text;
};
const refuse = (text: string) => () => {
  put(text)();
  throw new Error(`no ${text}`);
};
const notes = () =>
  real
    .prepare('SELECT text FROM notes ORDER BY text')
    .all()
    .map((row) => String(row['text']));
const count = (sql: string) => spoken.filter((one) => one === sql).length;

describe('transactions asked for in one turn of the event loop', () => {
  it('are one transaction, and each has the answer of its own work', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => commits.run(put(text))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(spoken).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
  });

  it('see what those before them wrote', async () => {
    const [, seen] = await Promise.all([commits.run(put('a')), commits.run(notes)]);
    expect(seen).toEqual(['a']);
  });

  it('are answered when they are committed, not before', async () => {
    let answered = false;
    const answer = commits.run(put('a')).then(() => {
      answered = true;
    });
    failing = (sql) => {
      if (sql === 'COMMIT') expect(answered).toBe(false);
      return false;
    };
    await answer;
    expect(count('COMMIT')).toBe(1);
  });

  it('given one that goes wrong, are done each alone: it leaves nothing, and takes nobody with it', async () => {
    const outcomes = await Promise.allSettled([put('a'), refuse('b'), put('c')].map(commits.run));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(notes()).toEqual(['a', 'c']);
  });

  it('given a disk that cannot take them together, are kept as far as they can be', async () => {
    let flushes = 0;
    failing = (sql) => {
      if (sql !== 'COMMIT') return false;
      flushes += 1;
      return flushes !== 2;
    };
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((text) => commits.run(put(text))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(notes()).toEqual(['a']);
    failing = () => false;
    expect(await commits.run(put('b'))).toBe('b');
  });

  it('given another process that holds the file, are refused together after one wait', async () => {
    failing = (sql) => sql === 'BEGIN IMMEDIATE';
    const outcomes = await Promise.allSettled(['a', 'b'].map((text) => commits.run(put(text))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(count('BEGIN IMMEDIATE')).toBe(1);
  });

  it('wait for the end of a transaction that somebody else holds, and are no part of it', async () => {
    real.exec('BEGIN');
    put('theirs')();
    const ours = commits.run(put('ours'));
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    real.exec('ROLLBACK');
    await ours;
    expect(notes()).toEqual(['ours']);
  });

  it('are held back once, and not for ever by one who holds again and again', async () => {
    const first = Promise.withResolvers<void>();
    commits.hold(first.promise);
    const answer = commits.run(put('a'));
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(notes()).toEqual([]);
    commits.hold(new Promise(() => {}));
    first.resolve();
    expect(await answer).toBe('a');
  });

  it('given a database that was closed meanwhile, are told so', async () => {
    const answer = commits.run(put('a'));
    real.close();
    await expect(answer).rejects.toThrow('not open');
  });

  it('leave what they would leave one after the other', async () => {
    const work = fc.record({
      text: fc.constantFrom('a', 'b', 'c', 'd'),
      isRefused: fc.boolean(),
      turns: fc.nat({ max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 8 }), async (works) => {
        real.exec('DELETE FROM notes');
        const kept = new Set<string>();
        const expected = works.map(({ text, isRefused }) => {
          if (isRefused || kept.has(text)) return 'rejected';
          kept.add(text);
          return 'fulfilled';
        });
        const asked: Promise<unknown>[] = [];
        for (const { text, isRefused, turns } of works) {
          asked.push(commits.run(isRefused ? refuse(text) : put(text)));
          asked.at(-1)?.catch(() => {});
          for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        }
        const outcomes = await Promise.allSettled(asked);
        expect(outcomes.map(({ status }) => status)).toEqual(expected);
        expect(notes()).toEqual([...kept].sort());
      }),
    );
  });
});
