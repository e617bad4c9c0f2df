import { type FirmStanding, firmStandingOf } from '../../domain/access/firm-standing.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Identity } from '../../domain/identity/index.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { firmAsksKey, openCaseGuard } from '../keys.ts';
import type { JsonObject } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { FirmStandingAnswer, FirmStandingUses } from './port.ts';

/** So often a person asks a day: a morning's visits, and no list of a county (designed; the dossier says nothing of it). */
export const mostAsksADay = 30;
const maxTries = 10;
/** How long it stays on record who asked about which firm. */
const keptSeconds = 365 * 86_400;

type Ask = {
  readonly at: number;
  readonly firm: string;
  readonly key?: string;
  readonly standing: FirmStanding;
};

/**
 * 企业是否已由银行办理. 1 who may; 2 what may be told: of an open case of a county that the bank serves, as far as the enterprise's
 * consent goes; all else looks the same as nothing; 3 that it was asked is on record, of the firm a hash alone, and counts. An ask that is
 * sent again under its key is answered as before and counts once.
 */
export const askFirmStanding = async (
  deps: Deps,
  { actor, identity, idempotencyKey }: Parameters<FirmStandingUses['askFirmStanding']>[0],
): Promise<Result<FirmStandingAnswer>> => {
  if (actor.kind !== 'bank' || !mayDo(actor, 'firms.ask')) return refused('not_permitted');
  const at = deps.clock.now();
  const key = firmAsksKey(actor.orgId, civilDateOf(at), actor.personId);
  // A code can be a person's own, and what is written here outlives an erasure.
  const firm = deps.hash(`firm asked ${actor.orgId} ${identity.kind} ${identity.code}`);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await deps.table.get(key);
    const asks = (before?.data['asks'] ?? []) as unknown as readonly Ask[];
    const same = asks.find((ask) => idempotencyKey !== undefined && ask.key === idempotencyKey);
    if (same && same.firm !== firm) return refused('idempotency_mismatch');
    if (same) return done({ standing: same.standing, left: mostAsksADay - asks.length });
    if (asks.length >= mostAsksADay) return refused('too_many_firms_asked');
    const standing = await standingOf(deps, actor, identity);
    const ask: Ask = { at, firm, standing, ...(idempotencyKey !== undefined && { key: idempotencyKey }) };
    const written = await deps.table.transact([
      {
        kind: 'put',
        item: {
          ...key,
          version: (before?.version ?? 0) + 1,
          expiresAt: Math.floor(at / 1000) + keptSeconds,
          data: { asks: [...asks, ask] as unknown as readonly JsonObject[] },
        },
        expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
      },
    ]);
    if (!written.ok) continue;
    deps.log.info('firm_standing_asked', { kind: actor.kind, orgId: actor.orgId, standing });
    return done({ standing, left: mostAsksADay - asks.length - 1 });
  }
  return refused('busy');
};

const standingOf = async (deps: Deps, actor: Actor, identity: Identity): Promise<FirmStanding> => {
  const guard = await deps.table.get(openCaseGuard(identity));
  const stored = guard && (await loadCase(deps, String(guard.data['caseId'])));
  if (!stored) return 'none';
  const { file } = stored;
  const ownIds = deps.rules.listedUnder(actor.orgId).partitions;
  const isInReach = deps.rules.workGroupsServedBy(actor.orgId).includes(file.orgId);
  const isShared = file.consent?.scope.includes('shareWithBanks') === true && !file.consentWithdrawal;
  return firmStandingOf(file, ownIds, isInReach && isShared);
};
