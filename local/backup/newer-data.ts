import { DatabaseSync } from 'node:sqlite';
import { installationActKey, installationLogPk } from '../../shared/application/keys.ts';

/**
 * How many cases, sessions, lists and persons of the present data would be lost or set back by a backup: those it does
 * not hold, those that went on since, and those whose record went another way; and how many acts of administrators. Undefined: the present data cannot be read.
 */
export const newerThan = (backup: DatabaseSync, present: string): number | undefined =>
  reading(present, (database) => {
    const kept = statesIn(backup);
    const states = [...statesIn(database)].filter(([pk, now]) => {
      const then = kept.get(pk);
      return !then || now.version > then.version || (now.version === then.version && now.hash !== then.hash);
    });
    return states.length + actsOfPeople(database) - actsOfPeople(backup);
  });

/** What the program itself recorded, such as an upgrade, it records again. */
const actsOfPeople = (database: DatabaseSync): number =>
  Number(
    database
      .prepare(
        `SELECT count(*) AS acts FROM items WHERE pk = ? AND sk > ? AND sk <= ?
         AND json_extract(data, '$.event.by.kind') <> 'system'`,
      )
      .get(installationLogPk, installationActKey(0).sk, installationActKey(99_999_999).sk)?.['acts'],
  );

/** Cases whose personal data was erased in the present data and stands in the backup. */
export const erasedAfter = (backup: DatabaseSync, present: string): readonly string[] => {
  const kept = erasuresIn(backup);
  const erased = reading(present, (database) => [...erasuresIn(database)]) ?? [];
  return [...new Set(erased.filter((event) => !kept.has(event)).map(caseOf))];
};

const statesIn = (database: DatabaseSync) =>
  new Map(
    database
      .prepare(`SELECT pk, version, json_extract(data, '$.lastHash') AS hash FROM items WHERE sk = 'STATE'`)
      .all()
      .map(({ pk, version, hash }) => [String(pk), { version: Number(version), hash }] as const),
  );

const erasuresIn = (database: DatabaseSync): ReadonlySet<string> =>
  new Set(
    database
      .prepare(
        `SELECT pk || ' ' || sk AS event FROM items WHERE sk GLOB 'EVENT#*'
         AND json_extract(data, '$.event.type') = 'PersonalDataErased' ORDER BY pk`,
      )
      .all()
      .map(({ event }) => String(event)),
  );

const caseOf = (event: string): string => event.slice('CASE#'.length, event.indexOf(' '));

/** Undefined: what stands there is no readable data file. */
const reading = <T>(file: string, read: (database: DatabaseSync) => T): T | undefined => {
  const database = new DatabaseSync(file);
  try {
    return read(database);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR') return undefined;
    throw error;
  } finally {
    database.close();
  }
};
