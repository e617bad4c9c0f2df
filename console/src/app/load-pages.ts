import type { Audience } from './audience.ts';
import type { AudiencePages } from './audience-pages.ts';

const chunks: Readonly<Record<Audience, () => Promise<{ readonly pages: AudiencePages }>>> = {
  regulator: () => import('../regulator/routes.tsx'),
  bank: () => import('../bank/routes.tsx'),
  enterprise: () => import('../enterprise/routes.tsx'),
  participant: () => import('../participant/routes.tsx'),
};

/** Loads one audience's chunk and no other's. */
export const loadPages = async (audience: Audience): Promise<AudiencePages> =>
  (await chunks[audience]()).pages;
