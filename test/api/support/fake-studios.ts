import type {
  BoardView,
  QueueView,
  SlipView,
  StudioList,
  StudioView,
} from '../../../shared/application/studios/port.ts';
import {
  changeSlip,
  dayFiguresOf,
  emptyQueue,
  giveSlip,
  type SlipSaid,
  withSlipRecord,
} from '../../../shared/domain/studios/index.ts';
import { regulator } from '../../support/actors.ts';

const at = Date.parse('2026-12-01T01:00:00Z');
const day = '2026-12-01' as const;
const moment = { at, by: regulator, today: day };
const said: SlipSaid = {
  wants: '问问能不能换设备贷款',
  firm: { name: '示例04 精轴传动（虚构）', identity: { kind: 'uscc', code: '91000000MA000004XL' } },
  phone: '053100000000',
};
const given = giveSlip(emptyQueue('studio-1', day), { closed: false }, 'slip-1', said, moment);
if (typeof given === 'string') throw new Error(given);
const seen = changeSlip(given.queue, given.slip, { type: 'called', desk: '1号窗口' }, moment);
if (typeof seen === 'string') throw new Error(seen);
const by = { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-east' } as const;
const slip = withSlipRecord(
  seen.slip,
  { at, by, act: given.act },
  { hash: () => 'hash', salt: () => 'salt' },
);

const studio = {
  ...{ id: 'studio-1', name: '示例园区驻点', place: '示例园区一楼', desks: ['1号窗口', '2号窗口'] },
  ...{ closed: false, version: 1 },
};
export const fakeStudio: StudioView = { ...studio, given: 1, waiting: 0, seen: 1 };
export const fakeStudios: StudioList = { today: day, studios: [fakeStudio], mayKeep: true };
export const fakeQueue: QueueView = {
  ...{ studio, day, today: day, figures: dayFiguresOf([slip]), called: seen.queue.called },
  line: [2],
  slips: [
    {
      ...{ id: 'slip-1', number: 1, state: 'called', wants: said.wants, at, firm: '示例04 精轴传动（虚构）' },
      ...{ desk: '1号窗口', firstCalledAt: at },
    },
    { id: 'slip-2', number: 2, state: 'waiting', wants: '咨询', at, before: 0, leftOver: true },
  ],
  earlier: [{ day: '2026-11-30', given: 12, open: 1 }],
};
export const fakeBoard: BoardView = {
  ...{ name: studio.name, place: studio.place, day, called: seen.queue.called, waiting: 1, next: [2] },
};
export const fakeSlipView: SlipView = {
  slip,
  studio: { id: studio.id, name: studio.name, place: studio.place },
  before: 0,
  names: { 'p-east': '示例经办' },
  chainWhole: true,
  caseId: 'case-1',
};
