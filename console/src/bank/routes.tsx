import { Navigate } from 'react-router';
import type { AudiencePages } from '../app/audience-pages.ts';
import { CaseListPage } from './case-list-page.tsx';
import { places } from './places.tsx';

/** A bank's account manager (客户经理). Larger pages are loaded with `lazy` when they are opened. */
export const pages: AudiencePages = {
  places,
  routes: [
    { index: true, element: <Navigate to="/cases" replace /> },
    { path: 'cases', element: <CaseListPage /> },
    {
      path: 'cases/:caseId',
      lazy: async () => ({ Component: (await import('./case-page.tsx')).CasePage }),
    },
    {
      path: 'cases/:caseId/answer',
      lazy: async () => ({ Component: (await import('./answer-page.tsx')).AnswerPage }),
    },
    {
      path: 'cases/:caseId/loan',
      lazy: async () => ({ Component: (await import('./loan-page.tsx')).LoanPage }),
    },
    {
      path: 'cases/:caseId/repayment',
      lazy: async () => ({ Component: (await import('../repayment/bank-page.tsx')).RepaymentPage }),
    },
    {
      path: 'batches',
      lazy: async () => ({ Component: (await import('../batches/batches-page.tsx')).BatchesPage }),
    },
    {
      path: 'batches/:batchId',
      lazy: async () => ({ Component: (await import('../batches/batch-page.tsx')).BatchPage }),
    },
    {
      path: 'visits',
      lazy: async () => ({ Component: (await import('../visits/visits-page.tsx')).VisitsPage }),
    },
    {
      path: 'visits/new',
      lazy: async () => ({ Component: (await import('../visits/new-visit-page.tsx')).NewVisitPage }),
    },
    {
      path: 'visits/:visitId',
      lazy: async () => ({ Component: (await import('../visits/visit-page.tsx')).VisitPage }),
    },
    {
      path: 'ledger',
      lazy: async () => ({ Component: (await import('./ledger-page.tsx')).LedgerPage }),
    },
    {
      path: 'service',
      lazy: async () => ({ Component: (await import('./service-page.tsx')).OwnServicePage }),
    },
    {
      path: 'follow-ups',
      lazy: async () => ({ Component: (await import('../follow-ups/follow-ups-page.tsx')).FollowUpsPage }),
    },
    {
      path: 'schedule',
      lazy: async () => ({ Component: (await import('../schedule/schedule-page.tsx')).SchedulePage }),
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
  ],
  // Waiting for papers is the enterprise's turn, all else but what rests is the bank's.
  inbox: {
    turnsOf: 'bank.listCases',
    turns: 'answer,loan,task',
    to: '/cases',
  },
  searchPath: '/cases',
};
