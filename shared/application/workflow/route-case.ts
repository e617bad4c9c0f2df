import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { giveAsSystem, type StageWork } from './stage-work.ts';

/**
 * 分流: the system says where a case that stands in Triage should go.
 * 1 a suggestion that is there is left alone; 2 it is asked whether a product of a bank not asked yet fits; 3 the region's
 * table makes a suggestion of that and of the banks' reasons, which moves the case on or waits for a person.
 */
export const routeCase: StageWork = async (deps, file) => {
  const { phase } = file;
  if (phase.stage !== 'triage' || phase.suggestion) return;
  await giveAsSystem(deps, file, { type: 'suggestTriage', otherBankFits: otherBankFits(deps, file) });
};

/** A product of a bank not asked yet fits: then a decline is that bank's, not the firm's (mechanism.md §2.1). */
const otherBankFits = (deps: Deps, file: CaseFile): boolean => {
  if (file.rounds.length === 0) return false;
  const asked = file.rounds.flatMap((round) => round.lines.map((line) => line.bankId));
  return deps.rules.match(file, deps.clock.now(), asked).fits.length > 0;
};
