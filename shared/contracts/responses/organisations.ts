import * as z from 'zod';
import { organisationKinds } from '../../domain/organisation/index.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { plainNumber, plainText } from './plain.ts';

const ofOrganisation = () => ({
  id: plainText,
  kind: z.enum(organisationKinds),
  name: bilingual,
  parent: z.string().nullable(),
  region: z.string().optional(),
  owns: z.array(z.string()).optional(),
  divisionCode: z.string().optional(),
  practiceOf: z.string().optional(),
  formerNames: z.array(z.object({ name: bilingual, until: storedDate })).optional(),
  ended: z.object({ on: storedDate, mergedInto: z.string().optional() }).optional(),
});

/** 机构名录. */
export const organisationList = lazily(() =>
  z.object({
    organisations: z.array(
      z.object({
        ...ofOrganisation(),
        version: plainNumber,
        managed: z.boolean(),
        planned: z.array(z.object({ from: storedDate, name: bilingual })).optional(),
      }),
    ),
  }),
);

/** An organisation after an act. */
export const changedOrganisation = lazily(() =>
  z.object({ organisation: z.object(ofOrganisation()), version: plainNumber }),
);

/** 变更影响: what still hangs on it. */
export const organisationEffects = lazily(() =>
  z.object({ openCases: plainNumber, people: plainNumber, products: plainNumber, below: plainNumber }),
);
