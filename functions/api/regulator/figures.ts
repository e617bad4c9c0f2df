import type * as z from 'zod';
import { done } from '../../../shared/application/refusals.ts';
import type { GroupFigures } from '../../../shared/application/register/port.ts';
import type { figuresQuery, ofFigure } from '../../../shared/contracts/requests/figures.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { columns } from '../../../shared/domain/register/columns.ts';
import type { Deps, Input } from '../../http/handler.ts';

/** 统计表 of the jurisdiction. */
export const figures = async (
  { actor, query }: Input<unknown, z.output<typeof figuresQuery>, unknown, Actor>,
  { app }: Deps,
) => {
  const table = await app.figures(actor, query);
  if (!table.ok) return table;
  const { at, groups, total, ...said } = table.value;
  const counted = {
    ...said,
    columns: columns.map(({ value: _value, ...column }) => column),
    groups: groups.map(({ orgId, ...row }) => ({ orgId, cells: cellsOf(row) })),
    ...(total && { total: cellsOf(total) }),
  };
  // That it was counted later is no news to a page that waits for some.
  return done({ body: { ...counted, at }, news: JSON.stringify(counted) });
};

const cellsOf = (row: Omit<GroupFigures, 'orgId'>): Record<string, number> =>
  Object.fromEntries(
    columns.flatMap(({ id, value }) => {
      const cell = value(row);
      return cell === undefined ? [] : [[id, cell] as const];
    }),
  );

export const figureCases = async (
  { actor, params, query }: Input<z.output<typeof ofFigure>, z.output<typeof figuresQuery>, unknown, Actor>,
  { app }: Deps,
) => {
  const lines = await app.casesBehind({ actor, asked: query, ...params });
  if (!lines.ok) return lines;
  const cases = lines.value.map(({ caseId, name, stage, openedOn, needFen, loan }) => ({
    caseId,
    enterpriseName: name,
    stage,
    openedOn,
    needFen,
    lentFen: loan?.draws.reduce((sum, { amountFen }) => sum + amountFen, 0) ?? 0,
  }));
  return done({ body: { cases } });
};
