import { lendsBy } from '../../matching/index.ts';
import { actedBy } from '../actor.ts';
import { lastMoment } from '../limit-start.ts';
import { limitOf } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { mostBanksAsked } from '../room.ts';
import { type BankLine, countedRounds, hasDeclined } from '../round.ts';
import type { CaseRules } from '../rules.ts';
import type { CaseFile } from '../state.ts';
import { startedClock } from './bank-clock.ts';
import { accept, type Decider, eventsOf } from './context.ts';
import { recommendedAgainst } from './product-terms.ts';

export const prepareRecommendation: Decider<'prepareRecommendation'> = (command, _file, context) => {
  const { make } = eventsOf(context);
  const scored = command.score ? [make('Scored', { score: command.score })] : [];
  return accept(...scored, make('RecommendationPrepared', { preparation: command.preparation }));
};

/**
 * A decline is repaired when something was done about it since: a prescription done, or waived by the work group, whatever
 * reason it was written for. A person chose the measure, and the bank will judge anew; what failed since for one of the
 * bank's own reasons, by the table it declined by, speaks against it, until a later measure for that reason succeeds.
 */
const isRepaired = (line: BankLine, file: CaseFile, reason: CaseRules['reason']): boolean => {
  const { answer } = line;
  if (answer?.kind !== 'declined') return true;
  const since = file.prescriptions.filter(({ settledAt = 0 }) => settledAt >= answer.at);
  const hasFailed = answer.reasonCodes.some((code) => {
    const measures = since.filter((p) =>
      reason(code, answer.reasonTableVersion)?.prescriptionCodes.includes(p.code),
    );
    const last = measures.toSorted((a, b) => (a.settledAt ?? 0) - (b.settledAt ?? 0)).at(-1);
    return last?.state === 'failed';
  });
  return !hasFailed && since.some(({ state }) => state === 'done' || state === 'waived');
};

/** Banks that declined and whose reason stands: left out of a second recommendation (design §4). */
export const unrepairedBanks = (file: CaseFile, reason: CaseRules['reason']): readonly string[] => {
  const latest = new Map<string, BankLine>();
  for (const line of file.rounds.flatMap((round) => round.lines)) latest.set(line.bankId, line);
  return [...latest.values()]
    .filter((line) => hasDeclined(line) && !isRepaired(line, file, reason))
    .map((line) => line.bankId);
};

/** 推荐 / 二次推荐: pushes the case to the chosen banks, and starts their clocks where the region says so. */
export const recommend: Decider<'recommend'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const { rules, at, by } = context;
  const { phase } = file;
  if (phase.stage !== 'recommendation' && phase.stage !== 'secondRecommendation')
    return refuse('wrong_stage');
  const { preparation } = phase;
  if (!preparation) return refuse('not_prepared');
  if (rules.maxRounds !== undefined && countedRounds(file.rounds) >= rules.maxRounds)
    return refuse('rounds_exhausted');
  const banks = new Set(command.choices.map((choice) => choice.bankId));
  if (banks.size === 0 || banks.size !== command.choices.length) return refuse('no_bank_chosen', 'choices');
  const asked = file.rounds.flatMap((round) => round.lines.map(({ bankId }) => bankId));
  if (new Set([...asked, ...banks]).size > mostBanksAsked) return refuse('too_many_banks', 'choices');

  const suitable = new Set([...preparation.fits, ...preparation.nearlyFits.map((near) => near.productId)]);
  const leftOut = unrepairedBanks(file, rules.reason);
  for (const [index, { bankId, productId }] of command.choices.entries()) {
    if (!rules.isOffered(productId) || !lendsBy(rules.product(productId), bankId))
      return refuse('unknown_product', `choices.${index}.productId`);
    if (leftOut.includes(bankId)) return refuse('bank_declined_before', `choices.${index}.bankId`);
    const bound = recommendedAgainst(productId, `choices.${index}.productId`, { file, context });
    if (bound) return bound;
    if (!suitable.has(productId)) return refuse('product_does_not_fit', `choices.${index}.productId`);
  }

  const number = file.rounds.length + 1;
  const clock =
    rules.bankAnswer?.start === 'recommended'
      ? startedClock(rules.bankAnswer, at, rules.calendar)
      : undefined;
  const { start } = rules.contact ?? {};
  const contactFrom = start === undefined || start === 'recommended' ? at : lastMoment(start, file);
  const contact = limitOf(rules.contact, contactFrom, at, rules.calendar);
  const lines = command.choices.map(
    ({ bankId, productId }): BankLine => ({
      bankId,
      productId,
      requests: [],
      ...(contact && { contact }),
      ...(clock && { clock }),
    }),
  );
  const round = {
    number,
    at,
    by: actedBy(by),
    lines,
    onSilence: rules.bankSilence ?? 'warn',
    ...(command.note !== undefined && { note: command.note }),
    ...(command.batchId !== undefined && { batchId: command.batchId }),
  };
  return accept(make('Recommended', { round }), enter({ stage: 'bankHandling', round: number }));
};
