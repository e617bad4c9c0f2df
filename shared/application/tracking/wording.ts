import type { Bilingual } from '../../domain/text/bilingual.ts';
import { type CivilDate, partsOf, weekday } from '../../domain/time/index.ts';

/** What the sentences need to know beside the case: names of bodies, and what a reason means for the enterprise. */
export type Wording = {
  readonly nameOf: (orgId: string) => Bilingual;
  /** As the table in force has it, or the version that is named. */
  readonly reason: (
    code: string,
    table: string,
  ) =>
    | { readonly name: Bilingual; readonly repair: Bilingual | null; readonly effect: Bilingual }
    | undefined;
};

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;
const englishWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** '12月3日（周四）', 'Thu 3 Dec'; the year is said only by the ISO date beside it. */
export const dayText = (date: CivilDate): Bilingual => {
  const { month, day } = partsOf(date);
  const place = weekday(date) - 1;
  return {
    zh: `${month}月${day}日（周${weekdays[place]}）`,
    en: `${englishWeekdays[place]} ${day} ${months[month - 1]}`,
  };
};

export const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const joined = (parts: readonly Bilingual[], zh = '；', en = '; '): Bilingual => ({
  zh: parts.map((part) => part.zh).join(zh),
  en: parts.map((part) => part.en).join(en),
});

export const names = (parts: readonly Bilingual[]): Bilingual => joined(parts, '、', ', ');
