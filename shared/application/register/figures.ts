import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { addFigures, countsIn, figuresOf } from '../../domain/register/figures.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { measureIds, measuresVersion, type Period } from '../../domain/register/measures.ts';
import { type CivilDate, civilDateOf, endOfDay, startOfDay } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { dueSort, sessionsOf } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import { sessionOf } from '../sessions/session-store.ts';
import type { AskedPeriod, CellRequest, FigureTable, GroupFigures } from './port.ts';
import { readRegister, shelvesSince } from './read-register.ts';

/** 1 the work groups in view; 2 the register of each, from which its figures follow; 3 all together. */
export const figures = async (deps: Deps, actor: Actor, asked: AskedPeriod): Promise<Result<FigureTable>> => {
  const now = deps.clock.now();
  const period = periodOf(asked, now);
  const refusal = refusalOf(actor, period);
  if (refusal) return refusal;
  const groups: GroupFigures[] = [];
  for (const orgId of deps.rules.workGroupsWithin(actor.orgId)) {
    const lines = await linesSince(deps, orgId, period);
    groups.push({
      orgId,
      figures: figuresOf(lines, period),
      sessionsHeld: await sessionsHeld(deps, orgId, period),
    });
  }
  const total = {
    figures: addFigures(groups.map((group) => group.figures)),
    sessionsHeld: groups.reduce((sum, group) => sum + group.sessionsHeld, 0),
  };
  return done({ at: now, period, version: measuresVersion, groups, total });
};

/** The cases that make up a figure: those its own definition counts. */
export const casesBehind = async (
  deps: Deps,
  { actor, asked, measure, orgId }: CellRequest,
): Promise<Result<readonly RegisterLine[]>> => {
  const period = periodOf(asked, deps.clock.now());
  const refusal = refusalOf(actor, period);
  if (refusal) return refusal;
  const known = measureIds.find((id) => id === measure);
  if (!known) return refused('unknown_measure', { field: 'measure' });
  if (!deps.rules.workGroupsWithin(actor.orgId).includes(orgId)) return refused('not_permitted');
  const lines = await linesSince(deps, orgId, period);
  return done(lines.filter((line) => countsIn(line, known, period)));
};

/** 2024年10月: the mechanism began (mechanism.md §1), and headline figures are cumulative since (§6.1). */
const beginning = '2024-10-01' as CivilDate;

const periodOf = ({ from = beginning, to }: AskedPeriod, now: number): Period => ({
  from,
  to: to ?? civilDateOf(now),
});

const refusalOf = (actor: Actor, { from, to }: Period) => {
  if (!mayDo(actor, 'figures.read')) return refused('not_permitted');
  return from > to ? refused('period_reversed', { field: 'to' }) : undefined;
};

const linesSince = (deps: Deps, orgId: string, { from }: Period): Promise<readonly RegisterLine[]> =>
  readRegister(deps, orgId, shelvesSince(Number(from.slice(0, 4)), deps.clock.now()));

const pageSize = 500;

/** 会诊次数: sessions that began in the period and diagnosed a case. */
const sessionsHeld = async ({ table }: Deps, orgId: string, { from, to }: Period): Promise<number> => {
  let held = 0;
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: sessionsOf(orgId),
      index: 'list',
      from: dueSort(startOfDay(from), ''),
      to: dueSort(endOfDay(to), '\uffff'),
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    const own = page.items.filter(({ sk }) => sk === 'STATE').map(({ pk, sk }) => ({ pk, sk }));
    for (const item of await table.getMany(own)) {
      const isHeld = item && sessionOf(item).agenda.some(({ disposition }) => disposition === 'held');
      if (isHeld) held += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return held;
};
