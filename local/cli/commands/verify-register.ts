import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openSqliteDatabase } from '../../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import { partsOwner, shelfNamed } from '../../../shared/application/keys.ts';
import { checkParts, checkRegister } from '../../../shared/application/register/rebuild-register.ts';
import { caseIdsIn } from '../../backup/records.ts';
import { dataFolderAt } from '../../start/data-folder.ts';
import { openRecords } from '../audit/open-records.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const clock = { now: () => Date.now() };

/**
 * 台账校验: holds every line of the register against its case; with `rebuild` writes anew what is wrong, also while a
 * server runs on the folder. Exit 1 where something was wrong and stays so.
 */
export const verifyRegister = async (
  data: string,
  rebuild: boolean,
  terminal: Terminal,
): Promise<ExitCode> => {
  // Says in words what is wrong with the folder, and writes nothing.
  const seen = openRecords(data);
  const workGroups = workGroupsIn(seen);
  const parties = partiesIn(seen);
  const cases = caseIdsIn(seen).length;
  seen.close();
  const database = rebuild ? openSqliteDatabase(dataFolderAt(resolve(data)).database) : openRecords(data);
  try {
    const table = makeSqliteTable({ database, clock });
    let found = 0;
    for (const orgId of workGroups) {
      const { wrong, surplus } = await checkRegister({ table, clock }, orgId, rebuild);
      for (const id of [...wrong, ...surplus]) terminal.print(`${orgId}\t${id}`);
      found += wrong.length + surplus.length;
    }
    for (const orgId of parties) {
      const { surplus } = await checkParts({ table, clock }, orgId, rebuild);
      for (const id of surplus) terminal.print(`${orgId}\t${id}`);
      found += surplus.length;
    }
    terminal.say(sayingOf(found, cases, rebuild));
    return found > 0 && !rebuild ? 1 : 0;
  } finally {
    database.close();
  }
};

const sayingOf = (found: number, cases: number, rebuilt: boolean) => {
  if (found === 0)
    return {
      zh: `${cases} 件案件的台账与案件一致。`,
      en: `The register agrees with all ${cases} cases.`,
    };
  return rebuilt
    ? { zh: `已重建以上 ${found} 行台账。`, en: `The ${found} lines above were made anew.` }
    : {
        zh: `以上 ${found} 行台账与案件不一致。案件不受影响；用 --rebuild 重建。`,
        en: `The ${found} lines above do not agree with their cases. The cases are not touched; --rebuild makes the lines anew.`,
      };
};

/** Organisations that have lines of own parts. */
const partiesIn = (database: DatabaseSync): readonly string[] => {
  const registers = database
    .prepare("SELECT DISTINCT pk FROM items WHERE pk GLOB 'ORG#*#PARTS#LINES#*' ORDER BY pk")
    .all()
    .flatMap(({ pk }) => shelfNamed(String(pk))?.register ?? []);
  return [...new Set(registers.map(partsOwner))];
};

const workGroupsIn = (database: DatabaseSync): readonly string[] =>
  database
    .prepare(
      `SELECT DISTINCT json_extract(data, '$.file.orgId') AS id FROM items
       WHERE pk >= 'CASE#' AND pk < 'CASE$' AND sk = 'STATE' ORDER BY id`,
    )
    .all()
    .map(({ id }) => String(id));
