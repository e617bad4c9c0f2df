import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Round } from '../../domain/case/round.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { listCases } from '../queries/list-cases.ts';
import type { CaseSummary, ListRequest } from '../queries/port.ts';
import { done, type Result, refused } from '../refusals.ts';

/** One case as it goes into a file: its line in the list, and what the banks answered in each round. */
export type ExportedCase = { readonly summary: CaseSummary; readonly rounds: readonly Round[] };

/** As in the list. */
export type ExportFilter = Pick<ListRequest, 'stages' | 'search' | 'overdueOnly'>;

const pageSize = 100;

/**
 * 导出案件: every case of the regulator's jurisdiction, newest first, one page in memory at a time. A case that is opened
 * or moves on meanwhile may or may not be seen with its change; none is given twice.
 */
export const exportCases = (
  deps: Deps,
  actor: Actor,
  filter: ExportFilter = {},
): Result<AsyncIterable<ExportedCase>> =>
  mayDo(actor, 'cases.export') ? done(allCases(deps, actor, filter)) : refused('not_permitted');

async function* allCases(deps: Deps, actor: Actor, filter: ExportFilter): AsyncIterable<ExportedCase> {
  let cursor: string | undefined;
  do {
    const place = cursor !== undefined && { cursor };
    const page = await listCases(deps, { actor, limit: pageSize, ...filter, ...place });
    if (!page.ok) throw new Error(`The cases could not be listed: ${page.refusal.code}`);
    for (const summary of page.value.cases) {
      const stored = await loadCase(deps, summary.id);
      const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
      // Whoever lost the right to see the case meanwhile is not given it.
      if (stored && rules && mayView(actor, stored.file, rules.isWithin))
        yield { summary, rounds: stored.file.rounds };
    }
    cursor = page.value.cursor;
  } while (cursor !== undefined);
}
