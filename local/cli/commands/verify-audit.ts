import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { caseIdsIn, verifyRecords } from '../../backup/records.ts';
import { databaseFault } from '../../start/check-database.ts';
import { dataFolderAt } from '../../start/data-folder.ts';
import { openRecords } from '../audit/open-records.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';

const showEvery = 50;

/**
 * Re-computes the hash chain of every case and of the installation's log, and replays the events of each case against its
 * state (审计校验, design §3.2). Names each broken case with the first event that is wrong.
 */
export const verifyAudit = async (
  data: string,
  terminal: Terminal,
  /** Progress and verdict as JSON lines, for a program that waits; what is broken is then no failure. */
  json = false,
): Promise<ExitCode> => {
  const folder = dataFolderAt(resolve(data));
  const fault = existsSync(folder.path) && statSync(folder.path).isDirectory() && databaseFault(folder);
  if (fault) throw new CliFailure(fault);
  const database = openRecords(data);
  const bar = terminal.progress(caseIdsIn(database).length);
  const { cases, events, acts, broken } = await verifyRecords(database, (done, total) => {
    if (done % showEvery !== 0 && done !== total) return;
    bar.at(done);
    if (json) terminal.print(JSON.stringify({ done, total }));
  }).finally(() => {
    bar.end();
    database.close();
  });
  if (json) {
    terminal.print(JSON.stringify({ cases, events, acts, broken }));
    return 0;
  }
  for (const { id, at } of broken) terminal.print(`${id}\t${at}`);
  terminal.say(
    broken.length === 0
      ? {
          zh: `${cases} 件案件、${events} 条记录，管理日志 ${acts} 条，全部完整。`,
          en: `${cases} cases with ${events} events, and ${acts} acts of administration: all whole.`,
        }
      : {
          zh: `${cases} 件案件及管理日志中有 ${broken.length} 处记录不完整，见上（案件与首条有误的记录；INSTALLATION 为管理日志；STATE 表示当前状态与记录不符或缺失）。`,
          en: `${broken.length} records are broken among ${cases} cases and the installation’s log, named above with the first event that is wrong; INSTALLATION is the log; STATE: the present state is missing or does not follow from the events.`,
        },
  );
  return broken.length === 0 ? 0 : 1;
};
