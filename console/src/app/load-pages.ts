import { administrators } from '../../../shared/contracts/values/roles.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Audience } from './audience.ts';
import type { AudiencePages } from './audience-pages.ts';

const chunks: Readonly<Record<Audience, () => Promise<{ readonly pages: AudiencePages }>>> = {
  regulator: () => import('../regulator/routes.tsx'),
  bank: () => import('../bank/routes.tsx'),
  enterprise: () => import('../enterprise/routes.tsx'),
  participant: () => import('../participant/routes.tsx'),
};

/** Loads what the person works with and nothing else: the audience's chunk, administration, or both. */
export const loadPages = async ({ audience, roles }: SignedIn): Promise<AudiencePages> => {
  const administers = roles.some((role) => administrators.includes(role));
  if (!administers) return (await chunks[audience]()).pages;
  const administration = await import('../administration/routes.tsx');
  const onlyThat = roles.every((role) => administrators.includes(role));
  if (onlyThat) return administration.administrationPages(roles);
  return administration.withAdministration((await chunks[audience]()).pages, roles);
};
