import type * as z from 'zod';
import { done, type Result } from '../../../shared/application/refusals.ts';
import type { ReportView } from '../../../shared/application/reports/port.ts';
import type * as requests from '../../../shared/contracts/requests/reports.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { reportColumns } from '../../../shared/domain/report/form.ts';
import type { Deps, Input } from '../../http/handler.ts';

type Asked<Params extends z.ZodType, Body extends z.ZodType = z.ZodType> = Input<
  z.output<Params>,
  unknown,
  z.output<Body>,
  Actor
>;

export const viewReport = async ({ actor, params }: Asked<typeof requests.ofReport>, { app }: Deps) =>
  answer(await app.viewReport({ actor, ...params }));

export const reportsBelow = async ({ actor, params }: Asked<typeof requests.ofMonth>, { app }: Deps) => {
  const reports = await app.reportsBelow(actor, params.month);
  return reports.ok ? done({ body: { reports: reports.value } }) : reports;
};

export const enterFigures = async (
  { actor, params, body, expectedVersion }: Asked<typeof requests.ofMonth, typeof requests.enterFigures>,
  { app }: Deps,
) =>
  answer(
    await app.enterFigures({
      ...{ actor, month: params.month, figures: body.figures },
      ...(expectedVersion !== undefined && { expectedVersion }),
    }),
  );

export const setReportForm = async (
  { actor, body, expectedVersion }: Asked<z.ZodType, typeof requests.reportForm>,
  { app }: Deps,
) => {
  const { dueDay, ...form } = body;
  const saved = await app.setReportForm(
    actor,
    { ...form, ...(dueDay !== undefined && { dueDay }) },
    expectedVersion,
  );
  return saved.ok ? done({ body: saved.value, version: saved.value.version }) : saved;
};

export const fileReport = async (
  { actor, params, body, idempotencyKey }: Asked<typeof requests.ofMonth, typeof requests.fileReport>,
  { app }: Deps,
) => {
  const { after, reason } = body;
  const view = await app.fileReport({
    ...{ actor, month: params.month, after },
    ...(reason !== undefined && { reason }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });
  return answer(view);
};

export const remindOfReport = async ({ actor, params }: Asked<typeof requests.ofReport>, { app }: Deps) => {
  const reports = await app.remindOfReport({ actor, ...params });
  return reports.ok ? done({ body: { reports: reports.value } }) : reports;
};

const answer = (view: Result<ReportView>) => {
  if (!view.ok) return view;
  const { live, filings, ...said } = view.value;
  return done({
    body: {
      ...said,
      columns: reportColumns,
      live: shown(live),
      filings: filings.map(({ seq, at, signer, hash, corrects, differences, ...content }) => ({
        ...shown(content),
        ...{ seq, at, signer, hash, differences },
        ...(corrects && { corrects }),
      })),
    },
  });
};

/** A report's content without the numbers its cells were made of. */
const shown = ({
  form,
  definitions,
  cells,
  entered,
  parts,
  missing,
  basis,
}: Omit<ReportView['live'], 'orgId' | 'month'>) => ({
  ...{ form, definitions, cells, entered },
  ...(parts && { parts }),
  ...(missing && { missing }),
  ...(basis && { cases: basis.cases }),
});
