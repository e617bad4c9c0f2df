import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import CheckSquareOutlined from '@ant-design/icons/es/icons/CheckSquareOutlined';
import DashboardOutlined from '@ant-design/icons/es/icons/DashboardOutlined';
import DeploymentUnitOutlined from '@ant-design/icons/es/icons/DeploymentUnitOutlined';
import FolderOpenOutlined from '@ant-design/icons/es/icons/FolderOpenOutlined';
import ProfileOutlined from '@ant-design/icons/es/icons/ProfileOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Place } from '../app/audience-pages.ts';
import { text } from './texts.ts';

/** 导航: at most seven; those with `onPhone` in the bottom bar as well, at most four. A place stands here once its page does. */
export const places: readonly Place[] = [
  { to: '/', label: () => text('nav.work'), icon: <CheckSquareOutlined />, onPhone: true },
  { to: '/overview', label: () => text('nav.overview'), icon: <DashboardOutlined /> },
  { to: '/cases', label: () => text('nav.cases'), icon: <FolderOpenOutlined />, onPhone: true },
  { to: '/sessions', label: () => text('nav.sessions'), icon: <TeamOutlined />, onPhone: true },
  { to: '/ledger', label: () => text('nav.ledger'), icon: <ProfileOutlined /> },
  { to: '/figures', label: () => text('nav.figures'), icon: <BarChartOutlined /> },
  { to: '/operation', label: () => text('nav.operation'), icon: <DeploymentUnitOutlined />, onPhone: true },
];
