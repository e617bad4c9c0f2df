import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { type CivilDate, civilDateOf, partsOf, weekday } from '../../../shared/domain/time/index.ts';
import { shanghaiOffsetMs } from '../../../shared/domain/time/shanghai.ts';

const weekdays = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
] as const satisfies readonly Bilingual[];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 5月9日（周六）, Sat 9 May. */
export const sayDate = (date: CivilDate): Bilingual => {
  const { month, day } = partsOf(date);
  const name = weekdays[weekday(date) - 1] ?? weekdays[0];
  return { zh: `${month}月${day}日（${name.zh}）`, en: `${name.en} ${day} ${months[month - 1] ?? ''}` };
};

/** 05-09 周六 11:00, Sat 09 May 11:00: of one width, so that a timeline lines up. */
export const sayMoment = (at: number): Bilingual => {
  const date = civilDateOf(at);
  const { month, day } = partsOf(date);
  const name = weekdays[weekday(date) - 1] ?? weekdays[0];
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor((at + shanghaiOffsetMs) / 60_000) % (24 * 60);
  const time = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return {
    zh: `${pad(month)}-${pad(day)} ${name.zh} ${time}`,
    en: `${name.en} ${pad(day)} ${months[month - 1] ?? ''} ${time}`,
  };
};
