import { useMemo } from 'react';
import type { CaseView } from '../../api/routes.ts';
import { type Names, useNames } from '../../api/use-reference.ts';
import { bareName } from '../../parts/shown-name.ts';

/** Names with the enterprise of this case among them: it is nobody's reference data, and goes by its code elsewhere. */
export const useCaseNames = ({ applicant }: Pick<CaseView, 'applicant'>): Names => {
  const names = useNames();
  const { name, identity } = applicant;
  return useMemo(
    () => ({
      ...names,
      organisation: (id) => (id === identity.code ? bareName(name) : names.organisation(id)),
    }),
    [names, name, identity.code],
  );
};
