import { useQueries } from '@tanstack/react-query';
import type { CaseView, Session } from '../../api/routes.ts';
import { askedAs } from '../../api/use-ask.ts';
import { bareName } from '../../parts/shown-name.ts';

/** The cases of an agenda, in its order; those still on their way, or not to be seen, are absent. */
export const useAgendaCases = ({ agenda }: Session): ReadonlyMap<string, CaseView> => {
  const asks = useQueries({
    queries: agenda.map(({ caseId }) => askedAs('regulator.viewCase', { params: { caseId } })),
  });
  return new Map(asks.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
};

/** Enterprises are invited by their identity code; people know them by name. */
export const useApplicantNames = (session: Session): ReadonlyMap<string, string> => {
  const cases = useAgendaCases(session);
  return new Map(
    [...cases.values()].map(({ applicant }) => [applicant.identity.code, bareName(applicant.name)]),
  );
};
