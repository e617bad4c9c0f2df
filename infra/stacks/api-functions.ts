import type { IndexName } from '../../shared/application/ports/table.ts';
import type { Audience } from '../../shared/contracts/routes/route.ts';

/** One function an audience: its entry, and the indexes its lists are read from. No `indexes`: no table at all. */
export type ApiFunction = { readonly entry: string; readonly indexes?: readonly IndexName[] };

export const apiFunctions: Readonly<Record<Audience, ApiFunction>> = {
  regulator: { entry: 'api-regulator', indexes: ['list', 'city', 'province'] },
  bank: { entry: 'api-bank', indexes: ['list'] },
  enterprise: { entry: 'api-enterprise', indexes: ['list'] },
  participant: { entry: 'api-participant', indexes: ['list'] },
  signedIn: { entry: 'api-signed-in' },
  public: { entry: 'api-public' },
};
