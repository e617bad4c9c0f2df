import type { EventOf } from '../../../shared/domain/case/events.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { civilDateOf } from '../../../shared/domain/time/index.ts';
import { sayDate } from './dates.ts';
import type { Names } from './names.ts';
import { methodNames, sayAmount, sayRate } from './words.ts';

/** What banks are asked and answer: a silent bank is 逾期未答复, never a decline. */
export const sayRecommended = (
  { round }: EventOf<'Recommended'>,
  who: Bilingual,
  names: Names,
): Bilingual => {
  const { number, lines, note } = round;
  const dueOn = lines[0]?.clock?.dueOn;
  const due = dueOn && sayDate(dueOn);
  const list = (language: 'zh' | 'en') =>
    lines.map(
      ({ bankId, productId }) =>
        `${names.organisation(bankId)[language]} ${names.product(productId)[language]}`,
    );
  return {
    zh: `${who.zh}推荐（第 ${number} 轮）：${list('zh').join('、')}${note ? `（${note}）` : ''}${due ? `；请在 ${due.zh} 前答复` : ''}`,
    en: `${who.en} recommended it (round ${number}): ${list('en').join(', ')}${due ? `; to be answered by ${due.en}` : ''}`,
  };
};

export const sayAsked = ({ request }: EventOf<'InformationRequested'>, who: Bilingual): Bilingual => ({
  zh: `${who.zh}需补充材料：${request.items}；等待期间时限暂停`,
  en: `${who.en} asked for more papers; its clock stands still meanwhile`,
});

export const saySupplied = (
  { supplied, clock }: EventOf<'InformationSupplied'>,
  who: Bilingual,
): Bilingual => {
  const due = clock?.dueOn && sayDate(clock.dueOn);
  return {
    zh: `${who.zh}${supplied}${due ? `；银行时限顺延至 ${due.zh}` : ''}`,
    en: `${who.en} supplied them${due ? `; the bank’s deadline moved to ${due.en}` : ''}`,
  };
};

export const sayGranted = ({ grant }: EventOf<'CreditGranted'>, who: Bilingual): Bilingual => {
  const { amountFen, rateBp, tenorMonths, method, late } = grant;
  const money = sayAmount(amountFen);
  return {
    zh: `${who.zh}授信 ${money.zh}，年利率 ${sayRate(rateBp)}，${tenorMonths} 个月，${methodNames[method].zh}${late ? '（逾期后答复）' : ''}`,
    en: `${who.en} granted ${money.en} at ${sayRate(rateBp)} for ${tenorMonths} months, ${methodNames[method].en}${late ? ' (after its deadline)' : ''}`,
  };
};

export const sayDeclined = (
  { decline }: EventOf<'CreditDeclined'>,
  who: Bilingual,
  names: Names,
): Bilingual => {
  const { primaryReason, explanation, suggestion } = decline;
  const reason = names.reason(primaryReason);
  return {
    zh: `${who.zh}未授信：${reason.zh}（${primaryReason}）。${explanation}${suggestion ? `；建议：${suggestion}` : ''}`,
    en: `${who.en} did not grant credit: ${reason.en} (${primaryReason})`,
  };
};

export const sayNotContacted = ({ bankId, dueAt }: EventOf<'ContactFellDue'>, names: Names): Bilingual => {
  const bank = names.organisation(bankId);
  const due = sayDate(civilDateOf(dueAt));
  return {
    zh: `${bank.zh}逾期未对接企业（时限 ${due.zh}）`,
    en: `${bank.en} has not contacted the enterprise by ${due.en}`,
  };
};

export const saySilent = ({ bankId, dueAt }: EventOf<'BankFellSilent'>, names: Names): Bilingual => {
  const bank = names.organisation(bankId);
  const due = sayDate(civilDateOf(dueAt));
  return {
    zh: `${bank.zh}逾期未答复（时限 ${due.zh}）`,
    en: `${bank.en} has not answered by ${due.en}; silence is not a decline`,
  };
};

export const sayCorrected = (
  { answer, why }: EventOf<'BankAnswerCorrected'>,
  who: Bilingual,
  names: Names,
): Bilingual => ({
  zh:
    answer.kind === 'granted'
      ? `${who.zh}更正答复：授信 ${sayAmount(answer.amountFen).zh}（${why}）`
      : `${who.zh}更正答复：未授信，${names.reason(answer.primaryReason).zh}（${why}）`,
  en:
    answer.kind === 'granted'
      ? `${who.en} corrected its answer: it grants ${sayAmount(answer.amountFen).en}`
      : `${who.en} corrected its answer: declined, ${names.reason(answer.primaryReason).en}`,
});
