import type { Decline } from '../../domain/case/round.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { say, type Wording } from './wording.ts';

/**
 * A decline as the enterprise reads it: first what can be repaired and what that changes, then who declined and why
 * (mechanism.md §0.1 fact 5: the bank explains and helps).
 */
export const declineText = (bankId: string, decline: Decline, { nameOf, reason }: Wording): Bilingual => {
  const bank = nameOf(bankId);
  const row = reason(decline.primaryReason);
  const why = row?.name ?? say(decline.primaryReason, decline.primaryReason);
  const first = row?.repair
    ? say(
        `可以改善：${row.repair.zh}，${row.effect.zh}。`,
        `It can be repaired: ${row.repair.en}; ${row.effect.en}. `,
      )
    : say('', '');
  const advice = decline.suggestion
    ? say(`建议：${decline.suggestion}`, ` Advice: ${decline.suggestion}`)
    : say('', '');
  return say(
    `${first.zh}${bank.zh}本次未授信，原因是${why.zh}：${decline.explanation}${advice.zh && `。${advice.zh}`}`,
    `${first.en}${bank.en} did not grant credit this time: ${why.en}. ${decline.explanation}${advice.en}`,
  );
};
