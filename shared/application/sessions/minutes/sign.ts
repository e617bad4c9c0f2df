import { mayDo } from '../../../domain/authority/index.ts';
import { type Actor, actedBy } from '../../../domain/case/actor.ts';
import { givenBack, type MinutesVersion, signed } from '../../../domain/sessions/minutes.ts';
import type { Session } from '../../../domain/sessions/session.ts';
import type { Deps } from '../../deps.ts';
import { sessionNoticeWrite } from '../../notices/session-notice.ts';
import { signingName } from '../../people/stored-people.ts';
import { done, type Result, refused } from '../../refusals.ts';
import { viewSession } from '../read.ts';
import { loadSession, sessionWrite } from '../session-store.ts';
import { type Plan, writing } from '../writing.ts';
import type { MinutesUses, MinutesView } from './port.ts';
import { minutesVersions, type StoredVersion, sealBefore, versionWrite } from './stored.ts';
import { viewMinutes } from './view.ts';

/** 签名. 1 the unit's lead, for a unit that signs it; 2 to just the text that was read; 3 the last one freezes it. */
export const signMinutes = async (
  deps: Deps,
  { actor, sessionId, n, contentHash }: Parameters<MinutesUses['signMinutes']>[0],
): Promise<Result<MinutesView>> => {
  const written = await writing(deps, actor, [], async () => {
    const waiting = await waitingFor(deps, actor, sessionId, n);
    if (!waiting.ok) return waiting;
    const { session, stored, versions } = waiting.value;
    const { version } = stored;
    if (!isSigner(actor, version)) return refused('minutes_not_signer');
    if (version.signatures.some(({ orgId }) => orgId === actor.orgId)) return done({ session, writes: [] });
    if (version.state !== 'signing') return refused('minutes_not_signing');
    if (version.contentHash !== contentHash) return refused('minutes_changed', { field: 'contentHash' });
    const signature = {
      orgId: actor.orgId,
      by: actedBy(actor),
      name: await signingName(deps, actor.personId),
      at: deps.clock.now(),
    };
    const after = signed(version, signature, sealBefore(versions), deps.hash);
    return done(planOf(deps, session, { ...stored, version: after }));
  });
  return written.ok ? viewMinutes(deps, { actor, sessionId, n }) : written;
};

/** 退回: nobody signs it any more; the records are mended and another version is laid out. */
export const returnMinutes = async (
  deps: Deps,
  { actor, sessionId, n, reason }: Parameters<MinutesUses['returnMinutes']>[0],
): Promise<Result<MinutesView>> => {
  const written = await writing(deps, actor, [], async () => {
    const waiting = await waitingFor(deps, actor, sessionId, n);
    if (!waiting.ok) return waiting;
    const { session, stored } = waiting.value;
    const isHolder = actor.orgId === session.orgId && mayDo(actor, 'sessions.convene');
    if (!isHolder && !isSigner(actor, stored.version)) return refused('minutes_not_signer');
    if (stored.version.state === 'returned') return done({ session, writes: [] });
    if (stored.version.state !== 'signing') return refused('minutes_not_signing');
    const version = givenBack(stored.version, { at: deps.clock.now(), by: actedBy(actor), reason });
    return done(planOf(deps, session, { ...stored, version }));
  });
  return written.ok ? viewMinutes(deps, { actor, sessionId, n }) : written;
};

const isSigner = (actor: Actor, { signers }: MinutesVersion): boolean =>
  signers.includes(actor.orgId) && mayDo(actor, 'sessions.sign');

type Waiting = {
  readonly session: Session;
  readonly stored: StoredVersion;
  readonly versions: readonly StoredVersion[];
};

const waitingFor = async (
  deps: Deps,
  actor: Actor,
  sessionId: string,
  n: number,
): Promise<Result<Waiting>> => {
  const seen = await viewSession(deps, actor, sessionId);
  if (!seen.ok) return seen;
  const session = await loadSession(deps, sessionId);
  const versions = session ? await minutesVersions(deps, sessionId, session.minutes?.n ?? 0) : [];
  const stored = versions.find(({ version }) => version.n === n);
  return session && stored ? done({ session, stored, versions }) : refused('minutes_not_found');
};

const planOf = (deps: Deps, before: Session, stored: StoredVersion): Plan => {
  const { n, state } = stored.version;
  const isMoved = before.minutes?.state !== state;
  const session: Session = { ...before, version: before.version + 1, minutes: { n, state } };
  const news = { frozen: 'minutesSigned', returned: 'minutesReturned' } as const;
  const told =
    isMoved && state !== 'signing'
      ? [
          sessionNoticeWrite(
            session,
            deps.clock.now(),
            news[state],
            state === 'returned' ? [session.orgId] : undefined,
          ),
        ]
      : [];
  return { session, writes: [sessionWrite(session), versionWrite(stored), ...told] };
};
