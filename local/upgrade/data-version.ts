import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Deps } from '../../shared/application/deps.ts';
import { loggedTransaction } from '../../shared/application/installation/log.ts';
import { done } from '../../shared/application/refusals.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';

/** The program that last opened the data, kept in the data itself so that a backup tells it too. */
const versionKey = { pk: 'INSTALLATION', sk: 'PROGRAM' } as const;

/** What was written before versions were kept. */
export const beforeVersions = '0.1.0';

/** The version whose program last opened a data file; undefined: there is no data yet. Changes nothing. */
export const dataVersionIn = (file: string): string | undefined => {
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'items'").get() === undefined)
      return undefined;
    const row = database
      .prepare("SELECT json_extract(data, '$.version') AS version FROM items WHERE pk = ? AND sk = ?")
      .get(versionKey.pk, versionKey.sk);
    return typeof row?.['version'] === 'string' ? row['version'] : beforeVersions;
  } finally {
    database.close();
  }
};

/** Keeps the version; that the data came from an older one goes on record (管理日志). */
export const keepDataVersion = async (
  deps: Pick<Deps, 'table' | 'hash' | 'clock'>,
  version: string,
  from: string | undefined,
): Promise<void> => {
  const keep = async () => {
    const present = await deps.table.get(versionKey);
    return {
      kind: 'put' as const,
      item: { ...versionKey, version: (present?.version ?? 0) + 1, data: { version } },
    };
  };
  if (from === undefined) {
    await deps.table.transact([await keep()]);
    return;
  }
  const act = {
    type: 'installation.upgraded',
    subject: 'installation',
    detail: { from, to: version },
  } as const;
  const written = await loggedTransaction(deps, async () =>
    done({
      at: deps.clock.now(),
      by: systemActor,
      acts: [act],
      writes: [await keep()],
      value: undefined,
    }),
  );
  if (!written.ok) throw new Error(`The version could not be kept: ${written.refusal.code}`);
};
