import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Round } from '../../domain/case/round.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { rowsOf } from '../queries/list-lines.ts';
import type { Row } from '../queries/listed.ts';
import type { CaseFilter, CaseSummary, Sort } from '../queries/port.ts';
import { summaryOfLine } from '../queries/summary.ts';
import { done, type Result, refused } from '../refusals.ts';

/** One case as it goes into a file: its line in the list, and what the banks answered in each round. */
export type ExportedCase = { readonly summary: CaseSummary; readonly rounds: readonly Round[] };

/** As in the list, in its order. */
export type ExportFilter = CaseFilter & { readonly sort?: Sort };

/**
 * 导出案件: every case of the regulator's list, one in memory at a time. A case that moves on meanwhile may or may not be
 * seen with its change; none is given twice.
 */
export const exportCases = async (
  deps: Deps,
  actor: Actor,
  filter: ExportFilter = {},
): Promise<Result<AsyncIterable<ExportedCase>>> => {
  if (!mayDo(actor, 'cases.export')) return refused('not_permitted');
  const found = await rowsOf(deps, { ...filter, actor });
  return found.ok ? done(casesOfRows(deps, actor, found.value.rows)) : found;
};

async function* casesOfRows(deps: Deps, actor: Actor, rows: readonly Row[]): AsyncIterable<ExportedCase> {
  for (const { line, rules } of rows) {
    const stored = await loadCase(deps, line.caseId);
    // Whoever lost the right to see the case meanwhile is not given it.
    if (stored && mayView(actor, stored.file, rules.isWithin))
      yield { summary: summaryOfLine(line, rules, deps.clock.now()), rounds: stored.file.rounds };
  }
}
