import type { Reference } from './routes.ts';

/** Rows of the reason table as a decision by that version reads them: its own first, then those in force. */
export const reasonRows = (
  { reasons, otherVersions }: Pick<Reference, 'reasons' | 'otherVersions'>,
  table: string | undefined,
): readonly Reference['reasons'][number][] => [
  ...otherVersions.reasons.filter((row) => row.table === table),
  ...reasons,
];
