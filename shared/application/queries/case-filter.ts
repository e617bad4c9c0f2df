import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { dueFor } from './due.ts';
import type { CaseFilter } from './port.ts';
import { searchOf } from './search-of.ts';

/**
 * Whether a case stands in the list that the actor narrowed so: the very rule that makes the list, so that an act on a
 * list can ask again.
 */
export const filterOf = async (
  { rules, clock }: Pick<Deps, 'rules' | 'clock'>,
  actor: Actor,
  { stages, search, overdueOnly }: CaseFilter,
): Promise<(file: CaseFile) => boolean> => {
  const isSearched = await searchOf(search);
  return (file) => {
    if (stages && stages.length > 0 && !stages.includes(file.phase.stage)) return false;
    if (!isSearched(file.applicant.name, textsOf(rules, actor, file))) return false;
    if (!overdueOnly) return true;
    const calendar = rules.caseRules(file.regionId, clock.now())?.calendar;
    const due = calendar && dueFor(file, actor, calendar, clock.now());
    return due !== undefined && due.at < clock.now();
  };
};

/** Where a word may stand beside the name; a bank's name only for those who see every bank of the case. */
const textsOf = (rules: Deps['rules'], actor: Actor, file: CaseFile): readonly string[] => {
  const banks =
    actor.kind === 'regulator' ? file.rounds.flatMap((round) => round.lines.map(({ bankId }) => bankId)) : [];
  const named = [...new Set(banks)].flatMap((bankId) => Object.values(rules.nameOf(bankId) ?? {}));
  return [file.applicant.identity.code, file.id, ...named];
};
