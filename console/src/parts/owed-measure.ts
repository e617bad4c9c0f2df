import type { CaseView } from '../api/routes.ts';

type Measure = Pick<CaseView['prescriptions'][number], 'state' | 'beside'>;

/** Whether its owner owes it where the case stands: of the plan that is carried out, or given beside the banks' work. */
export const isOwed = ({ state, beside }: Measure, { phase }: Pick<CaseView, 'phase'>): boolean =>
  state === 'open' && (phase.stage === 'prescription' || beside === true);
