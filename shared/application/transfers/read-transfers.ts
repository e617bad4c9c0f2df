import { mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { handOverBy } from '../../domain/case/transfer.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { handedOverOf, stateKey, transfersOf } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { Transfer, Transfers } from './port.ts';

/** So many are shown; a county hands over a few in a year. */
const most = 100;

/** 移交: found by an index that each command keeps, told from the cases themselves as they stand. */
export const transfers = async (deps: Deps, actor: Actor): Promise<Result<Transfers>> => {
  const { orgId } = actor;
  if (actor.kind !== 'regulator' || !deps.rules.isWorkGroup(orgId)) return refused('not_permitted');
  const [pending, gone] = await Promise.all([
    casesIn(deps, actor, transfersOf(orgId)),
    casesIn(deps, actor, handedOverOf(orgId)),
  ]);
  const open = pending.flatMap((file) => proposed(file));
  return done({
    incoming: open.filter(({ to }) => to === orgId),
    outgoing: open.filter(({ from }) => from === orgId),
    handedOver: gone.flatMap((file) => {
      const last = handOverBy(file, orgId);
      return last ? [{ ...told(file), from: last.from, to: last.to, at: last.at }] : [];
    }),
  });
};

const proposed = (file: CaseFile): readonly Transfer[] => {
  const { transfer, orgId: from } = file;
  if (!transfer) return [];
  const { to, at, reason } = transfer;
  return [{ ...told(file), from, to, at, reason }];
};

const told = ({ id, applicant, phase, need }: CaseFile) => ({
  ...{ caseId: id, enterpriseName: applicant.name, stage: phase.stage, needFen: need.amountFen },
});

const casesIn = async (deps: Deps, actor: Actor, pk: string): Promise<readonly CaseFile[]> => {
  const { items } = await deps.table.query({ pk, index: 'list', order: 'descending', limit: most });
  const keys = items.map(({ data }) => stateKey(String(data['caseId'])));
  const states = keys.length > 0 ? await deps.table.getMany(keys) : [];
  return states.flatMap((item) => {
    if (!item) return [];
    const file = listedFileOf(item);
    const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
    return rules && mayView(actor, file, rules.isWithin, 'read') ? [file] : [];
  });
};
