import type { BodyOf, CaseView } from '../../../api/routes.ts';
import { tidy } from '../fields/tidy.ts';

type Body = BodyOf<'regulator.amendApplication'>;
type Values = Readonly<Record<string, unknown>>;

/** What can be amended, as it stands. */
export const amendValues = ({ applicant, need }: Pick<CaseView, 'applicant' | 'need'>): Values => {
  const { identity: _identity, ...rest } = applicant;
  return { applicant: rest, need };
};

/** Only the members that differ from what stands; a fact that was emptied is unknown again, never zero. */
export const amendBody = (view: Pick<CaseView, 'applicant' | 'need'>, values: Values): Body => {
  const stands = amendValues(view);
  const part = (name: 'applicant' | 'need') => {
    const before = (tidy(stands[name]) ?? {}) as Values;
    const after = (tidy(values[name]) ?? {}) as Values;
    const changed = Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
    );
    return changed.length === 0 ? {} : { [name]: Object.fromEntries(changed) };
  };
  return { ...part('applicant'), ...part('need') } as Body;
};
