import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { formProblem, type ReportForm } from '../../domain/report/form.ts';
import type { Deps } from '../deps.ts';
import { enteredKey, reportFormKey } from '../keys.ts';
import type { Expectation, Json, JsonObject } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { reportRefusal } from './may-report.ts';
import type { ReportUses, ReportView } from './port.ts';
import { formOf, monthRecord } from './stored.ts';
import { reportView } from './view-report.ts';

const standing = (version: number): Expectation =>
  version === 0 ? { kind: 'notExists' } : { kind: 'version', version };

/** 填报: what no case knows, as a work group has counted it itself. */
export const enterFigures = async (
  deps: Deps,
  { actor, month: text, figures, expectedVersion }: Parameters<ReportUses['enterFigures']>[0],
): Promise<Result<ReportView>> => {
  const { orgId } = actor;
  const month = reportRefusal(deps, { actor, orgId, month: text }, 'reports.prepare');
  if (!month.ok) return month;
  if (!deps.rules.isWorkGroup(orgId)) return refused('report_adds_up');
  const { entered } = await monthRecord(deps, orgId, month.value);
  const isSame = JSON.stringify(entered.figures) === JSON.stringify(figures);
  if (!isSame) {
    if (expectedVersion !== undefined && expectedVersion !== entered.version)
      return refused('report_changed');
    const written = await deps.table.transact([
      {
        kind: 'put',
        item: {
          ...enteredKey(orgId, month.value),
          version: entered.version + 1,
          data: { figures: figures as unknown as Json, by: actor.personId, at: deps.clock.now() },
        },
        expect: standing(entered.version),
      },
    ]);
    if (!written.ok) return refused('report_changed');
  }
  return done(await reportView(deps, actor, orgId, month.value));
};

/** 报表式样: heading and columns of the own reports, and by when those below report. */
export const setReportForm = async (
  deps: Deps,
  actor: Actor,
  form: ReportForm,
  expectedVersion?: number,
): Promise<Result<{ readonly form: ReportForm; readonly version: number }>> => {
  const { orgId } = actor;
  if (!mayDo(actor, 'reports.prepare')) return refused('not_permitted');
  if (deps.rules.workGroupsWithin(orgId).length === 0) return refused('report_of_nobody');
  if (formProblem(form)) return refused('report_columns', { field: 'columns' });
  if (form.dueDay !== undefined && deps.rules.isWorkGroup(orgId))
    return refused('report_due_day', { field: 'dueDay' });
  const known = await formOf(deps, orgId);
  if (known.version > 0 && JSON.stringify(known.form) === JSON.stringify(form)) return done(known);
  if (expectedVersion !== undefined && expectedVersion !== known.version) return refused('report_changed');
  const version = known.version + 1;
  const written = await deps.table.transact([
    {
      kind: 'put',
      item: { ...reportFormKey(orgId), version, data: form as unknown as JsonObject },
      expect: standing(known.version),
    },
  ]);
  return written.ok ? done({ form, version }) : refused('report_changed');
};
