import type { Bilingual } from '../text/bilingual.ts';
import { weekday } from '../time/civil-arithmetic.ts';
import { civilDateOf } from '../time/shanghai.ts';
import { noticeTemplates } from './kinds.data.ts';
import { type NoticeKind, sessionNews } from './kinds.ts';
import type { Notice } from './notice.ts';

/** A notice as people read it: one line, and a sentence or two. */
export type NoticeText = { readonly title: Bilingual; readonly text: Bilingual };

const days = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const msPerMinute = 60_000;
const shanghaiMs = 8 * 3_600_000;

/** `12月3日（周四）` or, of an hour, `12月3日（周四）14:30`; in Shanghai. The end of a day is that day. */
const momentText = (at: number, language: 'zh' | 'en', hour: boolean): string => {
  const day = civilDateOf(at);
  const [, month = 0, date = 0] = day.split('-').map(Number);
  const name = days[language][weekday(day) % 7];
  const minutes = Math.floor((at + shanghaiMs) / msPerMinute) % 1440;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return language === 'zh'
    ? `${month}月${date}日（${name}）${hour ? clock : ''}`
    : `${day} (${name})${hour ? ` ${clock}` : ''}`;
};

/** Of a session the hour is told as well. */
const withHour: readonly NoticeKind[] = sessionNews;

/** 通知文字. Of a notice it takes its kind, the number of its case and its date, and nothing else there is. */
export const noticeText = ({
  kind,
  caseId,
  until,
}: Pick<Notice, 'kind' | 'caseId' | 'until'>): NoticeText => {
  const { title, text, until: by } = noticeTemplates[kind];
  const said = (language: 'zh' | 'en'): string => {
    const place = text[language].replace('{case}', caseId ?? '');
    if (!by || until === undefined) return place;
    const date = momentText(until, language, withHour.includes(kind));
    return `${place}${language === 'en' ? ' ' : ''}${by[language].replace('{until}', date)}`;
  };
  return { title, text: { zh: said('zh'), en: said('en') } };
};

/** 预览: how a kind reads, with a case and a day that are nobody's. */
export const noticeSample = (kind: NoticeKind, at: number): NoticeText =>
  noticeText({ kind, caseId: 'case_00000000000000000000000000', until: at });
