import type { AnswerOf } from '../../api/routes.ts';

/** One day of a studio, as its counter shows it. */
export type Queue = AnswerOf<'regulator.viewQueue'>;

export const studioPath = (studioId: string): string => `/studios/${encodeURIComponent(studioId)}`;
export const slipPath = (slipId: string): string => `/slips/${encodeURIComponent(slipId)}`;
