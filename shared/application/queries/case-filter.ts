import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { dueFor } from './due.ts';
import type { CaseFilter } from './port.ts';

/**
 * Whether a case stands in the list that the actor narrowed so: the very rule that makes the list, so that an act on a
 * list can ask again.
 */
export const fitsFilter = (
  { rules, clock }: Pick<Deps, 'rules' | 'clock'>,
  actor: Actor,
  file: CaseFile,
  { stages, search, overdueOnly }: CaseFilter,
): boolean => {
  if (stages && stages.length > 0 && !stages.includes(file.phase.stage)) return false;
  if (search !== undefined && !hasWords(search, textsOf(rules, actor, file))) return false;
  if (!overdueOnly) return true;
  const calendar = rules.caseRules(file.regionId)?.calendar;
  const due = calendar && dueFor(file, actor, calendar, clock.now());
  return due !== undefined && due.at < clock.now();
};

/** Several words narrow further: each must be found somewhere. */
const hasWords = (search: string, texts: readonly string[]): boolean =>
  search
    .toUpperCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text.includes(word)));

/** Where a word may stand; a bank's name only for those who see every bank of the case. */
const textsOf = (rules: Deps['rules'], actor: Actor, file: CaseFile): readonly string[] => {
  const { name, identity } = file.applicant;
  const own = [name, identity.code, file.id];
  const banks =
    actor.kind === 'regulator' ? file.rounds.flatMap((round) => round.lines.map(({ bankId }) => bankId)) : [];
  const named = [...new Set(banks)].flatMap((bankId) => Object.values(rules.nameOf(bankId) ?? {}));
  return [...own, ...named].map((text) => text.toUpperCase());
};
