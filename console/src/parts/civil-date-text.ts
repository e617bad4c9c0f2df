import type { Language } from '../i18n/language.ts';

/** China has one time zone and no summer time. */
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A day counted from 1970-01-01, so that days can be subtracted. */
export const dayNumberOf = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);

/** The date in China at a moment: 'YYYY-MM-DD'. */
export const civilDateAt = (moment: number): string =>
  new Date(moment + shanghaiOffsetMs).toISOString().slice(0, 10);

/** 「12月3日（周四）」, with the year where it is not this one; 'Thu, 3 Dec'. */
export const dateText = (date: string, language: Language, today: string): string => {
  const at = new Date(`${date}T00:00:00Z`);
  const weekday = weekdays[language][at.getUTCDay()] ?? '';
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  const otherYear = !today.startsWith(String(year));
  if (language === 'zh') return `${otherYear ? `${year}年` : ''}${month + 1}月${day}日（${weekday}）`;
  return `${weekday}, ${day} ${months[month]}${otherYear ? ` ${year}` : ''}`;
};

/** '09:30' in China. */
export const timeText = (moment: number): string =>
  new Date(moment + shanghaiOffsetMs).toISOString().slice(11, 16);
