import type { Reference } from '../api/routes.ts';

type Reason = Reference['reasons'][number];

/** The reasons of a decline with the main one first; codes the table does not know are left out. */
export const reasonsOf = (
  { reasonCodes, primaryReason }: { readonly reasonCodes: readonly string[]; readonly primaryReason: string },
  table: readonly Reason[],
): readonly Reason[] =>
  [...new Set([primaryReason, ...reasonCodes])].flatMap(
    (code) => table.find((reason) => reason.code === code) ?? [],
  );

/** Whether the enterprise can do something about it: the table says what, and not that it is in vain. */
export const canRepair = ({ repairable, repair }: Reason): boolean => repair !== null && repairable !== 'no';
