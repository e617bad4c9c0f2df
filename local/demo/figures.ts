import type { EventOf, EventType } from '../../shared/domain/case/events.ts';
import type { Calendar } from '../../shared/domain/time/calendar.ts';
import { type CivilDate, civilDateOf, diffDays, workingDaysBetween } from '../../shared/domain/time/index.ts';
import type { CaseState } from './scenario.ts';

/** What the closing table shows of one case, all of it from the API's answers. */
export type Figures = {
  readonly stage: string;
  readonly scoreTotal: string | null;
  readonly grade: string | null;
  readonly coverage: string | null;
  readonly scoreLabel: string | null;
  readonly intellectualProperty: number | null;
  readonly rounds: number;
  readonly declinedFor: readonly string[];
  readonly silentBanks: readonly string[];
  readonly triageRoutes: readonly string[];
  readonly prescriptionsDone: number;
  /** Settled by the very organisation that owned it. */
  readonly settledByOwner: number;
  readonly bank: string | null;
  readonly product: string | null;
  readonly amountFen: number | null;
  readonly rateBp: number | null;
  readonly method: string | null;
  readonly disbursedFen: number | null;
  readonly riskShareTotalBp: number | null;
  readonly riskShareTotalFen: number | null;
  readonly lentOn: CivilDate | null;
  readonly daysFromRecommendation: number | null;
  readonly daysFromDiagnosis: number | null;
  readonly workingDaysFromDiagnosis: number | null;
  readonly reviewOn: CivilDate | null;
  readonly auditWhole: boolean;
  /** Length of the record: a command applied twice would make it longer. */
  readonly events: number;
};

export const figuresOf = (state: CaseState, auditWhole: boolean, calendar: Calendar): Figures => {
  const { view, events } = state;
  const all = <T extends EventType>(type: T) =>
    events.flatMap(({ event }) => (event.type === type ? [event as EventOf<T>] : []));
  const { score, outcome, phase } = view;
  const offer = view.rounds
    .find((round) => round.number === outcome?.round)
    ?.lines.find((line) => line.bankId === outcome?.bankId);
  const grant = offer?.answer?.kind === 'granted' ? offer.answer : undefined;
  const shares = outcome?.contract?.riskShares ?? [];
  const lentOn = all('LoanDisbursed').at(-1)?.disbursement.on ?? null;
  const recommendedOn = dayOf(all('Recommended').at(-1)?.at);
  const diagnosedOn = dayOf(all('DiagnosisRecorded').at(-1)?.at);
  const done = view.prescriptions.filter((prescription) => prescription.state === 'done');
  return {
    stage: phase.stage,
    scoreTotal: score ? score.total.toFixed(2) : null,
    grade: score?.grade ?? null,
    coverage: score ? `${Math.round(score.coverage * 100)} %` : null,
    scoreLabel: score?.label?.zh ?? null,
    intellectualProperty:
      ('facts' in view.applicant ? view.applicant.facts.intellectualProperty : null) ?? null,
    rounds: view.rounds.length,
    declinedFor: all('CreditDeclined').map(({ decline }) => decline.primaryReason),
    silentBanks: all('BankFellSilent').map(({ bankId }) => bankId),
    triageRoutes: all('TriageDecided').map(({ decision, by }) => `${decision.route} (${by.kind})`),
    prescriptionsDone: done.length,
    settledByOwner: done.filter(({ ownerOrgId, settledBy }) => settledBy?.orgId === ownerOrgId).length,
    bank: outcome?.bankId ?? null,
    product: offer?.productId ?? null,
    amountFen: grant?.amountFen ?? null,
    rateBp: grant?.rateBp ?? null,
    method: grant?.method ?? null,
    disbursedFen: outcome ? sum(outcome.disbursements.map(({ amountFen }) => amountFen)) : null,
    riskShareTotalBp: outcome ? sum(shares.map(({ shareBp }) => shareBp)) : null,
    riskShareTotalFen: outcome ? sum(shares.map(({ amountFen }) => amountFen)) : null,
    lentOn,
    daysFromRecommendation: lentOn && recommendedOn ? diffDays(recommendedOn, lentOn) : null,
    daysFromDiagnosis: lentOn && diagnosedOn ? diffDays(diagnosedOn, lentOn) : null,
    workingDaysFromDiagnosis:
      lentOn && diagnosedOn ? workingDaysBetween(diagnosedOn, lentOn, calendar).count : null,
    reviewOn: phase.stage === 'cultivation' ? phase.reviewOn : null,
    auditWhole,
    events: events.length,
  };
};

const dayOf = (at: number | undefined): CivilDate | undefined =>
  at === undefined ? undefined : civilDateOf(at);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
