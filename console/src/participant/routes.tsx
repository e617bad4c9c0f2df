import { Navigate } from 'react-router';
import type { AudiencePages } from '../app/audience-pages.ts';
import { places } from './places.tsx';
import { TaskListPage } from './task-list-page.tsx';

/** Departments, guarantors, insurers (部门、担保、保险). Larger pages are loaded with `lazy` when they are opened. */
export const pages: AudiencePages = {
  places,
  routes: [
    { index: true, element: <Navigate to="/cases" replace /> },
    { path: 'cases', element: <TaskListPage /> },
    {
      path: 'cases/:caseId',
      lazy: async () => ({ Component: (await import('./task-page.tsx')).TaskPage }),
    },
    {
      path: 'inquiries',
      lazy: async () => ({ Component: (await import('./inquiry-page.tsx')).InquiryPage }),
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
  inbox: {
    turnsOf: 'participant.listCases',
    turns: 'task',
    to: '/cases',
  },
  searchPath: '/cases',
};
