import { canonicalJson } from '../../domain/canonical-json.ts';
import { figuresOf } from '../../domain/register/figures.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { measuresVersion, type Period } from '../../domain/register/measures.ts';
import { type Counted, kept, type ReportContent, soFar } from '../../domain/report/content.ts';
import { addedUp } from '../../domain/report/filing.ts';
import { daysOf, type Month, monthsUntil, sinceTheBeginning } from '../../domain/report/month.ts';
import type { Session } from '../../domain/session.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { heldSessions } from '../register/held-sessions.ts';
import { readRegister, shelvesSince } from '../register/read-register.ts';
import { type Basis, basisOf } from './basis.ts';
import { filedBy, filedMonths, formOf, monthRecord } from './stored.ts';

/** A report as it would be filed now, with what its figures were counted over. */
export type LiveReport = { readonly content: ReportContent; readonly basis?: Basis };

/** 1 a work group counts its register, a level above adds up what was filed below; 2 with what was entered. */
export const liveReport = (deps: Deps, orgId: string, month: Month): Promise<LiveReport> =>
  deps.rules.isWorkGroup(orgId) ? counted(deps, orgId, month) : collected(deps, orgId, month);

const counted = async (deps: Deps, orgId: string, month: Month): Promise<LiveReport> => {
  const { form } = await formOf(deps, orgId);
  const lines = await readRegister(deps, orgId, shelvesSince(0, deps.clock.now()));
  const sessions = await heldSessions(deps, orgId, sinceTheBeginning(month));
  const before = await filedMonths(deps, orgId, monthsUntil(month).slice(0, -1));
  const { entered } = await monthRecord(deps, orgId, month);
  const basis = basisOf(lines, sessions);
  return {
    basis,
    content: {
      ...{ orgId, month, form: { heading: form.heading, columns: form.columns } },
      definitions: measuresVersion,
      ...figuresOfMonth(lines, sessions, month),
      entered: entered.figures,
      enteredSoFar: soFar(
        before.map((filing) => filing.entered),
        entered.figures,
      ),
      basis: { cases: basis.cases.length, hash: deps.hash(canonicalJson(basis)) },
    },
  };
};

/** What of a report follows from lines and sessions. */
export const figuresOfMonth = (
  lines: readonly RegisterLine[],
  sessions: readonly Pick<Session, 'startsAt'>[],
  month: Month,
): Pick<ReportContent, 'monthly' | 'cumulative'> => {
  const of = (period: Period): Counted => ({
    figures: figuresOf(lines, period),
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
