import { claims } from './claims.ts';
import { formOf } from './forms/form-of.ts';

export const claimsForm = formOf(claims, 'claims');
