import { seatOf } from '../../domain/access/seat.ts';
import { viewOf } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isOwed } from '../../domain/case/owed-measure.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { wholeCaseOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { stateKey, tasksOf } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { pageOfSources, type Source } from '../queries/sources.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { OwnLedger, OwnLedgerRequest, OwnMeasure } from './port.ts';

/**
 * 我的处方: 1 the cases in which the actor owes measures, those with the earliest date first (an index that each command keeps);
 * 2 each as its owner may see it; 3 its measures that are open, or those that are not.
 */
export const ownLedger = async (deps: Deps, request: OwnLedgerRequest): Promise<Result<OwnLedger>> => {
  const { actor, state, limit, cursor } = request;
  try {
    const page = await pageOfSources(deps, ownSources(deps, actor, state), limit, cursor);
    if (!page) return done({ measures: [] });
    const ids = [...new Set(page.items.map(({ data }) => String(data['caseId'])))];
    const items = await deps.table.getMany(ids.map(stateKey));
    const files = await Promise.all(
      items.map(async (item) => (item ? (await wholeCaseOf(deps, item)).file : undefined)),
    );
    return done({
      measures: files.flatMap((file) => (file ? measuresOf(deps, request, file, page.source.orgId) : [])),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};

const ownSources = (
  { rules }: Pick<Deps, 'rules'>,
  { orgId }: Actor,
  state: OwnLedgerRequest['state'],
): readonly Source[] =>
  rules.listedUnder(orgId).partitions.map((id) => ({
    orgId: id,
    pk: tasksOf(id),
    index: 'list',
    prefix: `${state}#`,
    order: 'ascending',
  }));

const measuresOf = (
  deps: Deps,
  { actor, state }: OwnLedgerRequest,
  file: CaseFile,
  listedAs: string,
): readonly OwnMeasure[] => {
  const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
  const view = rules && viewOf(actor, file, rules.isWithin);
  if (!view) return [];
  const seat = seatOf(actor, file, rules.isWithin);
  // In the lists of a bank and of its branch alike, it is shown where the reader answers for.
  if (seat.orgId !== listedAs) return [];
  return view.prescriptions
    .filter(({ ownerOrgId }) => ownerOrgId === seat.orgId)
    .filter((one) => (one.state === 'open') === (state === 'open'))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((prescription) => ({
      caseId: file.id,
      enterpriseName: view.applicant.name,
      stage: file.phase.stage,
      awaited: isOwed(prescription, file.phase.stage),
      prescription,
    }));
};
