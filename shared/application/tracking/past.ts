import type { ShownEvent } from '../../domain/case/chain.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { LinePlace, OpenWork } from '../../domain/case/open-work.ts';
import { outcomeStepNames } from '../../domain/case/outcome.ts';
import type { Grant } from '../../domain/case/round.ts';
import { type Stage, stageNames } from '../../domain/case/stages.ts';
import { formatMoney, formatPercent, formatYuan } from '../../domain/money/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { declineText } from './decline-text.ts';
import { dayText, names, say, type Wording } from './wording.ts';

export type PastStep = { readonly at: number; readonly stage?: Stage; readonly sentence: Bilingual };

/** What happened, as far as it says something to the enterprise; bookkeeping between stages stays out. */
export const pastOf = (events: readonly ShownEvent[], wording: Wording): readonly PastStep[] =>
  events.flatMap(({ event }) => {
    const sentence = sentenceOf(event, wording);
    if (!sentence) return [];
    return event.type === 'StageEntered'
      ? [{ at: event.at, stage: event.phase.stage, sentence }]
      : [{ at: event.at, sentence }];
  });

const sentenceOf = (event: CaseEvent, wording: Wording): Bilingual | undefined => {
  const { nameOf } = wording;
  switch (event.type) {
    case 'StageEntered':
      // It begins with the choice, whatever came of it later.
      return event.phase.stage === 'outcome' ? outcomeStepNames.choose : stageNames[event.phase.stage];
    case 'Recommended': {
      const banks = names(event.round.lines.map((line) => nameOf(line.bankId)));
      return say(`已推荐给${banks.zh}`, `Recommended to ${banks.en}`);
    }
    case 'BankContacted':
      return say(`${nameOf(event.bankId).zh}已与您对接`, `${nameOf(event.bankId).en} made contact`);
    case 'InformationRequested': {
      const { items } = event.request;
      const bank = nameOf(event.bankId);
      return say(`${bank.zh}请您补充：${items}`, `${bank.en} asked for: ${items}`);
    }
    case 'InformationSupplied':
      return say(`已向${nameOf(event.bankId).zh}补充材料`, `Papers sent to ${nameOf(event.bankId).en}`);
    case 'CreditGranted':
      return grantText(event.bankId, event.grant, wording);
    case 'CreditDeclined':
      return declineText(event.bankId, event.decline, wording);
    case 'BankAnswerCorrected': {
      const { bankId, answer } = event;
      const now =
        answer.kind === 'granted' ? grantText(bankId, answer, wording) : declineText(bankId, answer, wording);
      return say(
        `银行更正了答复，以此为准：${now.zh}`,
        `The bank corrected its answer; this is what counts: ${now.en}`,
      );
    }
    case 'BankFellSilent':
      return say(`${nameOf(event.bankId).zh}逾期未答复`, `${nameOf(event.bankId).en} did not answer in time`);
    case 'DateMoved':
      return event.kind === 'bankAnswer' && event.bankId !== undefined
        ? say(
            `${nameOf(event.bankId).zh}的答复期限改为 ${dayText(event.to).zh}`,
            `${nameOf(event.bankId).en} has until ${dayText(event.to).en} to answer`,
          )
        : undefined;
    case 'OfferAccepted':
      return say(
        `您选定了${nameOf(event.outcome.bankId).zh}的授信`,
        `You chose the offer of ${nameOf(event.outcome.bankId).en}`,
      );
    case 'OfferAbandoned':
      return say(
        `已放弃${nameOf(event.bankId).zh}的授信`,
        `The offer of ${nameOf(event.bankId).en} was abandoned`,
      );
    case 'LoanDisbursed': {
      const { amountFen } = event.disbursement;
      return say(`已放款 ${formatYuan(amountFen, 'zh')}`, `${formatYuan(amountFen, 'en')} paid out`);
    }
    case 'OpenWorkCancelled':
      return endedText(event.work, wording);
    case 'PrescriptionSettled':
      return event.state === 'done' ? say('一项处方已完成', 'A measure was completed') : undefined;
    case 'PrescriptionDeclined':
      return say(
        '一项处方未能办理，专班将另行安排',
        'A measure cannot be done; the work group arranges otherwise',
      );
    case 'MoreTimeAnswered':
      return event.granted
        ? say(
            `一项处方的期限延至 ${dayText(event.until).zh}`,
            `A measure has time until ${dayText(event.until).en}`,
          )
        : undefined;
    default:
      return undefined;
  }
};

/** A session that the case left is told by the stage it went to. */
const endedText = (
  { prescriptionIds, invitations, requests, offers }: OpenWork,
  { nameOf }: Wording,
): Bilingual | undefined => {
  const banks = (places: readonly LinePlace[]) =>
    names([...new Set(places.map(({ bankId }) => bankId))].map(nameOf));
  const parts: Bilingual[] = [];
  if (prescriptionIds.length > 0)
    parts.push(say(`处方 ${prescriptionIds.length} 条`, `${prescriptionIds.length} measure(s)`));
  if (invitations.length > 0)
    parts.push(say(`对${banks(invitations).zh}的推荐`, `the request to ${banks(invitations).en}`));
  if (requests.length > 0)
    parts.push(say(`向${banks(requests).zh}补充材料`, `the papers for ${banks(requests).en}`));
  if (offers.length > 0) parts.push(say(`${banks(offers).zh}的授信`, `the offer of ${banks(offers).en}`));
  if (parts.length === 0) return undefined;
  const what = names(parts);
  return say(`已终止：${what.zh}；您无需再办`, `Ended: ${what.en}; nothing of it is left for you to do`);
};

const grantText = (bankId: string, { amountFen, rateBp }: Grant, { nameOf }: Wording): Bilingual => {
  const bank = nameOf(bankId);
  return say(
    `${bank.zh}授信 ${formatMoney(amountFen, 'zh')}，年利率 ${formatPercent(rateBp)}`,
    `${bank.en} offers ${formatMoney(amountFen, 'en')} at ${formatPercent(rateBp)} a year`,
  );
};
