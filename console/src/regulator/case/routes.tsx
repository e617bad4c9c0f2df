import type { RouteObject } from 'react-router';

/** 案件: each tab has its address; what is done has one of its own below `act`. */
export const caseRoutes: RouteObject = {
  path: 'cases/:caseId',
  lazy: async () => ({ Component: (await import('./case-page.tsx')).CaseFilePage }),
  children: [
    {
      index: true,
      lazy: async () => ({ Component: (await import('./progress/progress-tab.tsx')).ProgressTab }),
    },
    { path: 'score', lazy: async () => ({ Component: (await import('./score/score-tab.tsx')).ScoreTab }) },
    {
      path: 'reasons',
      lazy: async () => ({ Component: (await import('./matching/reasons-tab.tsx')).ReasonsTab }),
    },
    {
      path: 'prescriptions',
      lazy: async () => ({ Component: (await import('./prescriptions-tab.tsx')).PrescriptionsTab }),
    },
    {
      path: 'materials',
      lazy: async () => ({ Component: (await import('./materials-tab.tsx')).MaterialsTab }),
    },
    { path: 'notes', lazy: async () => ({ Component: (await import('./notes-tab.tsx')).NotesTab }) },
    {
      path: 'personal',
      lazy: async () => ({ Component: (await import('./personal/personal-tab.tsx')).PersonalTab }),
    },
    { path: 'audit', lazy: async () => ({ Component: (await import('./audit-tab.tsx')).AuditTab }) },
    {
      path: 'act/:action/:subject?',
      lazy: async () => ({ Component: (await import('./act-page.tsx')).ActPage }),
    },
  ],
};
