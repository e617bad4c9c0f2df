import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { roles } from '../values/roles.ts';
import { key, name } from '../values/text.ts';

export const ofPerson = lazily(() => z.strictObject({ personId: key }));

const rolesGiven = () => z.array(z.enum(roles)).max(roles.length);
/** `confirmed`: that fewer than two rules administrators are left. */
const confirmed = () => z.boolean().optional();

export const addPerson = lazily(() => z.strictObject({ name, roles: rolesGiven() }));
export const renamePerson = lazily(() => z.strictObject({ name }));
export const setRoles = lazily(() => z.strictObject({ roles: rolesGiven(), confirmed: confirmed() }));
export const movePerson = lazily(() =>
  z.strictObject({
    organisationId: key,
    roles: rolesGiven(),
    confirmed: confirmed(),
    successorId: key.optional(),
  }),
);
/** Who takes what a colleague has open. */
export const handOver = lazily(() => z.strictObject({ successorId: key }));
export const leavePerson = lazily(() =>
  z.strictObject({ confirmed: confirmed(), successorId: key.optional() }),
);
