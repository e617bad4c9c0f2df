import * as z from 'zod';
import { rules } from '../forms/rules.ts';
import { codecs } from '../forms/transforms.ts';
import { say } from './say.ts';

/**
 * A moment (时刻): ISO 8601 text with an offset at the edge (answers are always UTC with milliseconds), epoch
 * milliseconds inside. The only codec of the contracts: answers are encoded, requests decoded.
 */
export const moment = z.codec(z.string().max(40), z.int(), codecs.moment);

/** A moment somebody plans: a slip of the pen by centuries is refused. */
export const plannedMoment = moment.refine(
  rules.usualMoment,
  say('年份须在 2000 至 2199 之间', 'must lie in the years 2000 to 2199'),
);
