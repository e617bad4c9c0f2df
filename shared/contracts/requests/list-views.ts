import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { key, name } from '../values/text.ts';

const longestViewName = 40;
const mostColumns = 30;

export const ofListView = lazily(() => z.strictObject({ viewId: key }));

/** 保存视图: filters and order as they stand in the address of the list. */
export const listView = lazily(() =>
  z
    .strictObject({
      name: name.max(longestViewName),
      address: z
        .string()
        .regex(/^[\x21-\x7e]*$/)
        .max(2000),
      shared: z.boolean(),
    })
    .meta({ example: { name: '本周例会', address: 'stage=triage&sort=-amount', shared: true } }),
);

/** 列表设置. */
export const listSettings = lazily(() =>
  z.strictObject({
    columns: z.array(key).min(1).max(mostColumns),
    density: z.enum(['usual', 'dense']),
  }),
);
