import * as z from 'zod';
import {
  type Applicant,
  applicantKinds,
  type Consent,
  consentScopes,
  creditMethods,
  type FinancingNeed,
  purposes,
} from '../../domain/case/applicant.ts';
import { negativeFlags } from '../../domain/matching/product.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { facts } from './facts.ts';

/** 代码核对, where the code fails its check. */
const confirmation = z.object({ reason: z.string() }).optional();
const identity = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('uscc'), code: z.string(), confirmation }),
    z.object({ kind: z.literal('businessLicence'), code: z.string(), confirmation }),
  ]),
);

const open = {
  kind: z.enum(applicantKinds),
  name: z.string(),
  identity,
  industry: z.string(),
  foundedOn: storedDate,
  address: z.string().optional(),
};
const contact = z.lazy(() => z.object({ name: z.string(), phone: z.string() }).optional());
const existingBankIds = z.array(z.string());
const flags = z.array(z.enum(negativeFlags)).optional();

/** 申报企业, whole: in events, which are read by those who may read all of it. */
export const applicant = describes<Applicant>()(() =>
  z.object({ ...open, contact, facts, existingBankIds, flags }).meta({ id: 'Applicant' }),
);

/** 申报企业 as far as the reader may see it: the owner of a prescription reads no facts and no contact. */
export const applicantInView = z.lazy(() =>
  z
    .object({ ...open, contact, facts: facts.optional(), existingBankIds: existingBankIds.optional(), flags })
    .meta({ id: 'ApplicantInView' }),
);

export const need = describes<FinancingNeed>()(() =>
  z
    .object({
      amountFen: z.number(),
      tenorMonths: z.number(),
      purposeText: z.string(),
      purpose: z.enum(purposes),
      methods: z.array(z.enum(creditMethods)),
      wishedBankIds: z.array(z.string()),
    })
    .meta({ id: 'Need' }),
);

export const consent = describes<Consent>()(() =>
  z
    .object({
      givenOn: storedDate,
      scope: z.array(z.enum(consentScopes)),
      documentId: z.string().optional(),
    })
    .meta({ id: 'Consent' }),
);
