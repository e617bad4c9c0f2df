import type { CaseView } from '../../api/routes.ts';
import { useDay } from '../../parts/use-day.ts';
import { useCaseNames } from './case-names.ts';
import {
  awaitedLines,
  drawnFen,
  hasOffer,
  openPrescriptions,
  openRequests,
  waitsForReview,
} from './standing.ts';
import { useCaseText } from './texts.ts';

/** Who acts and by when, in one sentence: 「等待 B 银行答复，12月3日（周四）前」. */
export const useNextText = (view: CaseView): string => {
  const t = useCaseText();
  const names = useCaseNames(view);
  const { phase, outcome } = view;
  const day = useDay();
  const list = (ids: readonly string[]) => [...new Set(ids)].map(names.organisation).join(t('and'));
  const { request } = view.personalData ?? {};
  if (request)
    return request.dueAt === undefined
      ? t('next.erasure')
      : t('next.erasureBy', { date: day(request.dueAt) });
  switch (phase.stage) {
    case 'intake':
      return t('next.intake');
    case 'screening':
      return t(view.ageCheck?.met === false ? 'next.screeningYoung' : 'next.screening');
    case 'scoring':
      return waitsForReview(view) ? t('next.review') : t('next.scoring');
    case 'recommendation':
    case 'secondRecommendation':
      return t('next.recommend');
    case 'bankHandling': {
      if (hasOffer(view)) return t('next.offer');
      const requests = openRequests(view);
      if (requests.length > 0) return t('next.supply', { bank: list(requests.map(({ bankId }) => bankId)) });
      const awaited = awaitedLines(view);
      const bank = list(awaited.map(({ bankId }) => bankId));
      const due = awaited.flatMap(({ clock }) => clock?.dueOn ?? []).sort()[0];
      if (awaited.some(({ silentSince }) => silentSince !== undefined)) return t('next.silent', { bank });
      return due === undefined ? t('next.bank', { bank }) : t('next.bankBy', { bank, date: day(due) });
    }
    case 'triage':
      return t('next.triage');
    case 'jointDiagnosis':
      return phase.sessionId === undefined ? t('next.convene') : t('next.session');
    case 'prescription': {
      const open = openPrescriptions(view).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      const [first] = open;
      if (!first) return t('next.prescribe');
      return t('next.prescription', {
        count: open.length,
        who: names.organisation(first.ownerOrgId),
        date: day(first.dueOn),
      });
    }
    case 'outcome':
      if (!outcome) return t('next.offer');
      if (!outcome.contract) return t('next.contract');
      return drawnFen(view) >= outcome.grantedFen ? t('next.close') : t('next.disburse');
    case 'cultivation':
      return phase.reviewDueSince === undefined
        ? t('next.cultivation', { date: day(phase.reviewOn) })
        : t('next.reviewDue', { date: day(phase.reviewOn) });
    case 'withdrawn':
      return t('next.withdrawn', { reason: phase.reason });
    case 'closed':
      if (phase.result === 'merged') return t('next.merged');
      return phase.result === 'lent' ? t('next.lent') : t('next.explained', { reason: phase.reason });
    default:
      return phase satisfies never;
  }
};
