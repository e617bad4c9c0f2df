import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import { preparationOf } from '../../shared/application/workflow/rank-products.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { unrepairedBanks } from '../../shared/domain/case/decide/recommendation.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';

/** What the system does next by itself, without its workflow; undefined: it waits for people. */
export const systemWork = (
  file: CaseFile | undefined,
  at: number,
  rules: CaseRules,
  book: Pick<RuleBook, 'score' | 'match'>,
): Command | undefined => {
  if (!file) return undefined;
  const due = clocksOf(file).find((clock) => clock.dueAt <= at);
  if (due) return { type: 'passDeadline', clockId: due.id, dueAt: due.dueAt };
  const { phase } = file;
  switch (phase.stage) {
    case 'scoring':
      return phase.findings || file.score?.status === 'manualReview'
        ? undefined
        : { type: 'recordScore', result: book.score(file, at) };
    case 'recommendation':
    case 'secondRecommendation': {
      if (phase.preparation) return undefined;
      const match = book.match(file, at, unrepairedBanks(file, rules.reason));
      return { type: 'prepareRecommendation', preparation: preparationOf(match, at, rules.sizeTableVersion) };
    }
    case 'triage': {
      const asked = file.rounds.flatMap((round) => round.lines.map((line) => line.bankId));
      const otherBankFits = file.rounds.length > 0 && book.match(file, at, asked).fits.length > 0;
      return phase.suggestion || !rules.triage ? undefined : { type: 'suggestTriage', otherBankFits };
    }
    default:
      return undefined;
  }
};
