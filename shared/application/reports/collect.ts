import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { dueOn, isMonth, type Month } from '../../domain/report/month.ts';
import { standingOf } from '../../domain/report/standing.ts';
import { civilDateOf, msPerDay } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { reminderKey } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import { reportRefusal } from './may-report.ts';
import type { OfMonth, ReportBelow } from './port.ts';
import { filedBy } from './stored.ts';
import { dueDayOf } from './view-report.ts';

/** 报送情况: every work group below, in the order of the tree. */
export const reportsBelow = async (
  deps: Deps,
  actor: Actor,
  month: string,
): Promise<Result<readonly ReportBelow[]>> => {
  if (!mayDo(actor, 'figures.read')) return refused('not_permitted');
  if (!isMonth(month)) return refused('report_month', { field: 'month' });
  return done(await standingsBelow(deps, actor.orgId, month));
};

const standingsBelow = async (deps: Deps, orgId: string, month: Month): Promise<readonly ReportBelow[]> => {
  const groups = deps.rules.workGroupsWithin(orgId).filter((group) => group !== orgId);
  const found = await filedBy(deps, groups, month);
  const today = civilDateOf(deps.clock.now());
  const dueDays = new Map<string, number | undefined>();
  const below: ReportBelow[] = [];
  for (const [place, group] of groups.entries()) {
    const { city = '', province = '' } = deps.rules.levelsAbove(group);
    const above = `${city} ${province}`;
    if (!dueDays.has(above)) dueDays.set(above, await dueDayOf(deps, group));
    const dueDay = dueDays.get(above);
    const { latest, reminder } = found[place] ?? {};
    below.push({
      orgId: group,
      standing: standingOf(month, latest !== undefined, today, dueDay),
      ...(dueDay !== undefined && { dueOn: dueOn(month, dueDay) }),
      ...(latest && {
        filedAt: latest.at,
        signer: latest.signer,
        isCorrection: latest.corrects !== undefined,
        definitions: latest.definitions,
      }),
      ...(reminder && { reminder }),
    });
  }
  return below;
};

/** 催报: the work group reads it on its report. Asked again within a day it stays the one reminder. */
export const remindOfReport = async (deps: Deps, asked: OfMonth): Promise<Result<readonly ReportBelow[]>> => {
  const { actor, orgId } = asked;
  const month = reportRefusal(deps, asked, 'reports.remind');
  if (!month.ok) return month;
  if (orgId === actor.orgId || !deps.rules.isWorkGroup(orgId)) return refused('not_permitted');
  const key = reminderKey(orgId, month.value);
  const [found, item] = [(await filedBy(deps, [orgId], month.value))[0], await deps.table.get(key)];
  const standing = standingOf(
    month.value,
    found?.latest !== undefined,
    civilDateOf(deps.clock.now()),
    undefined,
  );
  if (standing === 'filed') return refused('report_filed');
  if (standing === 'running') return refused('report_month_running');
  const now = deps.clock.now();
  const isRecent = found?.reminder !== undefined && now - found.reminder.at < msPerDay;
  if (!isRecent) {
    const data = { at: now, byOrgId: actor.orgId, times: (found?.reminder?.times ?? 0) + 1 };
    const result = await deps.table.transact([
      {
        kind: 'put',
        item: { ...key, version: (item?.version ?? 0) + 1, data },
        expect: item ? { kind: 'version', version: item.version } : { kind: 'notExists' },
      },
    ]);
    // Somebody reminded at the same moment: that is the one reminder.
    if (!result.ok) return done(await standingsBelow(deps, actor.orgId, month.value));
  }
  return done(await standingsBelow(deps, actor.orgId, month.value));
};
