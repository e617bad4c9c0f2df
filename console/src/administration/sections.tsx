import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined';
import DashboardOutlined from '@ant-design/icons/es/icons/DashboardOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Role } from '../../../shared/contracts/values/roles.ts';
import type { Place } from '../app/audience-pages.ts';
import { text } from './texts.ts';

/** A part of the administration (规则、机构与人员、运维), and who has it. */
export type Section = Place & { readonly roles: readonly Role[] };

/** In the order people read them. A section stands here once its page does. */
const sections: readonly Section[] = [
  {
    to: '/administration/rules',
    label: () => text('section.rules'),
    icon: <BookOutlined />,
    roles: ['rulesAdministrator'],
  },
  {
    to: '/administration/people',
    label: () => text('section.people'),
    icon: <TeamOutlined />,
    roles: ['rulesAdministrator', 'systemAdministrator'],
  },
  {
    to: '/administration/log',
    label: () => text('section.log'),
    icon: <AuditOutlined />,
    roles: ['rulesAdministrator', 'systemAdministrator'],
  },
  {
    to: '/administration/operations',
    label: () => text('section.operations'),
    icon: <DashboardOutlined />,
    roles: ['systemAdministrator'],
  },
];

/** @param path below `/administration/` */
export const sectionAt = (path: string): Section | undefined =>
  sections.find(({ to }) => to === `/administration/${path}`);

export const sectionsFor = (roles: readonly Role[]): readonly Section[] =>
  sections.filter((section) => section.roles.some((role) => roles.includes(role)));
