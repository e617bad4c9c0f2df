import type { Decline } from '../../domain/case/round.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { say, type Wording } from './wording.ts';

/**
 * A decline as the enterprise reads it: first what can be repaired and what that changes, then who declined and why
 * (mechanism.md §0.1 fact 5: the bank explains and helps).
 */
export const declineText = (bankId: string, decline: Decline, { nameOf, reason }: Wording): Bilingual => {
  const bank = nameOf(bankId);
  const row = reason(decline.primaryReason, decline.reasonTableVersion);
  const why = row?.name ?? say(decline.primaryReason, decline.primaryReason);
  const first = row?.repair
    ? say(
        `可以改善：${open(row.repair.zh)}；${open(row.effect.zh)}。`,
        `It can be repaired: ${open(row.repair.en)}; ${open(row.effect.en)}. `,
      )
    : say('', '');
  const advice = decline.suggestion
    ? say(`建议：${open(decline.suggestion)}。`, ` Advice: ${open(decline.suggestion)}.`)
    : say('', '');
  return say(
    `${first.zh}${bank.zh}本次未授信，原因是${why.zh}：${open(decline.explanation)}。${advice.zh}`,
    `${first.en}${bank.en} did not grant credit this time: ${why.en}. ${open(decline.explanation)}.${advice.en}`,
  );
};

/** Without its full stop, so that it can stand inside a sentence. */
const open = (sentence: string): string => sentence.trim().replace(/[。.]+$/u, '');
