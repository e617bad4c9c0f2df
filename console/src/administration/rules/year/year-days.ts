import { entriesOf, type Members, membersOf } from '../shape/content.ts';

/** What a day of the year is marked as: a holiday by its name in both languages, or worked in exchange. */
export type Holiday = { readonly zh: string; readonly en: string };
export type Marks = { readonly off: ReadonlyMap<string, Holiday>; readonly work: ReadonlySet<string> };

/** The holidays of every notice so far. */
export const usualHolidays: readonly Holiday[] = [
  { zh: '元旦', en: "New Year's Day" },
  { zh: '春节', en: 'Spring Festival' },
  { zh: '清明节', en: 'Qingming Festival' },
  { zh: '劳动节', en: 'Labour Day' },
  { zh: '端午节', en: 'Dragon Boat Festival' },
  { zh: '中秋节', en: 'Mid-Autumn Festival' },
  { zh: '国庆节', en: 'National Day' },
];

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The days of the periods and lists that a year's document holds. */
export const marksOf = (content: Members): Marks => {
  const off = new Map<string, Holiday>();
  for (const period of entriesOf(content['holidays']).map(membersOf)) {
    const { from, to } = period;
    const { zh = '', en = '' } = membersOf(period['name']) as Partial<Holiday>;
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    // A period is two weeks at most; what is longer is mistyped and is shown by its field.
    for (let day = from, count = 0; day <= to && count < 20; day = dayAfter(day), count++)
      off.set(day, { zh, en });
  }
  return { off, work: new Set(entriesOf(content['makeUpWorkdays']).map(String)) };
};

/** The document with these marks: days in a row under one name are one period. */
export const withMarks = (content: Members, { off, work }: Marks): Members => {
  const holidays: { name: Holiday; from: string; to: string }[] = [];
  for (const [day, name] of [...off].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const last = holidays.at(-1);
    if (last && last.name.zh === name.zh && dayAfter(last.to) === day) last.to = day;
    else holidays.push({ name, from: day, to: day });
  }
  return { ...content, holidays, makeUpWorkdays: [...work].toSorted() };
};

/** Marks a day, or takes the same mark back. */
export const toggled = (marks: Marks, day: string, brush: Holiday | 'work'): Marks => {
  const off = new Map(marks.off);
  const work = new Set(marks.work);
  const has = brush === 'work' ? work.has(day) : off.get(day)?.zh === brush.zh;
  off.delete(day);
  work.delete(day);
  if (!has) {
    if (brush === 'work') work.add(day);
    else off.set(day, brush);
  }
  return { off, work };
};

const ofDay = /(?:(\d{1,2})月)?(\d{1,2})日/g;
const pad = (number: string | number): string => String(number).padStart(2, '0');

/**
 * Reads the text of a holiday notice (放假通知): 「一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。」 Each clause before
 * 放假 is a period, each before 上班 days worked in exchange; a day without its month is of the month before it.
 */
export const readNotice = (text: string, year: number): Marks => {
  const off = new Map<string, Holiday>();
  const work = new Set<string>();
  let holiday: Holiday | undefined;
  for (const clause of text.replaceAll(/（[^）]*）|\([^)]*\)/g, '').split(/[。；\n]/)) {
    const named = /(?:[一二三四五六七八九十]+、)?\s*([\p{Script=Han}]+?)\s*[：:]/u.exec(clause)?.[1];
    if (named)
      holiday = usualHolidays.find(({ zh }) => zh === named || zh === `${named}节`) ?? {
        zh: named,
        en: named,
      };
    let month = '';
    const days = [...clause.matchAll(ofDay)].map(([, ownMonth, day = '']) => {
      month = ownMonth ?? month;
      return `${year}-${pad(month)}-${pad(day)}`;
    });
    const [from, to] = [days[0], days[1] ?? days[0]];
    if (/上班/.test(clause)) for (const day of days) work.add(day);
    else if (/放假/.test(clause) && holiday && from && to)
      for (let day = from, count = 0; day <= to && count < 20; day = dayAfter(day), count++)
        off.set(day, holiday);
  }
  return { off, work };
};
