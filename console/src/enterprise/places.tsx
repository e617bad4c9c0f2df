import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Place } from '../app/audience-pages.ts';
import { text } from './texts.ts';

/** 导航: at most seven; those with `onPhone` in the bottom bar as well, at most four. A place stands here once its page does. */
export const places: readonly Place[] = [
  { to: '/', label: () => text('nav.home'), icon: <HomeOutlined aria-hidden="true" />, onPhone: true },
  { to: '/apply', label: () => text('nav.apply'), icon: <EditOutlined aria-hidden="true" />, onPhone: true },
  {
    to: '/cases',
    label: () => text('nav.cases'),
    icon: <FileTextOutlined aria-hidden="true" />,
    onPhone: true,
  },
  {
    to: '/sessions',
    label: () => text('nav.sessions'),
    icon: <TeamOutlined aria-hidden="true" />,
    onPhone: true,
  },
];
