import { mayCommand, mayOversee } from '../../domain/access/permission.ts';
import { mayInCase } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { extensionsForCity } from '../../domain/case/pending-extensions.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { extensionsOf, stateKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { summaryOf } from '../queries/summary.ts';
import type { OwnTask } from './port.ts';

/**
 * 待上级审批的延期, the longest asked first: found by an index that each command keeps, told from the cases as they stand. For whoever of
 * the city may answer; others have none.
 *
 * @param most so many are told; all are counted
 */
export const askedOfCity = async (
  deps: Deps,
  actor: Actor,
  most: number,
): Promise<{ readonly tasks: readonly OwnTask[]; readonly total: number }> => {
  if (!mayInCase(actor, 'answerExtension', ['approver'])) return { tasks: [], total: 0 };
  const now = deps.clock.now();
  const rulesOf = (regionId: unknown) => deps.rules.caseRules(String(regionId), now);
  const found = (await everyItem(deps, extensionsOf(actor.orgId))).filter(({ data }) => {
    const rules = rulesOf(data['regionId']);
    return rules && mayOversee(actor, String(data['orgId']), rules.isWithin, 'read');
  });
  const shown = found.slice(0, most);
  const keys = shown.map(({ data }) => stateKey(String(data['caseId'])));
  const states = keys.length > 0 ? await deps.table.getMany(keys) : [];
  const tasks = shown.flatMap(({ data }, nth): readonly OwnTask[] => {
    const state = states[nth];
    const file = state && listedFileOf(state);
    const rules = file && rulesOf(file.regionId);
    if (!rules || !mayCommand(actor, 'answerExtension', file, rules.isWithin)) return [];
    const asked = extensionsForCity(file).find(({ date }) => date.id === data['dateId']);
    if (!asked) return [];
    const { date, asked: request } = asked;
    return [
      {
        whose: 'toApprove',
        extension: {
          kind: date.kind,
          ...(date.bankId !== undefined && { bankId: date.bankId }),
          ...{ until: request.until, reason: request.reason },
          ...{ askedAt: request.at, askedBy: request.by.orgId },
        },
        case: summaryOf(file, actor, rules.calendar, now),
      },
    ];
  });
  return { tasks, total: found.length };
};

const everyItem = async ({ table }: Pick<Deps, 'table'>, pk: string): Promise<readonly Item[]> => {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      ...{ pk, index: 'list', order: 'ascending', limit: 200 },
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
};
