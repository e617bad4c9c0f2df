import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Round } from '../../domain/case/round.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { registerLineOf } from '../../domain/register/line.ts';
import { wholeCaseOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { stateKey } from '../keys.ts';
import type { CaseSummary } from '../queries/port.ts';
import { summaryOfLine } from '../queries/summary.ts';

/** One case as it goes into a file: its line in the list, and what the banks answered in each round. */
export type ExportedCase = { readonly summary: CaseSummary; readonly rounds: readonly Round[] };

/** Cases as they stand now, in the order asked for. Who lost the right to see one meanwhile is not given it. */
export const exportedCases = async (
  deps: Deps,
  actor: Actor,
  caseIds: readonly string[],
): Promise<readonly ExportedCase[]> => {
  const now = deps.clock.now();
  const items = await deps.table.getMany(caseIds.map(stateKey));
  const exported: ExportedCase[] = [];
  for (const item of items) {
    if (!item) continue;
    const { file } = await wholeCaseOf(deps, item);
    const rules = deps.rules.caseRules(file.regionId, now);
    if (!rules || !mayView(actor, file, rules.isWithin)) continue;
    const rounds = mayView(actor, file, rules.isWithin, 'read') ? file.rounds : withoutTexts(file);
    exported.push({ summary: summaryOfLine(registerLineOf(file), rules, now), rounds });
  }
  return exported;
};

/** What a bank wrote in its own words stands in the file of the case, and not in its line. */
const withoutTexts = ({ rounds }: CaseFile): readonly Round[] =>
  rounds.map((round) => ({
    ...round,
    lines: round.lines.map((line) =>
      line.answer?.kind === 'declined' ? { ...line, answer: { ...line.answer, explanation: '' } } : line,
    ),
  }));
