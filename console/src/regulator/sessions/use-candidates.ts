import type { CaseSummary, Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useIsWorkGroup } from '../work-group.ts';
import { free } from './free-cases.ts';

/** A case that may be put on an agenda. */
export type Candidate = Pick<CaseSummary, 'id' | 'enterpriseName' | 'amountFen'> &
  Partial<Pick<CaseSummary, 'more'>>;

/**
 * 候选案件: of a work group those that wait for a joint diagnosis; of a city or a province those that were handed up to it, which it has
 * accepted.
 */
export const useCandidates = (sessions: readonly Session[]) => {
  const isWorkGroup = useIsWorkGroup();
  const waiting = useAsk(
    'regulator.listCases',
    { query: { stage: 'jointDiagnosis', limit: '100' } },
    { enabled: isWorkGroup },
  );
  const handedUp = useAsk('regulator.handUps', {}, { enabled: !isWorkGroup });
  const accepted = handedUp.data?.incoming
    .filter(({ handUp }) => handUp.state === 'accepted' && handUp.sessionId === undefined)
    .map(
      ({ caseId, name, needFen }): Candidate => ({ id: caseId, enterpriseName: name, amountFen: needFen }),
    );
  const found = isWorkGroup ? waiting.data && free(waiting.data.cases, sessions) : accepted;
  return { isWorkGroup, cases: found, failure: isWorkGroup ? waiting.error : handedUp.error };
};
