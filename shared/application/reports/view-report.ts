import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { cellsOf, differences } from '../../domain/report/content.ts';
import type { Filing } from '../../domain/report/filing.ts';
import { dueOn, type Month } from '../../domain/report/month.ts';
import { standingOf } from '../../domain/report/standing.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { filingPrefix, reportChainKey } from '../keys.ts';
import { done, type Result } from '../refusals.ts';
import { reportToRead } from './content.ts';
import { reportRefusal } from './may-report.ts';
import type { FiledReport, OfMonth, ReportView } from './port.ts';
import { filingIn, formOf, monthRecord } from './stored.ts';

/** The report of a month as it stands, and as it was filed. */
export const viewReport = async (deps: Deps, asked: OfMonth): Promise<Result<ReportView>> => {
  const month = reportRefusal(deps, asked, 'figures.read');
  return month.ok ? done(await reportView(deps, asked.actor, asked.orgId, month.value)) : month;
};

export const reportView = async (
  deps: Deps,
  actor: Actor,
  orgId: string,
  month: Month,
): Promise<ReportView> => {
  const content = await reportToRead(deps, orgId, month);
  const { entered, latest, reminder } = await monthRecord(deps, orgId, month);
  const { form, version } = await formOf(deps, orgId);
  const dueDay = await dueDayOf(deps, orgId);
  const isOwn = actor.orgId === orgId;
  return {
    ...{ orgId, month, form, formVersion: version, enteredVersion: entered.version },
    standing: standingOf(month, latest !== undefined, civilDateOf(deps.clock.now()), dueDay),
    ...(dueDay !== undefined && { dueOn: dueOn(month, dueDay) }),
    live: { ...content, cells: cellsOf(content) },
    differs: latest ? differences(latest, content) : [],
    filings: latest ? told(await filingsOf(deps, orgId, month)) : [],
    ...(reminder && { reminder }),
    may: {
      prepare: isOwn && mayDo(actor, 'reports.prepare'),
      file: isOwn && mayDo(actor, 'reports.file'),
      remind: mayDo(actor, 'reports.remind'),
    },
  };
};

/** The day by which those above want it: the city's word, else the province's. */
export const dueDayOf = async (deps: Deps, orgId: string): Promise<number | undefined> => {
  const { city, province } = deps.rules.levelsAbove(orgId);
  for (const above of [city, province]) {
    if (above === undefined || above === orgId) continue;
    const { dueDay } = (await formOf(deps, above)).form;
    if (dueDay !== undefined) return dueDay;
  }
  return undefined;
};

/** Filings of one month, newest first. */
export const filingsOf = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  month?: Month,
): Promise<readonly Filing[]> => {
  const filings: Filing[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: reportChainKey(orgId).pk,
      prefix: filingPrefix,
      order: 'descending',
      limit: 100,
      ...(cursor !== undefined && { cursor }),
    });
    filings.push(
      ...page.items.map(filingIn).filter((filing) => month === undefined || filing.month === month),
    );
    cursor = page.cursor;
  } while (cursor !== undefined);
  return filings;
};

export const told = (filings: readonly Filing[]): readonly FiledReport[] =>
  filings.map((filing) => {
    const before = filings.find(({ seq }) => seq === filing.corrects?.seq);
    return { ...filing, cells: cellsOf(filing), differences: before ? differences(before, filing) : [] };
  });
