import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { addFigures, countsIn } from '../../domain/register/figures.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { measureIds, measuresVersion, type Period } from '../../domain/register/measures.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { keptFigures } from './kept-figures.ts';
import type { Allowance } from './kept-months.ts';
import { inTurns } from './line-shelves.ts';
import { periodOf } from './period.ts';
import type { AskedPeriod, CellRequest, FigureTable } from './port.ts';
import { readRegister, shelvesSince } from './read-register.ts';

/**
 * So many lines are read for one answer, a part of a second's work: what is not kept yet of a province is counted by a few answers, each of which
 * goes on where the one before ended.
 */
const linesOfAnswer = 5000;

/** 1 the work groups in view; 2 the figures of each, some at a time, while lines may be read; 3 all together. */
export const figures = async (
  deps: Deps,
  actor: Actor,
  asked: AskedPeriod,
  allowance: Allowance = { lines: linesOfAnswer },
): Promise<Result<FigureTable>> => {
  const now = deps.clock.now();
  const period = periodOf(asked, now);
  const refusal = refusalOf(actor, period);
  if (refusal) return refusal;
  const inView = deps.rules.workGroupsWithin(actor.orgId);
  const found = await inTurns(inView, (orgId) => keptFigures(deps, orgId, period, allowance));
  const groups = found.filter((group) => group !== undefined);
  const said = { at: now, period, version: measuresVersion, groups };
  if (groups.length < inView.length)
    return done({ ...said, counting: { counted: groups.length, of: inView.length } });
  const total = {
    figures: addFigures(groups.map((group) => group.figures)),
    sessionsHeld: groups.reduce((sum, group) => sum + group.sessionsHeld, 0),
  };
  return done({ ...said, total });
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

const refusalOf = (actor: Actor, { from, to }: Period) => {
  if (!mayDo(actor, 'figures.read')) return refused('not_permitted');
  return from > to ? refused('period_reversed', { field: 'to' }) : undefined;
};

const linesSince = (deps: Deps, orgId: string, { from }: Period): Promise<readonly RegisterLine[]> =>
  readRegister(deps, orgId, shelvesSince(Number(from.slice(0, 4)), deps.clock.now()));
