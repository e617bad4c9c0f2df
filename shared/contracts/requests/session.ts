import * as z from 'zod';
import { dispositions } from '../../domain/case/diagnosis.ts';
import { lazily } from '../lazily.ts';
import { plannedMoment } from '../values/moment.ts';
import { say } from '../values/say.ts';
import { key, name, optionalText, text } from '../values/text.ts';
import { prescriptions } from './prescription.ts';

const mostBodies = 50;
const bodies = z.array(key).max(mostBodies);

/** Why, in a sentence or two: many of them stand in one record. */
const reason = text.max(500);

/**
 * 召集会诊. Lead bodies and invited ones by their organisation ids. With several dates those invited are asked first, and
 * `startsAt` is one of them.
 */
export const convene = lazily(() =>
  z.strictObject({
    startsAt: plannedMoment,
    dates: z.array(plannedMoment).min(2).max(5).optional(),
    emergency: reason.optional(),
    place: name,
    conveners: bodies.min(1),
    invited: bodies,
    caseIds: z.array(key).min(1).max(mostBodies),
  }),
);

/** 会诊结论 of one case, typed as people speak. A diagnosis that was held says or prescribes something. */
export const conduct = lazily(() =>
  z
    .strictObject({
      disposition: z.enum(dispositions),
      findings: z.array(text).max(mostBodies),
      prescriptions,
      recommendAgain: z.boolean(),
      note: optionalText,
    })
    .refine(
      (diagnosis) =>
        diagnosis.disposition !== 'held' ||
        diagnosis.findings.length > 0 ||
        diagnosis.prescriptions.length > 0,
      {
        path: ['findings'],
        ...say(
          '已会诊的案件，须写明发现或开具处方',
          'a case that was diagnosed needs a finding or a prescription',
        ),
      },
    ),
);

/** 到场人员: who came for each unit. */
const attendance = z
  .array(z.strictObject({ orgId: key, persons: z.array(name.max(40)).max(10) }))
  .max(mostBodies)
  .refine(
    (units) => new Set(units.map(({ orgId }) => orgId)).size === units.length,
    say('同一单位只能登记一次', 'a unit can be noted once only'),
  );

export const beginSession = lazily(() => z.strictObject({ attendance, reason: reason.optional() }));

export const closeSession = lazily(() =>
  z.strictObject({ attended: bodies, attendance: attendance.optional() }),
);

/** 改期. */
export const rescheduleSession = lazily(() =>
  z.strictObject({ startsAt: plannedMoment, place: name.optional(), reason }),
);

/** 确定时间. */
export const fixDate = lazily(() => z.strictObject({ startsAt: plannedMoment }));

/** 取消会诊. */
export const cancelSession = lazily(() => z.strictObject({ reason }));

/** 移至另一场; without one, back to waiting. */
export const moveCase = lazily(() => z.strictObject({ toSessionId: key.optional(), reason }));

/** 加入议程. */
export const addCases = lazily(() => z.strictObject({ caseIds: z.array(key).min(1).max(20) }));

const reply = {
  canAt: z.array(plannedMoment).max(5),
  who: z
    .string()
    .check(
      z.overwrite((written: string) => written.trim()),
      z.maxLength(200),
    )
    .optional(),
  note: optionalText,
};
/** 回执 of the own organisation; no date: it cannot come. */
export const replyToSession = lazily(() => z.strictObject(reply));
/** 代记回执: what an invited organisation said by telephone. */
export const noteReply = lazily(() => z.strictObject({ ...reply, orgId: key.optional() }));
