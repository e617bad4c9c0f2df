import type { Standard } from '../../shared/domain/case/screening.ts';

/** 凭据种类 of the demo region that carries a pass, by standard. */
export const evidenceFor: Readonly<Record<Standard, string>> = {
  lawfulOperation: 'siteVisit',
  fixedPremises: 'siteVisit',
  genuineNeed: 'siteVisit',
  goodCredit: 'departmentCheck',
  lawfulUse: 'usePlan',
};
