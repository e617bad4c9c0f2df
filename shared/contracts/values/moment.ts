import * as z from 'zod';
import { isoOf, parseIso } from '../../domain/time/moment.ts';
import { refuse, say } from './say.ts';

const notAMoment = {
  zh: '须为带时区的 ISO 8601 时刻，如 2026-12-03T09:30:00+08:00',
  en: 'must be an ISO 8601 moment with an offset, such as 2026-12-03T09:30:00+08:00',
};

/**
 * A moment (时刻): ISO 8601 text with an offset at the edge (answers are always UTC with milliseconds), epoch
 * milliseconds inside. The only codec of the contracts: answers are encoded, requests decoded.
 */
export const moment = z.codec(z.string().max(40), z.int(), {
  decode: (text, payload) => {
    const at = parseIso(text);
    if (at === undefined) refuse(payload, [], notAMoment);
    return at ?? Number.NaN;
  },
  encode: isoOf,
});

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** A moment somebody plans: a slip of the pen by centuries is refused. */
export const plannedMoment = moment.refine(
  (at) => at >= earliest && at < latest,
  say('年份须在 2000 至 2199 之间', 'must lie in the years 2000 to 2199'),
);
