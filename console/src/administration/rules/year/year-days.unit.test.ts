import { describe, expect, it } from 'vitest';
import { marksOf, readNotice, toggled, withMarks } from './year-days.ts';

const newYear = { zh: '元旦', en: "New Year's Day" };
const content = {
  holidays: [{ name: newYear, from: '2026-01-01', to: '2026-01-03' }],
  makeUpWorkdays: ['2026-01-04'],
};

describe('a year’s days off', () => {
  it('come back as they were', () => {
    expect(withMarks(content, marksOf(content))).toEqual(content);
  });
  it('are marked and unmarked; a period that is broken is two', () => {
    const without = withMarks(content, toggled(marksOf(content), '2026-01-02', newYear));
    expect(without['holidays']).toEqual([
      { name: newYear, from: '2026-01-01', to: '2026-01-01' },
      { name: newYear, from: '2026-01-03', to: '2026-01-03' },
    ]);
    const worked = withMarks(content, toggled(marksOf(content), '2026-01-03', 'work'));
    expect(worked['makeUpWorkdays']).toEqual(['2026-01-03', '2026-01-04']);
  });
  it('are read from the text of a notice', () => {
    const text = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。`;
    const read = withMarks({}, readNotice(text, 2026));
    expect(read['holidays']).toEqual([
      { name: newYear, from: '2026-01-01', to: '2026-01-03' },
      { name: { zh: '春节', en: 'Spring Festival' }, from: '2026-02-15', to: '2026-02-23' },
      { name: { zh: '清明节', en: 'Qingming Festival' }, from: '2026-04-04', to: '2026-04-06' },
    ]);
    expect(read['makeUpWorkdays']).toEqual(['2026-01-04', '2026-02-14', '2026-02-28']);
  });
  it('are none in a text without any', () => {
    expect(readNotice('各单位：请做好安排。', 2026).off.size).toBe(0);
  });
});
