import type { CaseView } from '../../../api/routes.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { rateText, wanText, yuanText } from '../../../parts/money-text.ts';
import { useDay } from '../../../parts/use-day.ts';
import { useCaseNames } from '../case-names.ts';
import { useCaseText } from '../texts.ts';
import type { CaseEvent } from './moments.ts';
import { useRungText } from './rung-text.ts';

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

const grantKey = ({ late, lateReason }: EventOf<'CreditGranted'>['grant']) => {
  if (!late) return 'event.granted';
  return lateReason === undefined ? 'event.grantedLate' : 'event.grantedLateWhy';
};

/** One event as a sentence anybody understands. A silent bank has not answered; it has not declined. */
export const useSentence = (view: CaseView, people: Readonly<Record<string, string>> = {}) => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const language = useLanguage();
  const bankOf = names.organisation;
  const banksIn = (places: readonly { readonly bankId: string }[]) =>
    [...new Set(places.map(({ bankId }) => bankOf(bankId)))].join(t('and'));
  const day = useDay();
  const rung = useRungText(names);
  const termsOf = ({ amountFen, rateBp, tenorMonths, method }: EventOf<'CreditGranted'>['grant']) =>
    [
      yuanText(amountFen, language),
      rateText(rateBp),
      t('months', { count: tenorMonths }),
      names.method(method),
    ].join(' · ');
  const moveOf = ({
    kind,
    bankId,
    from,
    reason = '',
  }: EventOf<'ExtensionAsked'> | EventOf<'ExtensionDeclined'> | EventOf<'DateMoved'>) => {
    const date = t(`rung.date.${kind}`);
    const what = bankId === undefined ? date : t('rung.of', { whose: bankOf(bankId), date });
    return { what, from: day(from), reason };
  };
  return (event: CaseEvent): string => {
    switch (event.type) {
      case 'CaseOpened':
        return t(`event.opened.${event.channel}`, { amount: wanText(event.need.amountFen, language) });
      case 'ConsentRecorded':
        return t('event.consent', { date: day(event.consent.givenOn) });
      case 'ApplicationAmended':
        return t('event.amended');
      case 'Screened':
        return t(`event.screened.${event.screening.verdict}`);
      case 'Scored': {
        const { total, grade, label } = event.score;
        const shown = `${total.toFixed(2)}${label ? t('event.label', { label: label[language] }) : ''}`;
        return grade === null
          ? t('event.scoredBare', { total: shown })
          : t('event.scored', { total: shown, grade });
      }
      case 'ScoreRefused':
        return t('event.scoreRefused', { rules: event.findings.join(t('and')) });
      case 'ScoreReviewed':
        return t(`event.reviewed.${event.decision}`, { note: event.note });
      case 'RecommendationPrepared':
        return t('event.prepared', { count: event.preparation.fits.length });
      case 'Recommended': {
        const banks = event.round.lines.map(({ bankId, productId }) =>
          t('event.product', { bank: bankOf(bankId), product: names.product(productId) }),
        );
        return t('event.recommended', { round: event.round.number, banks: banks.join(t('and')) });
      }
      case 'BankContacted':
        return t('event.contacted', { bank: bankOf(event.bankId) });
      case 'MaterialsCompleted':
        return event.clock?.dueOn === undefined
          ? t('event.materials', { bank: bankOf(event.bankId) })
          : t('event.materialsDue', { bank: bankOf(event.bankId), date: day(event.clock.dueOn) });
      case 'InformationRequested':
        return t('event.requested', { bank: bankOf(event.bankId), items: event.request.items });
      case 'InformationSupplied':
        return t('event.supplied', { bank: bankOf(event.bankId), supplied: event.supplied });
      case 'CreditGranted':
        return t(grantKey(event.grant), {
          bank: bankOf(event.bankId),
          terms: termsOf(event.grant),
          reason: event.grant.lateReason ?? '',
        });
      case 'CreditDeclined': {
        const { primaryReason, late, reasonTableVersion } = event.decline;
        return t(late ? 'event.declinedLate' : 'event.declined', {
          bank: bankOf(event.bankId),
          reason: names.reason(primaryReason, reasonTableVersion),
        });
      }
      case 'BankAnswerCorrected':
        return event.answer.kind === 'granted'
          ? t('event.correctedGrant', {
              bank: bankOf(event.bankId),
              terms: termsOf(event.answer),
              why: event.why,
            })
          : t('event.correctedDecline', {
              bank: bankOf(event.bankId),
              reason: names.reason(event.answer.primaryReason, event.answer.reasonTableVersion),
              why: event.why,
            });
      case 'ContactFellDue':
        return t('event.notContacted', { bank: bankOf(event.bankId), date: day(event.dueAt) });
      case 'BankFellSilent':
        return t('event.silent', { bank: bankOf(event.bankId), date: day(event.dueAt) });
      case 'WaitingEnded':
        return t('event.waitingEnded', { bank: bankOf(event.bankId), reason: event.reason });
      case 'PrescriptionFellDue':
        return t('event.prescriptionDue');
      case 'StageFellDue':
        return t('event.stageDue', { stage: names.stage(event.stage), date: day(event.dueAt) });
      case 'RungReached':
        return rung(event);
      case 'CultivationReviewFellDue':
        return t('event.reviewDue');
      case 'TriageSuggested':
        return t('event.suggested', { route: names.triageRoute(event.suggestion.route) });
      case 'TriageDecided':
        return t('event.decided', { route: names.triageRoute(event.decision.route) });
      case 'DiagnosisScheduled':
        return t('event.scheduled');
      case 'DiagnosisRecorded':
        return t('event.diagnosed', { disposition: names.disposition(event.diagnosis.disposition) });
      case 'FindingsCorrected':
        return t('event.findingsCorrected', { why: event.why });
      case 'HandedUp':
        return t('event.handedUp', {
          from: names.organisation(event.from),
          to: names.organisation(event.handUp.to),
          question: event.handUp.question,
        });
      case 'HandUpWithdrawn':
        return t('event.handUpWithdrawn', { reason: event.reason });
      case 'HandUpAccepted':
        return t('event.handUpAccepted', { by: names.organisation(event.by.orgId) });
      case 'HandUpRefused':
        return t('event.handUpRefused', { by: names.organisation(event.by.orgId), reason: event.reason });
      case 'HandUpScheduled':
        return t('event.handUpScheduled');
      case 'HandUpUnscheduled':
        return t('event.handUpUnscheduled');
      case 'HandUpConcluded':
        return t('event.handUpConcluded', { findings: event.outcome.findings.join(t('and')) });
      case 'HandUpFellDue':
        return t('event.handUpDue');
      case 'FollowUpSet': {
        const { ownerOrgId, on, text } = event.followUp;
        return t('event.followUpSet', { date: day(on), owner: bankOf(ownerOrgId), text });
      }
      case 'FollowUpMoved':
        return t('event.followUpMoved', {
          from: day(event.from),
          to: day(event.to),
          reason: event.reason,
        });
      case 'FollowUpDone':
        return t(`event.followUpDone.${event.outcome}`, { text: event.text });
      case 'FollowUpCalledOff':
        return t('event.followUpCalledOff', { reason: event.reason });
      case 'FollowUpFellDue':
        return t('event.followUpDue');
      case 'PrescriptionAdded': {
        const { code, ownerOrgId, dueOn, catalogueVersion } = event.prescription;
        return t('event.prescribed', {
          name: names.prescription(code, catalogueVersion),
          owner: bankOf(ownerOrgId),
          date: day(dueOn),
        });
      }
      case 'PrescriptionSettled':
        return t(`event.settled.${event.state}`, { evidence: event.evidence });
      case 'PrescriptionDeclined':
        return t('event.prescriptionDeclined', { reason: event.reason });
      case 'MoreTimeAsked':
        return t('event.moreTimeAsked', { date: day(event.until), reason: event.reason });
      case 'MoreTimeAnswered':
        return t(event.granted ? 'event.moreTimeGranted' : 'event.moreTimeRefused', {
          date: day(event.until),
          reason: event.reason,
        });
      case 'PrescriptionJudged': {
        const said = t(`event.judged.${event.judge}.${event.helped}`);
        return event.note === undefined ? said : t('line', { name: said, text: event.note });
      }
      case 'DepartmentAsked':
        return t('event.departmentAsked', { body: bankOf(event.inquiry.departmentId) });
      case 'InquiryOpened':
        return t('event.inquiryOpened', { body: bankOf(event.by.orgId) });
      case 'InquiryAnswered':
        return t(`event.inquiryAnswered.${event.reply.result}`, { body: bankOf(event.by.orgId) });
      case 'InquiryEnded':
        return t('event.inquiryEnded', { reason: event.reason });
      case 'OfferAccepted':
        return t('event.accepted', {
          bank: bankOf(event.outcome.bankId),
          amount: yuanText(event.outcome.grantedFen, language),
        });
      case 'ContractSigned':
        return t('event.contract', { number: event.contract.number, date: day(event.contract.signedOn) });
      case 'LoanDisbursed':
        return t('event.disbursed', {
          amount: yuanText(event.disbursement.amountFen, language),
          date: day(event.disbursement.on),
        });
      case 'OfferAbandoned':
        return t('event.abandoned', { bank: bankOf(event.bankId), reason: event.reason });
      case 'DocumentFiled':
        return t('event.documentFiled', {
          kind: names.documentKind(event.document.kind),
          name: event.document.name,
        });
      case 'DocumentRemoved':
        return t('event.documentRemoved', {
          kind: names.documentKind(event.kind),
          reason: event.reason,
        });
      case 'OrganisationSucceeded':
        return t('event.organisationSucceeded', {
          from: names.organisation(event.from),
          to: names.organisation(event.to),
        });
      case 'ConsentWithdrawn':
        return t('event.consentWithdrawn');
      case 'ErasureRequested':
        return t('event.erasureRequested');
      case 'ErasureRequestFellDue':
        return t('event.erasureOverdue');
      case 'ErasureRefused':
        return t('event.erasureRefused', { reason: event.reason });
      case 'RetentionHeld':
        return t('event.dataHeld', { date: day(event.until), reason: event.reason });
      case 'PersonalDataErased':
        return t('event.dataErased', { basis: names.erasureBasis(event.basis) });
      case 'OpenWorkCancelled': {
        const {
          prescriptionIds,
          invitations,
          requests,
          offers,
          sessionId,
          followUpIds = [],
          handUps = [],
        } = event.work;
        const parts = [
          prescriptionIds.length > 0 && t('event.cancelled.prescriptions', { count: prescriptionIds.length }),
          invitations.length > 0 && t('event.cancelled.invitations', { banks: banksIn(invitations) }),
          requests.length > 0 && t('event.cancelled.requests', { banks: banksIn(requests) }),
          offers.length > 0 && t('event.cancelled.offers', { banks: banksIn(offers) }),
          followUpIds.length > 0 && t('event.cancelled.followUps', { count: followUpIds.length }),
          handUps.length > 0 && t('event.cancelled.handUps', { count: handUps.length }),
          sessionId !== undefined && t('event.cancelled.session'),
        ];
        return t('event.cancelled', { what: parts.filter(Boolean).join(t('and')) });
      }
      case 'ExtensionAsked':
        return t('event.extensionAsked', { ...moveOf(event), to: day(event.until) });
      case 'ExtensionDeclined':
        return t('event.extensionDeclined', moveOf(event));
      case 'DateMoved': {
        const to = day(event.to);
        if (event.cause === 'extension') return t('event.dateMoved', { ...moveOf(event), to });
        return t(event.from === event.to ? 'event.dateConfirmed' : 'event.dateRecounted', {
          ...moveOf(event),
          to,
        });
      }
      case 'RemindersPlanned':
        return t('event.remindersPlanned');
      case 'Urged':
        return t('event.urged', { note: event.note });
      case 'CaseAssigned': {
        const { from, to, reason } = event;
        const person = (id: string) => people[id] ?? t('event.assigned.someone');
        const said =
          to === undefined
            ? t('event.unassigned', { from: person(from ?? '') })
            : from === undefined
              ? t('event.assigned', { to: person(to) })
              : t('event.reassigned', { from: person(from), to: person(to) });
        return reason === undefined ? said : t('event.assigned.why', { said, reason });
      }
      case 'ActedAsCover': {
        const someone = t('event.assigned.someone');
        return t('event.actedAsCover', {
          by: people[event.by.personId] ?? someone,
          for: people[event.for] ?? someone,
        });
      }
      case 'TransferProposed':
        return t('event.transferProposed', { to: names.organisation(event.to), reason: event.reason });
      case 'TransferWithdrawn':
        return t('event.transferWithdrawn', { reason: event.reason });
      case 'TransferRefused':
        return t('event.transferRefused', { to: names.organisation(event.to), reason: event.reason });
      case 'CaseTransferred':
        return t('event.transferred', {
          from: names.organisation(event.from),
          to: names.organisation(event.to),
        });
      case 'CaseToldApart':
        return t('event.toldApart', { reason: event.reason });
      case 'CaseMerged':
        return t('event.merged', { reason: event.reason });
      case 'CaseTakenIn':
        return t('event.takenIn', { reason: event.reason });
      case 'CaseReopened':
        return t('event.reopened', { reason: event.reason });
      case 'StageEntered':
        // It begins with the choice of an offer, whatever came of it later.
        return t('event.entered', {
          stage:
            event.phase.stage === 'outcome' ? names.outcomeStep('choose') : names.stage(event.phase.stage),
        });
      default:
        return event satisfies never;
    }
  };
};
