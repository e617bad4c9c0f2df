import * as z from 'zod';
import { erasureBases } from '../../domain/personal-data/erasure.ts';
import { mostDesks } from '../../domain/studios/index.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key, name, phone } from '../values/text.ts';
import { identityAtTheDoor } from './visits.ts';

/** What is read aloud, and off a screen across a room. */
const longestDesk = 20;
const longestStudio = 60;
/** A few words at the door; the story is told at the desk. */
const longestWish = 200;

const said = {
  name: name.check(z.maxLength(longestStudio)),
  place: name,
  desks: z
    .array(name.check(z.maxLength(longestDesk)))
    .min(1)
    .max(mostDesks)
    .meta({ description: '窗口名称 / what the desks are called', example: ['1号窗口'] }),
};

export const ofStudio = lazily(() => z.strictObject({ studioId: key }));
export const ofSlip = lazily(() => z.strictObject({ slipId: key }));
export const addStudio = lazily(() => z.strictObject(said));
export const changeStudio = lazily(() =>
  z.strictObject({
    ...said,
    closed: z.boolean().meta({ description: '停用，不再取号 / closed: no more slips are given' }),
    version: z
      .int()
      .min(1)
      .meta({ description: '修改前看到的版本 / the version that was seen before the change' }),
  }),
);
export const queueQuery = lazily(() =>
  z.strictObject({
    day: civilDate.optional().meta({ description: '哪一天，默认今天 / which day; today unless said' }),
  }),
);
export const giveSlip = lazily(() =>
  z.strictObject({
    wants: name
      .check(z.maxLength(longestWish))
      .meta({ description: '来办什么，几个字即可 / what it is about, in a few words' }),
    firm: z.strictObject({ name: name.optional(), identity: identityAtTheDoor.optional() }).optional(),
    phone: phone.optional(),
  }),
);
export const callNext = lazily(() => z.strictObject({ desk: name.check(z.maxLength(longestDesk)) }));
export const cancelSlip = lazily(() => z.strictObject({ reason: name.check(z.maxLength(longestWish)) }));
export const eraseSlip = lazily(() => z.strictObject({ basis: z.enum(erasureBases), reference: name }));
