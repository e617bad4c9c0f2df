import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { addService, type BankService, serviceOf } from '../../domain/register/service.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { inTurns } from './line-shelves.ts';
import { periodOf } from './period.ts';
import type { AskedPeriod, ServiceTable } from './port.ts';
import { readRegister, shelvesSince } from './read-register.ts';

/**
 * 银行服务: 1 the registers in view, a bank's those of the work groups it serves; 2 each bank's part of them, added up. A bank
 * is told its own numbers and nothing of who else was asked; a branch those of its bank.
 */
export const bankService = async (
  deps: Deps,
  actor: Actor,
  asked: AskedPeriod,
): Promise<Result<ServiceTable>> => {
  const now = deps.clock.now();
  const period = periodOf(asked, now);
  const isBank = actor.kind === 'bank';
  if (!mayDo(actor, isBank ? 'service.read' : 'figures.read')) return refused('not_permitted');
  if (period.from > period.to) return refused('period_reversed', { field: 'to' });
  const own = isBank ? deps.rules.listedUnder(actor.orgId).partitions : undefined;
  const groups = isBank
    ? deps.rules.workGroupsServedBy(actor.orgId)
    : deps.rules.workGroupsWithin(actor.orgId);
  const banks = new Map<string, BankService>();
  const shelves = shelvesSince(Number(period.from.slice(0, 4)), now);
  const found = await inTurns(groups, async (orgId) =>
    serviceOf(await readRegister(deps, orgId, shelves), period),
  );
  for (const [bankId, service] of found.flatMap((services) => [...services])) {
    if (own && !own.includes(bankId)) continue;
    const before = banks.get(bankId);
    banks.set(bankId, before ? addService([before, service]) : service);
  }
  const table = [...banks].map(([bankId, service]) => ({ bankId, service }));
  return done({
    at: now,
    period,
    banks: table.toSorted((one, other) => (one.bankId < other.bankId ? -1 : 1)),
  });
};
