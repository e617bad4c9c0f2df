import { systemActor } from '../../domain/case/actor.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';
import { recountKey, registerPk } from '../keys.ts';
import type { Item, JsonObject } from '../ports/table.ts';
import { getWithRules } from '../rules/freshness.ts';

/** How far the counting is, by which calendar. `group` absent: all is counted by it. */
type Count = { readonly calendar: string; readonly group?: string; readonly cursor?: string };

const pageSize = 50;
/** How long one tick goes on with it: other things are due as well. */
const budgetMs = 3000;

/**
 * 暂定期限重新计算, a part of each tick: 1 whether the calendar in force is the one that dates were counted by last, however it came into
 * force; 2 if not, the open cases of one work group after the other, a page at a time, each case in a transaction of its own;
 * 3 how far it is after each page. Whoever dies in between repeats a page, which changes nothing that is changed already.
 *
 * @returns cases looked at
 */
export const recountDates = async (deps: Deps): Promise<number> => {
  const [found] = await getWithRules(deps, [recountKey]);
  if (deps.rules.isSetUp?.() === false) return 0;
  const calendar = deps.rules.calendarVersion();
  const groups = deps.rules.workGroups();
  const stored = found?.data as unknown as Count | undefined;
  if (stored?.calendar === calendar && stored.group === undefined) return 0;
  let count: Count | undefined =
    stored?.calendar === calendar
      ? stored
      : { calendar, ...(groups[0] !== undefined && { group: groups[0] }) };
  let item = found;
  let looked = 0;
  const until = deps.clock.now() + budgetMs;
  do {
    const page: Page = await onePage(deps, count, groups);
    looked += page.looked;
    item = await saved(deps, page.next, item);
    count = item && page.next.group !== undefined ? page.next : undefined;
  } while (count && deps.clock.now() < until);
  return looked;
};

type Page = { readonly looked: number; readonly next: Count };

const onePage = async (
  deps: Deps,
  { calendar, group, cursor }: Count,
  groups: readonly string[],
): Promise<Page> => {
  if (group === undefined) return { looked: 0, next: { calendar } };
  const page = await deps.table.query({
    pk: registerPk(group, 'open'),
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  });
  // An open line stands under the number of its case.
  for (const { sk } of page.items) await recountOne(deps, sk);
  // A work group that has come since stands behind those before it.
  const after = groups.find((one) => one > group);
  const next =
    page.cursor !== undefined ? { group, cursor: page.cursor } : after !== undefined && { group: after };
  return { looked: page.items.length, next: { calendar, ...next } };
};

const recountOne = async (deps: Deps, caseId: string): Promise<void> => {
  const command = { type: 'recountDates' } as const;
  const done = await apply(deps, { caseId, command, actor: systemActor });
  // It ended, or went where no date runs, since its line was read.
  const isOver = !done.ok && ['wrong_stage', 'case_ended', 'case_not_found'].includes(done.refusal.code);
  if (!done.ok && !isOver) deps.log.warn('due_failed', { kind: 'recount', error: done.refusal.code });
};

/** Undefined: another process is at it. */
const saved = async ({ table }: Deps, count: Count, before: Item | undefined): Promise<Item | undefined> => {
  const item: Item = {
    ...recountKey,
    version: (before?.version ?? 0) + 1,
    data: count as unknown as JsonObject,
  };
  const expect = before
    ? ({ kind: 'version', version: before.version } as const)
    : ({ kind: 'notExists' } as const);
  const { ok } = await table.transact([{ kind: 'put', item, expect }]);
  return ok ? item : undefined;
};
