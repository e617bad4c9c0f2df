import type { AccountFault } from '../../../shared/application/accounts/port.ts';
import type { PasswordFault } from '../passwords/rules.ts';

/** Why a password is not taken, in words of the use cases. */
export const passwordFaults = {
  tooShort: 'password_too_short',
  tooLong: 'password_too_long',
  tooEasy: 'password_too_easy',
  ownName: 'password_is_name',
} as const satisfies Readonly<Record<PasswordFault, AccountFault>>;
