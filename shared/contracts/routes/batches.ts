import { xlsxType } from '../media-types.ts';
import * as requests from '../requests/batches.ts';
import { noParams } from '../requests/paths.ts';
import { batchPage, batchView, nothing } from '../responses/batches.ts';
import { file } from '../responses/file.ts';
import { ask, order } from './route.ts';

type Whose = 'regulator' | 'bank';

/** 申报清单、推荐清单, as work groups and banks read and acknowledge them. */
const batchRoutesOf = <W extends Whose>(whose: W) => {
  const all = `/${whose}/batches` as const;
  const one = `${all}/{batchId}` as const;
  return {
    listBatches: ask(all, '清单列表', 'Application and recommendation lists, newest first', {
      query: requests.batchesQuery,
      answer: batchPage,
    }),
    viewBatch: ask(one, '一份清单', 'A list with its cases as they were frozen', {
      params: requests.ofBatch,
      answer: batchView,
    }),
    acknowledgeBatch: order(`${one}/acknowledgement`, '签收清单', 'Acknowledge or sign a list, as the lead', {
      params: requests.ofBatch,
      body: noParams,
      answer: batchView,
    }),
  };
};

export const bankBatchRoutes = batchRoutesOf('bank');

export const workGroupBatchRoutes = {
  ...batchRoutesOf('regulator'),
  draftBatch: order('/regulator/batches', '编制清单', 'Draw up a list', {
    params: noParams,
    body: requests.draftBatch,
    answer: batchView,
    success: 'created',
  }),
  changeBatch: order('/regulator/batches/{batchId}/items', '修改清单草稿', 'Change a draft', {
    params: requests.ofBatch,
    body: requests.changeBatch,
    answer: batchView,
  }),
  discardBatch: order('/regulator/batches/{batchId}/discard', '弃置清单草稿', 'Discard a draft', {
    params: requests.ofBatch,
    body: noParams,
    answer: nothing,
  }),
  pushBatch: order('/regulator/batches/{batchId}/push', '推送清单', 'Number, freeze and push a list', {
    params: requests.ofBatch,
    body: noParams,
    answer: batchView,
  }),
  callBackBatch: order('/regulator/batches/{batchId}/call-back', '撤回清单', 'Call a list back', {
    params: requests.ofBatch,
    body: requests.callBackBatch,
    answer: batchView,
  }),
};

/** A list as a workbook: served with the other lists, where the writers of spreadsheets are. */
const exportBatchOf = <W extends Whose>(whose: W) => ({
  ...ask(`/${whose}/exports/batches/{batchId}`, '导出清单', 'A list as XLSX', {
    params: requests.ofBatch,
    query: requests.batchFileQuery,
    answer: file,
  }),
  file: [xlsxType] as const,
  servedBy: 'lists' as const,
});
export const exportBatch = exportBatchOf('regulator');
export const exportBankBatch = exportBatchOf('bank');
