import { noParams } from '../requests/paths.ts';
import * as requests from '../requests/studios.ts';
import { boardView, queueView, slipView, studioList, studioView } from '../responses/studios.ts';
import { ask, order } from './route.ts';

const studios = '/regulator/studios' as const;
const one = `${studios}/{studioId}` as const;
const slip = '/regulator/slips/{slipId}' as const;
const params = requests.ofSlip;

/** 驻点工作室 and their 取号单, of a work group. */
export const studioRoutes = {
  listStudios: ask(studios, '驻点工作室', 'Studios of your work group, with what is going on today', {
    answer: studioList,
  }),
  addStudio: order(studios, '设立驻点工作室', 'Add a studio', {
    params: noParams,
    body: requests.addStudio,
    answer: studioView,
    success: 'created',
  }),
  changeStudio: order(`${one}/particulars`, '变更驻点工作室', 'Change, close or reopen a studio', {
    params: requests.ofStudio,
    body: requests.changeStudio,
    answer: studioView,
  }),
  viewQueue: ask(`${one}/queue`, '当日排队', 'One day of a studio: slips and figures', {
    params: requests.ofStudio,
    query: requests.queueQuery,
    answer: queueView,
  }),
  viewBoard: ask(`${one}/board`, '叫号大屏', 'Numbers that are called, and how many wait', {
    params: requests.ofStudio,
    answer: boardView,
  }),
  giveSlip: order(`${one}/slips`, '取号', 'Give a slip', {
    params: requests.ofStudio,
    body: requests.giveSlip,
    answer: slipView,
    success: 'created',
  }),
  callNext: order(`${one}/calls`, '叫下一号', 'Call the next to a desk', {
    params: requests.ofStudio,
    body: requests.callNext,
    answer: slipView,
  }),
  viewSlip: ask(slip, '取号单', 'A slip with its record', { params, answer: slipView }),
  missSlip: order(`${slip}/absence`, '过号', 'Say that nobody came to the desk', {
    params,
    body: noParams,
    answer: slipView,
  }),
  requeueSlip: order(`${slip}/requeue`, '重新排队', 'Put who was absent back in line', {
    params,
    body: noParams,
    answer: slipView,
  }),
  serveSlip: order(`${slip}/completion`, '办结取号单', 'Finish a slip without a visit', {
    params,
    body: noParams,
    answer: slipView,
  }),
  cancelSlip: order(`${slip}/cancellation`, '作废取号单', 'Cancel a slip', {
    params,
    body: requests.cancelSlip,
    answer: slipView,
  }),
  eraseSlip: order(`${slip}/erasure`, '删除取号单中的个人信息', 'Erase personal data of a slip', {
    params,
    body: requests.eraseSlip,
    answer: slipView,
  }),
};
