import * as z from 'zod';
import { feeKinds } from '../../domain/risk-sharing/index.ts';
import { rateBp } from './amounts.ts';

/** 费率 a year, in basis points. */
export const fees = () =>
  z
    .array(z.strictObject({ kind: z.enum(feeKinds), rateBp }))
    .max(feeKinds.length)
    .optional();
export const keptFees = () => z.array(z.object({ kind: z.enum(feeKinds), rateBp: z.number() })).optional();
