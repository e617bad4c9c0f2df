import { systemActor } from '../case/actor.ts';
import { ageCheckOf } from '../case/age-rule.ts';
import { unrepairedBanks } from '../case/decide/recommendation.ts';
import { suggest } from '../case/decide/triage-suggestion.ts';
import { knownFacts } from '../case/inquiries.ts';
import { countedRounds } from '../case/round.ts';
import { isEnded } from '../case/stages.ts';
import type { CaseFile } from '../case/state.ts';
import type { TriageCause } from '../case/triage-types.ts';
import { compareRanks, rankOf } from '../matching/rank.ts';
import type { FactRows } from '../scoring/fact-rows.ts';
import type { EnterpriseFacts } from '../scoring/facts.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import { rowScorer, triedScore } from './row-scores.ts';
import type { TrialRules, Tried, TriedLimit, TriedScore } from './tried.ts';
import { datesOf } from './tried-dates.ts';

/** The facts of a case as they are scored on a day, as the rule book hands them to the model. */
export const factsOn = (file: Pick<CaseFile, 'applicant' | 'inquiries'>, at: Moment): EnterpriseFacts => ({
  ...knownFacts(file),
  foundedOn: file.applicant.foundedOn,
  asOf: civilDateOf(at),
});

/** Judges a slice of cases by one set of rules; `rows` are the facts of those cases, in their order. */
export type TryCases = (files: readonly CaseFile[], rows: FactRows) => readonly Tried[];

/**
 * What rules would make of cases today, as if each were scored, ranked and routed now (试算). Every answer is that of the
 * ordinary engines; scores come from rows of numbers, products from the index. Pure: nothing is decided by it.
 */
export function tryCases(trial: TrialRules, at: Moment): TryCases {
  const { model } = trial;
  const scorer = model && rowScorer(model);
  const fitsOf = rankedFits(trial);
  return (files, rows) => {
    const scores = scorer?.(rows);
    return files.map((file, row) => {
      const score = model && scores && triedScore(model, rows, scores, row);
      // Where there is no score now, the one on file goes on counting, as it does when products are ranked.
      const fits = fitsOf(file, score ?? file.score);
      return {
        score,
        fits,
        route: routeOf(trial, file, fits, at),
        dates: datesOf(trial.caseRules, file),
        limits: limitsOf(trial, file),
      };
    });
  };
}

const notNow = { zh: '此前未授信且原因尚未修复', en: 'Declined before and not repaired' };

const rankedFits = ({ catalogue, caseRules, outsiders, needOf }: TrialRules) => {
  const products = new Map(catalogue.products.map((product) => [product.id, product]));
  return (file: CaseFile, score: TriedScore | undefined): readonly string[] => {
    const { score: _filed, ...unscored } = file;
    const need = needOf(score ? { ...unscored, score } : unscored);
    const declined = unrepairedBanks(file, caseRules.reason).map((bankId) => ({ bankId, reason: notNow }));
    return catalogue
      .eligible({ ...need, excludedBanks: [...declined, ...outsiders(file.orgId)] })
      .flatMap((id) => {
        const product = products.get(id);
        return product ? [rankOf(product, need)] : [];
      })
      .toSorted(compareRanks)
      .map(({ productId }) => productId);
  };
};

const routeOf = (
  { caseRules, catalogue }: TrialRules,
  file: CaseFile,
  fits: readonly string[],
  at: Moment,
): Tried['route'] => {
  const cause = causeOf(file);
  if (!cause) return undefined;
  const asked = new Set(file.rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId)));
  const banks = new Map(catalogue.products.map(({ id, bankId }) => [id, bankId]));
  const otherBankFits = asked.size > 0 && fits.some((id) => !asked.has(banks.get(id) ?? ''));
  const suggestion = suggest(file, cause, otherBankFits, { at, by: systemActor, rules: caseRules });
  if (!suggestion) return undefined;
  const { route, confirm, why } = suggestion;
  return { route, confirm, why };
};

/** Why an open case would be routed: it waits for it, or it was routed by what is still the last word on file. */
const causeOf = ({ phase, triages, rounds, screenings }: CaseFile): TriageCause | undefined => {
  if (phase.stage === 'triage') return phase.cause;
  if (isEnded(phase.stage)) return undefined;
  const last = triages.at(-1);
  const since = Math.max(rounds.at(-1)?.at ?? 0, screenings.at(-1)?.at ?? 0);
  return last && last.at >= since ? last.cause : undefined;
};

const limitsOf = ({ caseRules }: TrialRules, file: CaseFile): readonly TriedLimit[] => {
  if (isEnded(file.phase.stage)) return [];
  const { minimumAge, maxRounds } = caseRules;
  const isYoung = ageCheckOf(file, minimumAge)?.met === false;
  const isExhausted = maxRounds !== undefined && countedRounds(file.rounds) >= maxRounds;
  return [
    ...(isYoung ? (['tooYoung'] as const) : []),
    ...(isExhausted ? (['roundsExhausted'] as const) : []),
  ];
};
