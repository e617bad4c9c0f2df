import * as z from 'zod';
import { registeredKinds } from '../../domain/organisation/index.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key, name } from '../values/text.ts';

export const ofOrganisation = lazily(() => z.strictObject({ organisationId: key }));

const bothNames = () => z.strictObject({ zh: name, en: name });
const owns = () => z.array(key).max(30);

export const addOrganisation = lazily(() =>
  z.strictObject({
    kind: z.enum(registeredKinds),
    name: bothNames(),
    parent: key.nullable(),
    region: key.optional(),
    owns: owns().optional(),
    divisionCode: key.optional(),
  }),
);
export const addPractice = lazily(() => z.strictObject({ bankIds: z.array(key).max(20) }));
export const renameOrganisation = lazily(() => z.strictObject({ name: bothNames(), from: civilDate }));
export const editOrganisation = lazily(() =>
  z.strictObject({
    region: key.nullable().optional(),
    owns: owns().optional(),
    divisionCode: key.nullable().optional(),
  }),
);
export const moveOrganisation = lazily(() => z.strictObject({ parent: key.nullable() }));
export const mergeOrganisation = lazily(() => z.strictObject({ into: key }));
