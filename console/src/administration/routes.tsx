import SettingOutlined from '@ant-design/icons/es/icons/SettingOutlined';
import type { ReactNode } from 'react';
import { Navigate, Outlet, type RouteObject } from 'react-router';
import type { Role } from '../../../shared/contracts/values/roles.ts';
import type { AudiencePages } from '../app/audience-pages.ts';
import { AdministrationFrame, FirstSection } from './frame.tsx';
import { OwnSection } from './own-section.tsx';
import { sectionsFor } from './sections.tsx';
import { text } from './texts.ts';

const section = (path: string, ...children: RouteObject[]): RouteObject => ({
  path,
  element: <OwnSection path={path} />,
  children,
});

/** Larger pages are loaded with `lazy` when they are opened. `frame`: what stands around each. */
const routesIn = (frame: ReactNode): readonly RouteObject[] => [
  {
    path: 'administration',
    element: frame,
    children: [
      { index: true, element: <FirstSection /> },
      section('people', {
        index: true,
        lazy: async () => ({ Component: (await import('./people/people-page.tsx')).PeoplePage }),
      }),
      section('log', {
        index: true,
        lazy: async () => ({ Component: (await import('./people/log-page.tsx')).LogPage }),
      }),
      section(
        'rules',
        {
          index: true,
          lazy: async () => ({ Component: (await import('./rules/rule-list-page.tsx')).RuleListPage }),
        },
        {
          path: ':kind/:id',
          lazy: async () => ({ Component: (await import('./rules/rule-page.tsx')).RulePage }),
        },
        {
          path: ':kind/:id/:version',
          lazy: async () => ({ Component: (await import('./rules/version-page.tsx')).VersionPage }),
        },
      ),
      section('operations', {
        index: true,
        lazy: async () => ({
          Component: (await import('./operations/operations-page.tsx')).OperationsPage,
        }),
      }),
    ],
  },
];

/** 管理 beside somebody's own work. */
export const withAdministration = (pages: AudiencePages, roles: readonly Role[]): AudiencePages => {
  const sections = sectionsFor(roles);
  if (sections.length === 0) return pages;
  const place = {
    to: '/administration',
    label: () => text('nav.administration'),
    icon: <SettingOutlined />,
  };
  const routes = [...pages.routes, ...routesIn(<AdministrationFrame />)];
  return { ...pages, places: [...pages.places, place], routes };
};

/** 管理 alone, for whoever has no part in cases: its sections are the places of the navigation. */
export const administrationPages = (roles: readonly Role[]): AudiencePages => ({
  places: sectionsFor(roles).map((section) => ({ ...section, onPhone: true })),
  routes: [{ index: true, element: <Navigate to="/administration" replace /> }, ...routesIn(<Outlet />)],
});
