import type { Prescription } from './diagnosis.ts';
import type { Stage } from './stages.ts';

/**
 * 在办处方: whether its owner owes this measure where the case stands: all that is open of a plan while it is carried out, and
 * what was given beside the banks' work (`beside`) for as long as it is open.
 */
export const isOwed = ({ state, beside }: Pick<Prescription, 'state' | 'beside'>, stage: Stage): boolean =>
  state === 'open' && (stage === 'prescription' || beside === true);
