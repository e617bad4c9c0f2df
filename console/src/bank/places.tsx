import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import CarryOutOutlined from '@ant-design/icons/es/icons/CarryOutOutlined';
import EnvironmentOutlined from '@ant-design/icons/es/icons/EnvironmentOutlined';
import InboxOutlined from '@ant-design/icons/es/icons/InboxOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Place } from '../app/audience-pages.ts';
import { text } from './texts.ts';

/** 导航: at most seven; those with `onPhone` in the bottom bar as well, at most four. A place stands here once its page does. */
export const places: readonly Place[] = [
  { to: '/cases', label: () => text('nav.cases'), icon: <InboxOutlined />, onPhone: true },
  { to: '/ledger', label: () => text('nav.ledger'), icon: <CarryOutOutlined />, onPhone: true },
  { to: '/sessions', label: () => text('nav.sessions'), icon: <TeamOutlined />, onPhone: true },
  { to: '/visits', label: () => text('nav.visits'), icon: <EnvironmentOutlined />, onPhone: true },
  { to: '/follow-ups', label: () => text('nav.followUps'), icon: <CalendarOutlined /> },
  { to: '/service', label: () => text('nav.service'), icon: <BarChartOutlined /> },
];
