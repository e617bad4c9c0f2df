import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Definitions, definitionsNow } from '../../domain/register/definitions.ts';
import { countedBy } from '../../domain/register/figures.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { measuresVersion, type Period } from '../../domain/register/measures.ts';
import { type CountedBy, kept, type ReportContent, soFar } from '../../domain/report/content.ts';
import { addedUp } from '../../domain/report/filing.ts';
import { daysOf, type Month, monthsUntil, sinceTheBeginning } from '../../domain/report/month.ts';
import type { Session } from '../../domain/sessions/session.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { visitFiguresOf } from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import { heldSessions } from '../register/held-sessions.ts';
import { keptFigures } from '../register/kept-figures.ts';
import { readRegister, shelvesSince } from '../register/read-register.ts';
import { visitLinesOf } from '../visits/visit-months.ts';
import { type Basis, basisOf } from './basis.ts';
import { filedBy, filedMonths, formOf, monthRecord } from './stored.ts';

/** A report as it would be filed now, with what its figures were counted over. */
export type LiveReport = { readonly content: ReportContent; readonly basis?: Basis };

/**
 * As it is to be filed: with its basis, for which a work group reads its whole register.
 * 1 a work group counts its register, a level above adds up what was filed below; 2 with what was entered.
 */
export const reportToFile = (deps: Deps, orgId: string, month: Month): Promise<LiveReport> =>
  deps.rules.isWorkGroup(orgId) ? counted(deps, orgId, month, countedWhole) : collected(deps, orgId, month);

/** The same figures as they are read: of months that are kept, without what they were counted over. */
export const reportToRead = async (deps: Deps, orgId: string, month: Month): Promise<ReportContent> => {
  if (!deps.rules.isWorkGroup(orgId)) return (await collected(deps, orgId, month)).content;
  return (await counted(deps, orgId, month, countedByMonths)).content;
};

type CountedFigures = Pick<ReportContent, 'monthly' | 'cumulative' | 'visits'> & { readonly basis?: Basis };
type Count = (deps: Deps, orgId: string, month: Month) => Promise<CountedFigures>;

const countedWhole = async (deps: Deps, orgId: string, month: Month) => {
  const [visits = []] = await visitLinesOf(deps, [{ orgId, month }]);
  const lines = await readRegister(deps, orgId, shelvesSince(0, deps.clock.now()));
  const sessions = await heldSessions(deps, orgId, sinceTheBeginning(month));
  return {
    ...figuresOfMonth(lines, sessions, month),
    basis: basisOf(lines, sessions),
    visits: visitFiguresOf(visits),
  };
};

const countedByMonths: Count = async (deps, orgId, month) => {
  const monthly = await keptFigures(deps, orgId, daysOf(month));
  const cumulative = await keptFigures(deps, orgId, sinceTheBeginning(month));
  if (!monthly || !cumulative) throw new Error(`${orgId} was not counted whole`);
  return { monthly: kept(monthly), cumulative: kept(cumulative) };
};

const counted = async (deps: Deps, orgId: string, month: Month, count: Count): Promise<LiveReport> => {
  const { form } = await formOf(deps, orgId);
  const { basis, ...figures } = await count(deps, orgId, month);
  const before = await filedMonths(deps, orgId, monthsUntil(month).slice(0, -1));
  const { entered } = await monthRecord(deps, orgId, month);
  return {
    ...(basis && { basis }),
    content: {
      ...{ orgId, month, form: { heading: form.heading, columns: form.columns } },
      definitions: measuresVersion,
      ...figures,
      entered: entered.figures,
      enteredSoFar: soFar(
        before.map((filing) => filing.entered),
        entered.figures,
      ),
      ...(basis && { basis: { cases: basis.cases.length, hash: deps.hash(canonicalJson(basis)) } }),
    },
  };
};

/** What of a report follows from lines and sessions. */
export const figuresOfMonth = (
  lines: readonly RegisterLine[],
  sessions: readonly Pick<Session, 'startsAt'>[],
  month: Month,
  by: Definitions = definitionsNow,
): Pick<ReportContent, 'monthly' | 'cumulative'> => {
  const of = (period: Period): CountedBy => ({
    figures: countedBy(by, lines, period),
    sessionsHeld: sessions.filter(({ startsAt }) => isIn(period, startsAt)).length,
  });
  return { monthly: kept(of(daysOf(month))), cumulative: kept(of(sinceTheBeginning(month))) };
};

const isIn = ({ from, to }: Period, at: number): boolean => {
  const day = civilDateOf(at);
  return day >= from && day <= to;
};

const collected = async (deps: Deps, orgId: string, month: Month): Promise<LiveReport> => {
  const { form } = await formOf(deps, orgId);
  const below = deps.rules.workGroupsWithin(orgId);
  const found = await filedBy(deps, below, month);
  const filings = found.flatMap(({ latest }) => (latest ? [latest] : []));
  return {
    content: {
      ...{ orgId, month, form: { heading: form.heading, columns: form.columns } },
      definitions: measuresVersion,
      ...addedUp(filings),
      missing: below.filter((_, place) => !found[place]?.latest),
    },
  };
};
