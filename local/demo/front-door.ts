import type * as z from 'zod';
import { batchView } from '../../shared/contracts/responses/batches.ts';
import { queueView, slipView, studioView } from '../../shared/contracts/responses/studios.ts';
import { visitPage, visitView } from '../../shared/contracts/responses/visits.ts';
import type { DemoApi } from './api.ts';
import applications from './applications.json' with { type: 'json' };
import type { Language } from './story/storyteller.ts';

/** What the front door (驻点、走访、清单) has to show, all of it from the API's answers. */
export type DoorFigures = {
  readonly slipsGiven: number;
  readonly slipsServed: number;
  readonly slipsAbsent: number;
  readonly medianWaitMinutes: number | null;
  readonly visits: number;
  readonly firmsVisited: number;
  readonly visitsByBanks: number;
  /** Needs that are in no case yet. */
  readonly needsWaiting: number;
  readonly listNumber: string;
  readonly listState: string;
  readonly listCases: number;
  /** The records of the slip that became a visit, of that visit and of the list. */
  readonly recordsWhole: boolean;
};

const group = 'wg-demo-east';
const bank = 'bank-a';
const day = '2026-03-02';
const desk = '1号窗口';
const { name, identity } = applications.points.applicant;
const visited = (firm: object, more: object) => ({
  said: { firm, on: day, teammates: [], ...more },
});

/** Beside the story of `points`, at three of its steps. Nothing is remembered: what was asked for before is answered as it was done. */
export const makeFrontDoor = (api: DemoApi) => {
  const send = async <S extends z.ZodType>(
    answer: S,
    path: string,
    body: object,
    key: string,
    by = group,
  ): Promise<z.output<S>> => answer.parse(await api.order(by, { path, body }, `demo-door-${key}`));

  /** Nobody is called twice: a slip that waits no more has been. */
  const call = async (slipId: string, studioId: string, key: string) => {
    const { slip } = await api.read(group, `/slips/${slipId}`, slipView);
    if (slip.state === 'waiting') await send(slipView, `/studios/${studioId}/calls`, { desk }, key);
  };
  const studioOf = () =>
    send(
      studioView,
      '/studios',
      { name: '示例创新路驻点工作室（虚构）', place: '示例市东县企业服务中心一楼', desks: [desk, '2号窗口'] },
      'studio',
    );
  const visitOf = (slipId: string) => {
    const wish = { purpose: 'workingCapital', amountFen: 900_000_000, text: '想用专利借流动资金' };
    const said = visited({ name, identity }, { need: 'need', wish });
    return send(visitView, '/visits', { ...said, slipId }, 'visit');
  };

  /** A firm with an open case comes to the studio, two others too; a firm is visited, and another by the bank. */
  const morning = async (caseId: string) => {
    await api.moveClock(`${day}T09:35`);
    const { id: studioId } = await studioOf();
    const give = async (key: string, wants: string, more: object = {}) =>
      (await send(slipView, `/studios/${studioId}/slips`, { wants, ...more }, `slip-${key}`)).slip.id;
    const first = await give('1', '专利能不能贷款', { firm: { name, identity } });
    const second = await give('2', '续贷');
    const third = await give('3', '问贴息政策');
    await api.moveClock(`${day}T09:45`);
    await call(first, studioId, 'call-1');
    await api.moveClock(`${day}T10:00`);
    const { visit } = await visitOf(first);
    await send(visitView, `/visits/${visit.id}/case`, { caseId }, 'take');
    await call(second, studioId, 'call-2');
    await send(slipView, `/slips/${second}/absence`, {}, 'absent-2');
    await call(third, studioId, 'call-3');
    await api.moveClock(`${day}T10:15`);
    await send(slipView, `/slips/${third}/completion`, {}, 'served-3');
    const paper = { need: 'none', note: '货款按月结清，暂不需要贷款' };
    await send(visitView, '/visits', visited({ name: '示例东溪纸品（虚构）' }, paper), 'visit-2');
    const press = { ...visited({ name: '示例晨光印务（虚构）' }, { need: 'served' }), group };
    await send(visitView, '/visits', press, 'visit-3', bank);
  };

  /** 推荐清单: drawn up with the case of this story and pushed, which recommends it. */
  const push = async (caseId: string) => {
    await api.moveClock(`${day}T14:00`);
    await send(batchView, `/batches/${(await list(caseId)).id}/push`, {}, 'push');
  };
  const list = (caseId: string) => {
    const items = [{ caseId, productId: 'bank-a-points' }];
    return send(batchView, '/batches', { kind: 'recommendation', bankId: bank, items }, 'list');
  };
  const acknowledge = async (caseId: string) => {
    await api.moveClock('2026-03-03T09:05');
    await send(batchView, `/batches/${(await list(caseId)).id}/acknowledgement`, {}, 'acknowledge', bank);
  };

  const acts: Readonly<Record<string, (caseId: string) => Promise<void>>> = {
    screen: morning,
    recommend: push,
    contact: acknowledge,
  };
  return {
    /** What happens before a step of the story; of another story nothing. */
    before: async (scenarioId: string, stepId: string, caseId: string): Promise<void> => {
      if (scenarioId === 'points') await acts[stepId]?.(caseId);
    },
    figures: async (caseId: string): Promise<DoorFigures> => {
      const { id: studioId } = await studioOf();
      const queue = await api.read(group, `/studios/${studioId}/queue?day=${day}`, queueView);
      const { visitId, id: slipId } = queue.slips.find((slip) => slip.visitId !== undefined) ?? {};
      const slip = await api.read(group, `/slips/${slipId}`, slipView);
      const visit = await api.read(group, `/visits/${visitId}`, visitView);
      const { figures: visits } = await api.read(group, `/visits?from=${day}&to=${day}`, visitPage);
      const batch = await api.read(group, `/batches/${(await list(caseId)).id}`, batchView);
      const { states, given, medianWaitMinutes } = queue.figures;
      return {
        ...{ slipsGiven: given, slipsServed: states.served ?? 0, slipsAbsent: states.absent ?? 0 },
        medianWaitMinutes: medianWaitMinutes ?? null,
        visits: visits.visits,
        firmsVisited: visits.firms,
        visitsByBanks: visits.byBanks,
        needsWaiting: visits.waiting,
        listNumber: batch.number ? `${batch.number.year}-${batch.number.nth}` : '-',
        listState: batch.state,
        listCases: batch.items.length,
        recordsWhole: slip.chainWhole && visit.chainWhole && batch.chainWhole,
      };
    },
  };
};

/** What stood at the front door, in two lines. */
export const sayDoor = (door: DoorFigures, language: Language): readonly string[] =>
  language === 'zh'
    ? [
        `驻点取号 ${door.slipsGiven}：办结 ${door.slipsServed}，过号 ${door.slipsAbsent}，等候中位数 ${door.medianWaitMinutes} 分钟；走访 ${door.visits} 次 ${door.firmsVisited} 户，其中银行 ${door.visitsByBanks} 次`,
        `推荐清单 ${door.listNumber}：${door.listCases} 件，${door.listState === 'acknowledged' ? '银行已签收' : door.listState}`,
      ]
    : [
        `Slips of the studio ${door.slipsGiven}: ${door.slipsServed} served, ${door.slipsAbsent} absent, median wait ${door.medianWaitMinutes} min; ${door.visits} visits to ${door.firmsVisited} firms, ${door.visitsByBanks} by banks`,
        `Recommendation list ${door.listNumber}: cases ${door.listCases}, ${door.listState}`,
      ];
