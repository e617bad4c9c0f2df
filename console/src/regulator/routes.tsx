import type { AudiencePages } from '../app/audience-pages.ts';
import { caseRoutes } from './case/routes.tsx';
import { places } from './places.tsx';
import { StartPage } from './team/start-page.tsx';
import { text } from './texts.ts';

/** The work group and its supervisors (工作专班、监管). Larger pages are loaded with `lazy` when they are opened. */
export const pages: AudiencePages = {
  places,
  routes: [
    { index: true, element: <StartPage /> },
    {
      path: 'overview',
      lazy: async () => ({ Component: (await import('./overview/overview-page.tsx')).OverviewPage }),
    },
    { path: 'team', lazy: async () => ({ Component: (await import('./team/team-page.tsx')).TeamPage }) },
    { path: 'cases', lazy: async () => ({ Component: (await import('./case-list-page.tsx')).CaseListPage }) },
    caseRoutes,
    {
      path: 'opening',
      lazy: async () => ({ Component: (await import('./opening/opening-page.tsx')).OpeningPage }),
    },
    {
      path: 'cases/:caseId/recommendation',
      lazy: async () => ({ Component: (await import('./desk/desk-page.tsx')).DeskPage }),
    },
    {
      path: 'hand-ups',
      lazy: async () => ({ Component: (await import('../hand-ups/hand-ups-page.tsx')).HandUpsPage }),
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
      lazy: async () => ({ Component: (await import('./sessions/session-list-page.tsx')).SessionListPage }),
    },
    {
      path: 'sessions/new',
      lazy: async () => ({ Component: (await import('./sessions/convene-page.tsx')).ConvenePage }),
    },
    {
      path: 'sessions/:sessionId',
      lazy: async () => ({ Component: (await import('./sessions/room-page.tsx')).RoomPage }),
    },
    {
      path: 'sessions/:sessionId/cases',
      lazy: async () => ({ Component: (await import('./sessions/add-cases-page.tsx')).AddCasesPage }),
    },
    {
      path: 'sessions/:sessionId/minutes',
      lazy: async () => ({ Component: (await import('./sessions/minutes-page.tsx')).MinutesPage }),
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
      path: 'studios',
      lazy: async () => ({ Component: (await import('./studios/studios-page.tsx')).StudiosPage }),
    },
    {
      path: 'studios/:studioId',
      lazy: async () => ({ Component: (await import('./studios/counter-page.tsx')).CounterPage }),
    },
    {
      path: 'studios/:studioId/board',
      lazy: async () => ({ Component: (await import('./studios/board-page.tsx')).BoardPage }),
    },
    {
      path: 'slips/:slipId',
      lazy: async () => ({ Component: (await import('./studios/slip-page.tsx')).SlipPage }),
    },
    {
      path: 'ledger',
      lazy: async () => ({ Component: (await import('./ledger/ledger-page.tsx')).LedgerPage }),
    },
    {
      path: 'ledger/effects',
      lazy: async () => ({ Component: (await import('./ledger/effects-page.tsx')).EffectsPage }),
    },
    {
      path: 'ledger/:caseId/:prescriptionId',
      lazy: async () => ({ Component: (await import('./ledger/measure-page.tsx')).MeasurePage }),
    },
    {
      path: 'figures',
      lazy: async () => ({ Component: (await import('./figures/figures-page.tsx')).FiguresPage }),
    },
    {
      path: 'figures/banks',
      lazy: async () => ({ Component: (await import('./figures/service-page.tsx')).BankServicePage }),
    },
    {
      path: 'figures/:orgId/:measure',
      lazy: async () => ({ Component: (await import('./figures/figure-cases-page.tsx')).FigureCasesPage }),
    },
    ...['reports', 'reports/:orgId'].map((path) => ({
      path,
      lazy: async () => ({ Component: (await import('./reports/reports-page.tsx')).ReportsPage }),
    })),
    {
      path: 'imports',
      lazy: async () => ({ Component: (await import('./imports/import-page.tsx')).ImportPage }),
    },
    {
      path: 'imports/:importId',
      lazy: async () => ({ Component: (await import('./imports/result-page.tsx')).ImportResultPage }),
    },
    {
      path: 'transfers',
      lazy: async () => ({ Component: (await import('./transfers/transfers-page.tsx')).TransfersPage }),
    },
    {
      path: 'duplicates',
      lazy: async () => ({ Component: (await import('./twins/twins-page.tsx')).TwinsPage }),
    },
    {
      path: 'duplicates/:caseId/:otherCaseId',
      lazy: async () => ({ Component: (await import('./twins/compare-page.tsx')).ComparePage }),
    },
    { path: 'firms', lazy: async () => ({ Component: (await import('./firms/firms-page.tsx')).FirmsPage }) },
    {
      path: 'firms/sheet',
      lazy: async () => ({ Component: (await import('./firms/sheet-page.tsx')).SheetPage }),
    },
    {
      path: 'operation',
      lazy: async () => ({ Component: (await import('./operation/operation-page.tsx')).OperationPage }),
    },
  ],
  inbox: {
    work: 'regulator.ownWork',
    to: '/',
  },
  firms: {
    to: '/firms',
    label: (count) => (count === 0 ? text('nav.firms') : text('nav.firmsWaiting', { count })),
  },
  searchPath: '/cases',
};
