import * as z from 'zod';
import { dispositions } from '../../domain/case/diagnosis.ts';
import { lazily } from '../lazily.ts';
import { plannedMoment } from '../values/moment.ts';
import { say } from '../values/say.ts';
import { key, name, optionalText, text } from '../values/text.ts';
import { prescriptions } from './prescription.ts';

const mostBodies = 50;
const bodies = z.array(key).max(mostBodies);

/** 召集会诊. Lead bodies and invited ones by their organisation ids. */
export const convene = lazily(() =>
  z.strictObject({
    startsAt: plannedMoment,
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

export const closeSession = lazily(() => z.strictObject({ attended: bodies }));
