import type { Standard } from '../../shared/domain/case/screening.ts';
import { standards } from '../../shared/domain/case/screening.ts';
import { evidenceFor } from '../demo-data/evidence.ts';
import type { CaseState, Order } from './scenario.ts';

/** Commands of the stories, each as the API takes it. */
const of = (state: CaseState, tail: string, body: unknown): Order => ({
  path: `/cases/${state.view.id}/${tail}`,
  body,
});

type Evidence = Readonly<Record<Standard, string>>;
type Failing = { readonly standard: Standard; readonly reasonCode: string };

export const screen = (evidence: Evidence, failing?: Failing) => (state: CaseState) =>
  of(state, 'screening', {
    findings: standards.map((standard) => {
      const fails = failing?.standard === standard;
      return {
        standard,
        finding: fails ? 'fail' : 'pass',
        evidence: evidence[standard],
        kinds: [evidenceFor[standard]],
        ...(fails && { reasonCode: failing.reasonCode }),
      };
    }),
  });

export const recommend =
  (choices: readonly { bankId: string; productId: string }[], note: string) => (state: CaseState) =>
    of(state, 'recommendation', { choices, note });

export const contact = (state: CaseState) => of(state, 'contact', {});
export const materials = (state: CaseState) => of(state, 'materials', {});

export const ask = (items: string) => (state: CaseState) => of(state, 'information', { items });

export const supply = (supplied: string) => (state: CaseState) => {
  const open = state.view.rounds
    .flatMap((round) => round.lines)
    .flatMap((line) => line.requests)
    .find((request) => request.suppliedAt === undefined);
  return of(state, `information/${open?.id ?? 'none'}`, { supplied });
};

export const grant =
  (terms: { amountFen: number; rateBp: number; tenorMonths: number; method: string; firstLoan: boolean }) =>
  (state: CaseState) =>
    of(state, 'grant', terms);

export const decline =
  (reason: string, explanation: string, suggestion: string, repairable = true) =>
  (state: CaseState) =>
    of(state, 'decline', {
      reasonCodes: [reason],
      primaryReason: reason,
      explanation,
      suggestion,
      repairable,
    });

export const accept = (bankId: string) => (state: CaseState) => of(state, 'offer-acceptance', { bankId });

type Share = { readonly party: string; readonly shareBp: number };
export const sign =
  (number: string, signedOn: string, riskShares: readonly Share[], riskScheme?: string) =>
  (state: CaseState) =>
    of(state, 'contract', { number, signedOn, riskShares, ...(riskScheme !== undefined && { riskScheme }) });

export const disburse = (on: string, amountFen: number) => (state: CaseState) =>
  of(state, 'disbursements', { on, amountFen });

export const close = (followUpOn: string, note: string) => (state: CaseState) =>
  of(state, 'closing', { followUpOn, note });

export const urge = (note: string) => (state: CaseState) => of(state, 'urging', { note });

export const endWaiting = (bankId: string, reason: string) => (state: CaseState) =>
  of(state, 'waiting-end', { bankId, reason });

export const triage = (body: unknown) => (state: CaseState) => of(state, 'triage', body);
export const amend = (body: unknown) => (state: CaseState) => of(state, 'amendment', body);

/** Settles the prescription that this owner has under this code. */
export const settle = (code: string, owner: string, evidence: string) => (state: CaseState) => {
  const own = state.view.prescriptions.find(
    (prescription) =>
      prescription.code === code && prescription.ownerOrgId === owner && prescription.state === 'open',
  );
  return of(state, `prescriptions/${own?.id ?? 'none'}/settlement`, { result: 'done', evidence });
};

export const convene =
  (body: { startsAt: string; place: string; conveners: readonly string[]; invited: readonly string[] }) =>
  (state: CaseState): Order => ({ path: '/sessions', body: { ...body, caseIds: [state.view.id] } });

export const conduct =
  (body: unknown) =>
  (state: CaseState): Order => ({
    path: `/sessions/${state.session?.id ?? 'none'}/cases/${state.view.id}/diagnosis`,
    body,
  });

export const closeSession =
  (attended: readonly string[]) =>
  (state: CaseState): Order => ({
    path: `/sessions/${state.session?.id ?? 'none'}/closing`,
    body: { attended },
  });
