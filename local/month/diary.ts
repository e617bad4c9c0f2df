import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { type DateKind, dateKinds, type LadderLevel } from '../../shared/domain/case/ladder.ts';
import { stageNames } from '../../shared/domain/case/stages.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { type CivilDate, civilDateOf, startOfDay } from '../../shared/domain/time/index.ts';
import { sayMoment } from '../demo/story/dates.ts';
import type { Language } from '../demo/story/storyteller.ts';
import type { Counted } from './act.ts';
import { allDays, dayOff } from './calendar.ts';
import { leaves } from './people.ts';
import { countRecords, type Records } from './records.ts';
import { rungsOf, type ToldRung } from './rungs.ts';

const kinds: readonly (readonly [Counted | 'covered', Bilingual])[] = [
  ['visit', { zh: '走访', en: 'visits' }],
  ['visitTaken', { zh: '转入案件', en: 'taken into cases' }],
  ['opened', { zh: '申报', en: 'applied' }],
  ['screened', { zh: '审核', en: 'reviewed' }],
  ['recommended', { zh: '推荐', en: 'recommended' }],
  ['contacted', { zh: '对接', en: 'contacted' }],
  ['granted', { zh: '授信', en: 'granted' }],
  ['declined', { zh: '未授信', en: 'declined' }],
  ['diagnosed', { zh: '会诊', en: 'diagnosed' }],
  ['solved', { zh: '处方办结', en: 'measures done' }],
  ['lent', { zh: '放款', en: 'lent' }],
  ['ended', { zh: '办结', en: 'ended' }],
  ['urged', { zh: '人工催办', en: 'urged by hand' }],
  ['released', { zh: '不再等待', en: 'waited no more' }],
  ['covered', { zh: '代办', en: 'as cover' }],
];

const dates: Readonly<Record<DateKind, Bilingual>> = {
  contact: { zh: '对接', en: 'contact' },
  bankAnswer: { zh: '答复', en: 'answer' },
  secondRecommendation: { zh: '二次推荐', en: 'second recommendation' },
  jointDiagnosis: { zh: '联合会诊', en: 'joint diagnosis' },
  plan: { zh: '一企一策', en: 'plan' },
  prescription: { zh: '处方', en: 'measure' },
  followUp: { zh: '回访跟进', en: 'follow-up' },
  handUpAnswer: { zh: '提级答复', en: 'answer from above' },
  cultivationReview: { zh: '培育复查', en: 'cultivation review' },
  erasureAnswer: { zh: '删除答复', en: 'answer on erasure' },
};

const levels: Readonly<Record<LadderLevel, Bilingual>> = {
  handler: { zh: '经办', en: 'whoever does the work' },
  lead: { zh: '负责人', en: 'their lead' },
  workGroup: { zh: '专班', en: 'work group' },
  city: { zh: '市', en: 'city' },
  province: { zh: '省', en: 'province' },
};

export const people: Readonly<Record<string, Bilingual>> = {
  'east-head': { zh: '东县负责人', en: 'head of East County' },
  'east-clerk': { zh: '东县联络员', en: 'clerk of East County' },
  'east-colleague': { zh: '东县经办人', en: 'caseworker of East County' },
  'bank-a-manager': { zh: '甲银行客户经理', en: 'account manager of Bank A' },
  'bank-a-lead': { zh: '甲银行支行负责人', en: 'branch head of Bank A' },
};

/** 一个月的日记 from the records: a line a day, and under it who is away, what was told and what fell due. */
export const diaryOf = (records: Records, language: Language): readonly string[] => {
  const counts = countRecords(records);
  const rungs = rungsOf(records);
  const due = fellDue(records);
  const say = (text: Bilingual) => text[language];
  return allDays.flatMap((day) => {
    const { zh, en } = sayMoment(startOfDay(day as CivilDate));
    const off = dayOff(day);
    const done = kinds.flatMap(([kind, name]) => {
      const times = counts.get(day)?.get(kind) ?? 0;
      return times === 0 ? [] : [`${say(name)} ${times}`];
    });
    const label = (language === 'zh' ? zh : en).slice(0, -' 00:00'.length);
    return [
      [label, ...(off ? [say(off)] : []), ...done].join('  '),
      ...leaves
        .filter(({ from, until }) => from <= day && day <= until)
        .map(({ person, cover }) => `    ${sayLeave(person, cover)[language]}`),
      ...together(rungs.filter(({ on }) => on === day)).map((line) => `    ${line[language]}`),
      ...(due.get(day) ?? []).map((line) => `    ${line[language]}`),
    ];
  });
};

const sayLeave = (person: string, cover: string): Bilingual => ({
  zh: `休假  ${people[person]?.zh}，${people[cover]?.zh}代办`,
  en: `away  ${people[person]?.en}, covered by the ${people[cover]?.en}`,
});

/** Rungs of several cases that say the same are one line. */
const together = (rungs: readonly ToldRung[]): readonly Bilingual[] => {
  const serials = new Map<string, number[]>();
  const lines = new Map<string, ToldRung>();
  for (const rung of rungs) {
    const { date, bankId, dueOn, days, unit, urgedByHand } = rung;
    const key = [dateKinds.indexOf(date), bankId ?? '', dueOn, days, unit, urgedByHand].join(' ');
    lines.set(key, rung);
    serials.set(key, [...(serials.get(key) ?? []), rung.serial]);
  }
  return [...lines].toSorted(byKey).map(([key, rung]) => sayRung(rung, (serials.get(key) ?? []).join(', ')));
};
const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

const sayRung = (rung: ToldRung, serials: string): Bilingual => {
  const { date, bankId, dueOn, days, unit, to, urgedByHand } = rung;
  const count = Math.abs(days);
  const zhUnit = unit === 'working_days' ? '个工作日' : '天';
  const enUnit = unit === 'working_days' ? ' working day(s)' : ' day(s)';
  const whose = bankId === undefined ? { zh: '', en: '' } : { zh: ` ${bankId}`, en: ` ${bankId}` };
  const byHand = urgedByHand
    ? { zh: '，当天已人工催办', en: ', urged by hand that day' }
    : { zh: '', en: '' };
  return {
    zh: `催办  ${dates[date].zh}期限${whose.zh}（${dueOn}）${days < 0 ? '前' : '后'} ${count} ${zhUnit} → ${to.map((level) => levels[level].zh).join('、')}${byHand.zh}：案 ${serials}`,
    en: `told  ${dates[date].en}${whose.en} (${dueOn}), ${count}${enUnit} ${days < 0 ? 'before' : 'after'} → ${to.map((level) => levels[level].en).join(', ')}${byHand.en}: cases ${serials}`,
  };
};

/** 到期: what passed its date, by day. */
const fellDue = ({ timelines }: Records): ReadonlyMap<string, readonly Bilingual[]> => {
  const found = new Map<string, Map<string, { name: Bilingual; serials: number[] }>>();
  for (const [serial, events] of timelines)
    for (const { event } of events) {
      const name = dueName(event);
      if (!name) continue;
      const day = civilDateOf(event.at);
      const ofDay = found.get(day) ?? new Map<string, { name: Bilingual; serials: number[] }>();
      const alike = ofDay.get(name.zh) ?? { name, serials: [] };
      alike.serials.push(serial);
      ofDay.set(name.zh, alike);
      found.set(day, ofDay);
    }
  return new Map(
    [...found].map(([day, ofDay]) => [
      day,
      [...ofDay.values()].map(({ name, serials }) => ({
        zh: `到期  ${name.zh}：案 ${serials.join(', ')}`,
        en: `due  ${name.en}: cases ${serials.join(', ')}`,
      })),
    ]),
  );
};

const dueName = (event: CaseEvent): Bilingual | undefined => {
  switch (event.type) {
    case 'ContactFellDue':
      return { zh: `${event.bankId} 逾期未对接`, en: `${event.bankId} has not called in time` };
    case 'BankFellSilent':
      return { zh: `${event.bankId} 逾期未答复`, en: `${event.bankId} has not answered in time` };
    case 'PrescriptionFellDue':
      return { zh: '处方逾期', en: 'a measure is late' };
    case 'StageFellDue':
      return { zh: `${stageNames[event.stage].zh}逾期`, en: `${stageNames[event.stage].en} is late` };
    default:
      return undefined;
  }
};
