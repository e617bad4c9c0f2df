import type { CaseView } from '../../api/routes.ts';
import { isAwaited, requestStateOf } from '../../parts/asked-line.ts';
import { isOwed } from '../../parts/owed-measure.ts';

type Rounds = Pick<CaseView, 'rounds'>;
export type Line = CaseView['rounds'][number]['lines'][number];
export type Grant = Extract<NonNullable<Line['answer']>, { kind: 'granted' }>;
export type Decline = Extract<NonNullable<Line['answer']>, { kind: 'declined' }>;
export type Offer = { readonly bankId: string; readonly productId: string; readonly grant: Grant };
export type OpenRequest = { readonly id: string; readonly bankId: string; readonly items: string };

/** Offers in force, the newest of each bank. */
export const offersOf = ({ rounds }: Rounds): readonly Offer[] => {
  const newest = new Map<string, Offer>();
  for (const { lines } of rounds)
    for (const { bankId, productId, answer, voidedAt } of lines)
      if (answer?.kind === 'granted' && voidedAt === undefined)
        newest.set(bankId, { bankId, productId, grant: answer });
  return [...newest.values()];
};
export const hasOffer = (view: Rounds): boolean => offersOf(view).length > 0;

/** Papers a bank asked for and has not got. */
export const openRequests = ({ rounds, phase }: Rounds & Pick<CaseView, 'phase'>): readonly OpenRequest[] =>
  phase.stage !== 'bankHandling'
    ? []
    : rounds.flatMap(({ lines }) =>
        lines.flatMap(({ bankId, requests }) =>
          requests
            .filter((request) => requestStateOf(request) === 'open')
            .map(({ id, items }) => ({ id, bankId, items })),
        ),
      );

export const openPrescriptions = (view: Pick<CaseView, 'prescriptions' | 'phase'>) =>
  view.prescriptions.filter((one) => isOwed(one, view));

export const drawnFen = ({ outcome }: Pick<CaseView, 'outcome'>): number =>
  (outcome?.disbursements ?? []).reduce((sum, { amountFen }) => sum + amountFen, 0);

export const waitsForReview = ({ phase, score }: Pick<CaseView, 'phase' | 'score'>): boolean =>
  phase.stage === 'scoring' && (phase.findings !== undefined || score?.status === 'manualReview');

/** Lines of the present round that no bank has answered yet. */
export const awaitedLines = ({ rounds, phase }: Rounds & Pick<CaseView, 'phase'>): readonly Line[] => {
  if (phase.stage !== 'bankHandling') return [];
  const present = rounds.find(({ number }) => number === phase.round);
  return (present?.lines ?? []).filter(isAwaited);
};

/** Lines whose date has passed while they are waited for still. */
export const overdueLines = (view: Rounds & Pick<CaseView, 'phase'>): readonly Line[] =>
  awaitedLines(view).filter(({ silentSince }) => silentSince !== undefined);

export type DeclinedBy = { readonly round: number; readonly bankId: string; readonly decline: Decline };

/** Every decline on file, the newest first. */
export const declinesOf = ({ rounds }: Rounds): readonly DeclinedBy[] =>
  rounds
    .flatMap(({ number, lines }) =>
      lines.flatMap(({ bankId, answer }) =>
        answer?.kind === 'declined' ? [{ round: number, bankId, decline: answer }] : [],
      ),
    )
    .toReversed();

/** Whom the case waits for, by id (持有方). */
export const holdersOf = (view: CaseView): readonly string[] => {
  const { phase } = view;
  switch (phase.stage) {
    case 'bankHandling': {
      const banks = awaitedLines(view).map(({ bankId }) => bankId);
      return banks.length > 0 ? banks : [view.orgId];
    }
    case 'prescription': {
      const owners = [...new Set(openPrescriptions(view).map(({ ownerOrgId }) => ownerOrgId))];
      return owners.length > 0 ? owners : [view.orgId];
    }
    case 'outcome':
      return [view.outcome ? view.outcome.bankId : view.applicant.identity.code];
    case 'closed':
    case 'withdrawn':
      return [];
    default:
      return [view.orgId];
  }
};
