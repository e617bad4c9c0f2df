import * as z from 'zod';
import type { OtherCase } from '../../domain/case/merging.ts';
import { describes } from '../describes.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';

/** 并案或比对的另一件案件. */
export const otherCase = describes<OtherCase>()(() =>
  z
    .object({ caseId: z.string(), reason: z.string(), at: moment, by: actor })
    .register(z.globalRegistry, { id: 'OtherCase' }),
);
