import type { BodyOf, CaseView } from '../api/routes.ts';

export type PersonalDataGroup = BodyOf<'regulator.erasePersonalData'>['groups'][number];

const groups: readonly PersonalDataGroup[] = ['contact', 'account', 'identity', 'texts', 'documents'];

/** What of this case is personal and still there; a company's own name and code are nobody's personal data. */
export const personalDataLeft = ({
  applicant,
  personalData,
}: Pick<CaseView, 'applicant' | 'personalData'>): readonly PersonalDataGroup[] => {
  const isPerson = applicant.kind === 'individualBusiness' || applicant.kind === 'familyFarm';
  return groups.filter(
    (group) => (isPerson || group !== 'identity') && !personalData?.erased?.includes(group),
  );
};
