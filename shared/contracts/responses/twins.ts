import * as z from 'zod';
import { stages } from '../../domain/case/stages.ts';
import { likenessKinds } from '../../domain/twins/index.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { plainNumber, plainText } from './plain.ts';

const twinCase = lazily(() =>
  z
    .object({
      caseId: plainText,
      enterpriseName: plainText,
      identityCode: plainText,
      stage: z.enum(stages),
      result: z.enum(['lent', 'explained', 'merged']).optional(),
      openedOn: storedDate,
      needFen: plainNumber,
    })
    .register(z.globalRegistry, { id: 'TwinCase' }),
);

export const likeness = lazily(() =>
  z
    .object({
      kind: z.enum(likenessKinds),
      differing: z.number().optional().meta({
        description: '名称相差几个字 / how many characters of a similar name differ',
      }),
    })
    .register(z.globalRegistry, { id: 'Likeness' }),
);

export const likeCase = () => z.object({ case: twinCase, reasons: z.array(likeness) });
const said = () =>
  z.object({ caseId: plainText, reason: plainText, at: moment, by: actor, case: twinCase.optional() });

/** 疑似重复 of a work group. */
export const twinPairs = lazily(() =>
  z
    .object({
      orgId: plainText,
      pairs: z.array(z.object({ one: twinCase, other: twinCase, reasons: z.array(likeness) })),
    })
    .register(z.globalRegistry, { id: 'TwinPairs' }),
);

/** 一件案件的疑似重复与并案. */
export const caseTwins = lazily(() =>
  z
    .object({
      twins: z.array(likeCase()),
      apart: z.array(said()),
      mergedInto: said().optional(),
      takenIn: z.array(said()),
    })
    .register(z.globalRegistry, { id: 'CaseTwins' }),
);

/** 建档前查重. */
export const firmTwins = lazily(() =>
  z.object({ twins: z.array(likeCase()) }).register(z.globalRegistry, { id: 'FirmTwins' }),
);
