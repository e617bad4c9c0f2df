import * as z from 'zod';
import type { Contract, Disbursement, LoanOutcome } from '../../domain/case/outcome.ts';
import { riskRoles } from '../../domain/risk-sharing/index.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { confirmedDoubts } from '../values/confirmed.ts';
import { keptFees } from '../values/fees.ts';
import { keptOwnTerms } from '../values/grant-grounds.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { maybeText } from './plain.ts';

export const contract = describes<Contract>()(() =>
  z
    .object({
      number: z.string(),
      signedOn: storedDate,
      riskScheme: z.string().optional(),
      riskSchemesVersion: maybeText,
      riskShares: z.array(z.object({ party: z.enum(riskRoles), shareBp: z.number(), amountFen: z.number() })),
      fees: keptFees(),
      ownTerms: keptOwnTerms(),
      confirmed: confirmedDoubts,
    })
    .register(z.globalRegistry, { id: 'Contract' }),
);

export const disbursement = describes<Disbursement>()(() =>
  z
    .object({ id: z.string(), on: storedDate, amountFen: z.number() })
    .register(z.globalRegistry, { id: 'Disbursement' }),
);

export const outcome = describes<LoanOutcome>()(() =>
  z
    .object({
      round: z.number(),
      bankId: z.string(),
      grantedFen: z.number(),
      acceptedAt: moment,
      acceptedBy: actor,
      contract: contract.optional(),
      disbursements: z.array(disbursement),
    })
    .register(z.globalRegistry, { id: 'LoanOutcome' }),
);
