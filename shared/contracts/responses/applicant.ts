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
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { facts } from './facts.ts';
import { maybeText, plainNumber, plainText, plainTexts } from './plain.ts';

/** 代码核对, where the code fails its check. */
const confirmation = z.object({ reason: plainText }).optional();
const identity = lazily(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('uscc'), code: plainText, confirmation }),
    z.object({ kind: z.literal('businessLicence'), code: plainText, confirmation }),
  ]),
);

const open = {
  kind: z.enum(applicantKinds),
  name: plainText,
  identity,
  industry: plainText,
  foundedOn: storedDate,
  address: maybeText,
};
const contact = lazily(() => z.object({ name: plainText, phone: plainText })).optional();
const existingBankIds = plainTexts;
const flags = z.array(z.enum(negativeFlags)).optional();

/** 申报企业, whole: in events, which are read by those who may read all of it. */
export const applicant = describes<Applicant>()(() =>
  z
    .object({ ...open, contact, facts, existingBankIds, flags })
    .register(z.globalRegistry, { id: 'Applicant' }),
);

/** 申报企业 as far as the reader may see it: the owner of a prescription reads no facts and no contact. */
export const applicantInView = lazily(() =>
  z
    .object({ ...open, contact, facts: facts.optional(), existingBankIds: existingBankIds.optional(), flags })
    .register(z.globalRegistry, { id: 'ApplicantInView' }),
);

export const need = describes<FinancingNeed>()(() =>
  z
    .object({
      amountFen: plainNumber,
      tenorMonths: plainNumber,
      purposeText: plainText,
      purpose: z.enum(purposes),
      methods: z.array(z.enum(creditMethods)),
      wishedBankIds: plainTexts,
    })
    .register(z.globalRegistry, { id: 'Need' }),
);

export const consent = describes<Consent>()(() =>
  z
    .object({
      givenOn: storedDate,
      scope: z.array(z.enum(consentScopes)),
      documentId: maybeText,
    })
    .register(z.globalRegistry, { id: 'Consent' }),
);
