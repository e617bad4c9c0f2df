import type { AudiencePages } from '../app/audience-pages.ts';
import { HomePage } from './home-page.tsx';
import { places } from './places.tsx';

/** The enterprise's owner (企业主), on a phone first. Larger pages are loaded with `lazy` when they are opened. */
export const pages: AudiencePages = {
  places,
  routes: [
    { index: true, element: <HomePage /> },
    { path: 'cases', lazy: async () => ({ Component: (await import('./case-list-page.tsx')).CaseListPage }) },
    {
      path: 'apply',
      lazy: async () => ({ Component: (await import('./apply/apply-page.tsx')).ApplyPage }),
    },
    {
      path: 'cases/:caseId',
      lazy: async () => ({ Component: (await import('./case-page.tsx')).CasePage }),
    },
    {
      path: 'cases/:caseId/offers',
      lazy: async () => ({ Component: (await import('./offers/offers-page.tsx')).OffersPage }),
    },
    {
      path: 'cases/:caseId/repayment',
      lazy: async () => ({ Component: (await import('../repayment/enterprise-page.tsx')).RepaymentPage }),
    },
    {
      path: 'cases/:caseId/personal',
      lazy: async () => ({ Component: (await import('./personal/personal-page.tsx')).PersonalPage }),
    },
    {
      path: 'sessions',
      lazy: async () => ({ Component: (await import('./session-pages.tsx')).SessionListPage }),
    },
    {
      path: 'sessions/:sessionId',
      lazy: async () => ({ Component: (await import('./session-pages.tsx')).SessionPage }),
    },
    {
      path: 'sessions/:sessionId/minutes',
      lazy: async () => ({ Component: (await import('./session-pages.tsx')).MinutesPage }),
    },
    {
      path: 'cases/:caseId/score',
      lazy: async () => ({ Component: (await import('./score/score-page.tsx')).ScorePage }),
    },
  ],
  inbox: {
    list: 'enterprise.listCases',
    waitsForMe: ({ holderOrgId }, { orgId }) => holderOrgId === orgId,
    to: '/',
  },
};
