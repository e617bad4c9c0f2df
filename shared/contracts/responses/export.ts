import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';

/** 导出任务: how far it is, and until when its file is kept. */
export const exportReport = lazily(() =>
  z
    .object({
      id: z.string(),
      state: z.enum(['running', 'ready', 'cancelled', 'failed']),
      format: z.enum(['csv', 'xlsx']),
      name: z.string(),
      /** A person's id. */
      askedBy: z.string(),
      askedAt: moment,
      /** Cases of the list; absent while they are being looked for. */
      total: z.number().optional(),
      /** Cases in the file so far. */
      written: z.number(),
      bytes: z.number().optional(),
      finishedAt: moment.optional(),
      expiresAt: moment.optional(),
      downloads: z.number(),
    })
    .register(z.globalRegistry, { id: 'ExportReport' }),
);

export const exportReports = lazily(() =>
  z
    .object({
      exports: z.array(exportReport),
      /** Of those who asked, as far as the reader may know them. */
      names: z.record(z.string(), z.string()),
    })
    .register(z.globalRegistry, { id: 'ExportReports' }),
);

/** 下载链接, used at once: it lives for seconds. */
export const exportLink = lazily(() =>
  z.object({ url: z.string(), expiresAt: moment }).register(z.globalRegistry, { id: 'ExportLink' }),
);
