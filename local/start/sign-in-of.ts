import type { SignIn } from '../runtime/open-runtime.ts';
import type { Settings } from '../settings/table.ts';

/** Another issuer, where the settings name one: three settings that only stand together. */
export const otherIssuerOf = ({ issuer: { address, client, audience } }: Pick<Settings, 'issuer'>) =>
  address === undefined || client === undefined || audience === undefined
    ? undefined
    : { address, client, audience };

/** How people sign in to an installation of these settings. */
export const signInOf = (settings: Pick<Settings, 'issuer'>): SignIn => {
  if (!otherIssuerOf(settings)) return 'accounts';
  return settings.issuer.people === 'register' ? 'subjects' : 'claims';
};
