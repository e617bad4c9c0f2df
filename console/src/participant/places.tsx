import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import CarryOutOutlined from '@ant-design/icons/es/icons/CarryOutOutlined';
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Place } from '../app/audience-pages.ts';
import { text } from './texts.ts';

/** 导航: at most seven; those with `onPhone` in the bottom bar as well, at most four. A place stands here once its page does. */
export const places: readonly Place[] = [
  { to: '/cases', label: () => text('nav.tasks'), icon: <CarryOutOutlined />, onPhone: true },
  { to: '/inquiries', label: () => text('nav.inquiries'), icon: <SearchOutlined />, onPhone: true },
  { to: '/follow-ups', label: () => text('nav.followUps'), icon: <CalendarOutlined />, onPhone: true },
  { to: '/sessions', label: () => text('nav.sessions'), icon: <TeamOutlined />, onPhone: true },
];
