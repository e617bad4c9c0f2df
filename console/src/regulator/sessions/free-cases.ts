import type { CaseSummary, Session } from '../../api/routes.ts';

/** Cases that stand on the agenda of no session that is still to come. */
export const free = (cases: readonly CaseSummary[], sessions: readonly Session[]): readonly CaseSummary[] => {
  const scheduled = new Set(
    sessions
      .filter(({ state }) => state === 'convened' || state === 'proposed')
      .flatMap(({ agenda }) => agenda.filter((item) => !item.disposition).map(({ caseId }) => caseId)),
  );
  return cases.filter(({ id }) => !scheduled.has(id));
};
