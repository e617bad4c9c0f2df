import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { type SolvedLine, suggestionsFor } from '../../domain/ledger/index.ts';
import { registerLineOf } from '../../domain/register/line.ts';
import { loadCaseAndRules } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { solvedOf } from '../keys.ts';
import { sizeOfLine } from '../queries/listed.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { CaseSuggestions } from './port.ts';
import { solvedLineIn } from './solved-item.ts';

/** So many of the latest solved cases are looked through: what a county has of them in a year, or more. */
const mostSolved = 300;

/**
 * 相似案件荐方 for one case: 1 the case, for whoever oversees it; 2 the latest cases of its own work group in which a measure was
 * carried out, with one request; 3 the most similar, and what was done there. Cases of no other county are read, so none
 * can be named.
 */
export const suggestions = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<CaseSuggestions>> => {
  const stored = await loadCaseAndRules(deps, caseId);
  const file = stored?.file;
  const rules = file && deps.rules.caseRules(file.regionId, deps.clock.now());
  if (!file || !rules || !mayView(actor, file, rules.isWithin, 'check')) return refused('case_not_found');
  const { items } = await deps.table.query({
    pk: solvedOf(file.orgId),
    order: 'descending',
    limit: mostSolved,
  });
  const solved = items.map(solvedLineIn);
  const compared = (line: SolvedLine) => ({ line, size: sizeOfLine(line, rules) });
  const found = suggestionsFor(compared(registerLineOf(file)), solved.map(compared));
  const nameOf = new Map(solved.map(({ caseId: id, name }) => [id, name]));
  return done({
    prescriptions: found.prescriptions,
    similar: found.similar.map((one) => ({ ...one, enterpriseName: nameOf.get(one.caseId) ?? '' })),
  });
};
