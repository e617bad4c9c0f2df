import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key } from '../values/text.ts';

export const ofLeave = lazily(() => z.strictObject({ leaveId: key }));
/** 登记休假. `personId` absent: the caller's own. */
export const enterLeave = lazily(() =>
  z.strictObject({ personId: key.optional(), coverId: key, from: civilDate, until: civilDate }),
);
