import { createHash } from 'node:crypto';
import { verifyCase } from '../../../shared/application/audit/verify.ts';
import { openRecords } from '../audit/open-records.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const showEvery = 50;

/**
 * Re-computes the hash chain of every case and replays its events against its state (审计校验, design §3.2). Names each
 * broken case with the first event that is wrong.
 */
export const verifyAudit = async (data: string, terminal: Terminal): Promise<ExitCode> => {
  const { table, caseIds, close } = openRecords(data);
  const bar = terminal.progress(caseIds.length);
  const broken: { readonly id: string; readonly at: string }[] = [];
  let events = 0;
  try {
    for (const [i, id] of caseIds.entries()) {
      const result = await verifyCase({ table, hash }, id);
      events += result?.events ?? 0;
      if (!result) broken.push({ id, at: 'STATE' });
      else if (!result.whole) broken.push({ id, at: placeOf(result.events, result.brokenAt) });
      if (i % showEvery === 0) bar.at(i);
    }
  } finally {
    bar.at(caseIds.length);
    bar.end();
    close();
  }
  for (const { id, at } of broken) terminal.print(`${id}\t${at}`);
  terminal.say(
    broken.length === 0
      ? {
          zh: `${caseIds.length} 件案件、${events} 条记录，全部完整。`,
          en: `${caseIds.length} cases with ${events} events: all whole.`,
        }
      : {
          zh: `${caseIds.length} 件案件中有 ${broken.length} 件记录不完整，见上（案件与首条有误的记录；STATE 表示当前状态与记录不符或缺失）。`,
          en: `${broken.length} of ${caseIds.length} cases are broken, named above with the first event that is wrong; STATE: the present state is missing or does not follow from the events.`,
        },
  );
  return broken.length === 0 ? 0 : 1;
};

/** One past the last event means that the events are whole and the state is not theirs. */
const placeOf = (events: number, brokenAt: number | undefined): string =>
  brokenAt === undefined || brokenAt > events ? 'STATE' : `EVENT ${brokenAt}`;
