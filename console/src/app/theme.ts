import type { ThemeConfig } from 'antd/es/config-provider/context';

/** The one brand colour, a calm blue-green; 6.2 : 1 on white (WCAG 1.4.3 asks 4.5). */
export const brand = '#0f6b66';

const fontFamily =
  'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

/** antd tokens of the light theme: 14 px on desktops; 16 px and larger targets on phones. */
export const themeFor = (phone: boolean): ThemeConfig => ({
  token: {
    colorPrimary: brand,
    colorInfo: brand,
    colorLink: brand,
    colorSuccess: '#2b7a3d',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorText: '#1b2a2a',
    colorTextSecondary: '#4d5f5f',
    colorTextDescription: '#4d5f5f',
    colorTextPlaceholder: '#687878',
    colorBorder: '#b9c6c6',
    colorBgLayout: '#f4f7f7',
    borderRadius: 6,
    fontSize: phone ? 16 : 14,
    controlHeight: phone ? 44 : 34,
    fontFamily,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
});
