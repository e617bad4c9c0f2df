import type { CaseEvent } from '../../domain/case/events.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { noticesOf } from '../../domain/notices/index.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';
import { noticeWrite } from './stored-notice.ts';

/**
 * What is to be told of a decision, as writes of its own transaction (发件箱): told if and only if it happened. Their ids are the
 * case, its version and the how-manieth, so that whoever repeats the writing writes the same.
 */
export const noticeWrites = (
  deps: Pick<Deps, 'hash' | 'rules'>,
  after: CaseFile,
  events: readonly CaseEvent[],
): readonly Write[] => {
  const at = events[0]?.at;
  if (at === undefined) return [];
  const routesItself = deps.rules.caseRules(after.regionId, at)?.triage !== undefined;
  return noticesOf(events, { file: after, routesItself }).map((notice, place) =>
    noticeWrite(deps, notice, `${after.id}#${after.version}#${place}`),
  );
};
