import type * as z from 'zod';
import { done } from '../../../shared/application/refusals.ts';
import type { figuresQuery } from '../../../shared/contracts/requests/figures.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { type BankService, serviceColumns } from '../../../shared/domain/register/service.ts';
import type { Deps, Input } from '../../http/handler.ts';

/** 银行服务, for a bank its own. */
export const bankService = async (
  { actor, query }: Input<unknown, z.output<typeof figuresQuery>, unknown, Actor>,
  { app }: Deps,
) => {
  const table = await app.bankService(actor, query);
  if (!table.ok) return table;
  const { at, period, banks } = table.value;
  return done({
    body: {
      ...{ at, period },
      columns: serviceColumns.map(({ value: _value, ...column }) => column),
      banks: banks.map(({ bankId, service }) => ({
        bankId,
        cells: cellsOf(service),
        reasons: Object.entries(service.reasons)
          .map(([code, count]) => ({ code, count }))
          .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)),
      })),
    },
  });
};

const cellsOf = (service: BankService): Record<string, number> =>
  Object.fromEntries(
    serviceColumns.flatMap(({ id, value }) => {
      const cell = value(service);
      return cell === undefined ? [] : [[id, cell] as const];
    }),
  );
