import { mayView } from '../../domain/access/permission.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { firstBroken } from '../../domain/case/chain.ts';
import { replay } from '../../domain/case/evolve.ts';
import { isShortened, shortened } from '../../domain/case/shortened.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { loadEvents, loadStateItem } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';

/**
 * `brokenAt`: number of the first event that is wrong; one past the last when the state does not follow from them.
 * `erasing`: data that was erased from view is still in a stored event; the ticker goes on with it.
 */
export type AuditResult = {
  readonly events: number;
  readonly whole: boolean;
  readonly brokenAt?: number;
  readonly erasing?: boolean;
};

/** Re-computes a case's hash chain and replays its events against its state (design §3.2). */
export const verifyCase = async (
  deps: Pick<Deps, 'table' | 'hash'>,
  caseId: string,
): Promise<AuditResult | undefined> => {
  const events = await loadEvents(deps, caseId);
  const stored = await loadStateItem(deps, caseId);
  if (!stored) return undefined;
  const broken = firstBroken(events, deps.hash);
  if (broken) return { events: events.length, whole: false, brokenAt: broken.seq };
  const shown = asErased(events, deps.hash);
  const erasing = shown.some((event, place) => event !== events[place]);
  const replayed = replay(shown.map(({ event }) => event));
  const follows =
    replayed !== undefined && isSame(stored.file, replayed) && events.at(-1)?.hash === stored.lastHash;
  return follows
    ? { events: events.length, whole: true, ...(erasing && { erasing }) }
    : { events: events.length, whole: false, brokenAt: events.length + 1 };
};

/** A shortened state is compared as far as it goes: its long texts stand in the events alone. */
const isSame = (state: CaseFile, replayed: CaseFile): boolean => {
  const [one, other] = isShortened(state) ? [shortened(state), shortened(replayed)] : [state, replayed];
  return canonicalJson(one) === canonicalJson(other);
};

export const verifyAudit = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<AuditResult>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (!mayView(actor, file, rules.isWithin, 'check')) return refused('not_permitted');
  const result = await verifyCase(deps, caseId);
  return result ? done(result) : refused('case_not_found');
};
