import type { BodyOf, CaseView } from '../../../api/routes.ts';
import { tidy } from '../fields/tidy.ts';

type Body = BodyOf<'regulator.amendApplication'>;
type Values = Readonly<Record<string, unknown>>;

/** What can be amended, as it stands. */
export const amendValues = ({ applicant, need }: Pick<CaseView, 'applicant' | 'need'>): Values => {
  const { identity: _identity, ...rest } = applicant;
  return { applicant: rest, need };
};

type Amended = Pick<CaseView, 'applicant' | 'need'>;

/**
 * Only what the person changed, counted from the case as their form began; a fact that was emptied is unknown again,
 * never zero. What others have changed since (`now`) stays: facts travel as a whole, so theirs are taken along.
 */
export const amendBody = (begun: Amended, values: Values, now: Amended = begun): Body => {
  const stood = amendValues(begun);
  const stands = amendValues(now);
  const part = (name: 'applicant' | 'need') => {
    const before = (tidy(stood[name]) ?? {}) as Values;
    const after = (tidy(values[name]) ?? {}) as Values;
    const theirs = (tidy(stands[name]) ?? {}) as Values;
    const changed = differing(before, after).map(([key, value]) =>
      key === 'facts' ? [key, applied(before[key], value, theirs[key])] : [key, value],
    );
    return changed.length === 0 ? {} : { [name]: Object.fromEntries(changed) };
  };
  return { ...part('applicant'), ...part('need') } as Body;
};

const differing = (before: Values, after: Values) =>
  Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));

/** The changes from `before` to `after`, made to `theirs`. */
const applied = (before: unknown, after: unknown, theirs: unknown): Values => {
  const [old, own] = [(before ?? {}) as Values, (after ?? {}) as Values];
  const kept = Object.entries((theirs ?? {}) as Values).filter(([key]) => key in own || !(key in old));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(differing(old, own)) };
};
