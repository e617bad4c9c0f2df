import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import { type FilingCheck, verifyReports } from '../../../shared/application/reports/verify-reports.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { openRecords } from '../audit/open-records.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const clock = { now: () => Date.now() };

const words: Readonly<Record<FilingCheck, Bilingual>> = {
  same: { zh: '一致', en: 'same' },
  touched: { zh: '报送记录被改动', en: 'the filing itself was touched' },
  differs: { zh: '与案件记录不一致', en: 'does not follow from the cases' },
  unknownDefinitions: {
    zh: '本版本不认识其口径，未重算',
    en: 'definitions unknown to this version, not counted again',
  },
};

/**
 * 月报校验: the chain of every organisation's filings, and each filing counted again from the events of the cases it was
 * counted over. Exit 1 where one was touched or differs.
 */
export const verifyFiledReports = async (data: string, terminal: Terminal): Promise<ExitCode> => {
  const database = openRecords(data);
  try {
    const table = makeSqliteTable({ database, clock });
    let filings = 0;
    let wrong = 0;
    for (const orgId of reportingIn(database)) {
      for (const { month, seq, check } of await verifyReports({ table, hash }, orgId)) {
        filings += 1;
        if (check === 'touched' || check === 'differs') wrong += 1;
        if (check !== 'same')
          terminal.print(`${orgId}\t${month}\t${seq}\t${words[check][terminal.language]}`);
      }
    }
    terminal.say(
      wrong === 0
        ? { zh: `${filings} 份报送与案件记录一致。`, en: `All ${filings} filings follow from the cases.` }
        : {
            zh: `以上 ${wrong} 份报送有问题。请保留现状并联系系统运维单位，用 verify-audit 校验案件。`,
            en: `${wrong} of the filings above are wrong. Leave everything as it is, run verify-audit, and ask whoever operates the installation.`,
          },
    );
    return wrong > 0 ? 1 : 0;
  } finally {
    database.close();
  }
};

const reportingIn = (database: DatabaseSync): readonly string[] =>
  database
    .prepare(`SELECT DISTINCT pk FROM items WHERE pk >= 'ORG#' AND pk < 'ORG$' AND sk = 'CHAIN' ORDER BY pk`)
    .all()
    .map(({ pk }) => String(pk).replace(/^ORG#(.*)#REPORTS$/, '$1'));
