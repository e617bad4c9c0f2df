import { firmFor, headFor, type MinutesReader } from '../../../domain/access/minutes-views.ts';
import { mayView } from '../../../domain/access/permission.ts';
import { mayDo } from '../../../domain/authority/index.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import { unitsThatSign } from '../../../domain/sessions/attendance.ts';
import {
  isIntact,
  type KeptFirm,
  type MinutesContent,
  type MinutesVersion,
} from '../../../domain/sessions/minutes.ts';
import { differences } from '../../../domain/sessions/minutes-differences.ts';
import type { Session } from '../../../domain/sessions/session.ts';
import { loadCase } from '../../cases/case-store.ts';
import type { Deps } from '../../deps.ts';
import { done, type Result, refused } from '../../refusals.ts';
import { isHolding, viewSession } from '../read.ts';
import { loadSession } from '../session-store.ts';
import { sessionRulesOf } from '../table-rules.ts';
import { minutesFromRecords } from './content.ts';
import type { MinutesStanding, MinutesUses, MinutesView } from './port.ts';
import { keptFirms, minutesVersions } from './stored.ts';

/**
 * 查看纪要. The work group, those above it and a unit that signs read the whole; everybody else at the table its own part, and
 * that of frozen versions only.
 */
export const viewMinutes = async (
  deps: Deps,
  { actor, sessionId, n }: Parameters<MinutesUses['viewMinutes']>[0],
): Promise<Result<MinutesView>> => {
  const seen = await viewSession(deps, actor, sessionId);
  if (!seen.ok) return seen;
  const session = await loadSession(deps, sessionId);
  if (!session) return refused('session_not_found');
  const all = (await minutesVersions(deps, sessionId, session.minutes?.n ?? 0)).map(({ version }) => version);
  const isHolder = isHolding(deps, actor, session);
  const versions = all.filter(
    (version) => isHolder || version.state === 'frozen' || isSigner(actor, version),
  );
  const version = n === undefined ? versions.at(-1) : versions.find((candidate) => candidate.n === n);
  if (n !== undefined && !version) return refused('minutes_not_found');
  const draft = isHolder ? await draftOf(deps, session, all.at(-1)) : undefined;
  return done({
    sessionId,
    versions: versions.map(standingOf).toReversed(),
    ...(version && { shown: await shownOf(deps, actor, session, version, versions) }),
    ...(draft && { draft }),
    ...(isHolder && {
      signers: unitsThatSign(sessionRulesOf(deps, session.orgId)?.minutesSigners ?? [], session),
    }),
  });
};

const isSigner = (actor: Actor, { signers }: MinutesVersion): boolean =>
  signers.includes(actor.orgId) && mayDo(actor, 'sessions.sign');

const standingOf = ({
  head: _h,
  firms: _f,
  sessionId: _s,
  seal,
  ...standing
}: MinutesVersion): MinutesStanding => ({
  ...standing,
  ...(seal && { frozenAt: seal.at, hash: seal.hash, previousHash: seal.previousHash }),
});

type Text = MinutesContent & { readonly kept: readonly (KeptFirm | undefined)[] };

const textOf = async (deps: Deps, version: MinutesVersion): Promise<Text> => {
  const kept = await keptFirms(deps, version);
  return { head: version.head, firms: kept.flatMap((one) => (one ? [one.part] : [])), kept };
};

const erasedIn = ({ firms }: MinutesVersion, { kept }: Text): readonly string[] =>
  firms.flatMap(({ caseId }, place) => (kept[place] ? [] : [caseId]));

const draftOf = async (
  deps: Deps,
  session: Session,
  newest: MinutesVersion | undefined,
): Promise<MinutesView['draft']> => {
  const content = await minutesFromRecords(deps, session);
  if (!newest) return { ...content, differs: [] };
  const text = await textOf(deps, newest);
  return { ...content, differs: differences(text, content, erasedIn(newest, text)) };
};

const shownOf = async (
  deps: Deps,
  actor: Actor,
  session: Session,
  version: MinutesVersion,
  versions: readonly MinutesVersion[],
): Promise<NonNullable<MinutesView['shown']>> => {
  const text = await textOf(deps, version);
  const corrected = versions.find(({ n }) => n === version.corrects?.n);
  const earlier = corrected && (await textOf(deps, corrected));
  const reader = await readerOf(deps, actor, session, version);
  const own = partFor(reader, text);
  const before = earlier && partFor(reader, earlier);
  const erased = [...erasedIn(version, text), ...(corrected && earlier ? erasedIn(corrected, earlier) : [])];
  return {
    n: version.n,
    ...own,
    erased: erasedIn(version, text).filter((caseId) => reader.cases === 'all' || reader.cases.has(caseId)),
    intact: isIntact(version, text.kept, deps.hash),
    differs: before ? differences(before, own, erased) : [],
    ...(before && { before }),
  };
};

const partFor = (reader: MinutesReader, { head, firms }: MinutesContent): MinutesContent => {
  const own = firms.flatMap((firm) => firmFor(reader, head, firm) ?? []);
  return { head: headFor(reader, head, own), firms: own };
};

/** What the actor reads of it: all, or the cases that are theirs to see now. */
const readerOf = async (
  deps: Deps,
  actor: Actor,
  session: Session,
  version: MinutesVersion,
): Promise<MinutesReader> => {
  if (isHolding(deps, actor, session)) return { actor, cases: 'all', as: 'holder' };
  if (isSigner(actor, version)) return { actor, cases: 'all', as: 'signer' };
  const cases = new Set<string>();
  for (const { caseId } of version.firms) {
    const stored = await loadCase(deps, caseId);
    const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
    if (stored && rules && mayView(actor, stored.file, rules.isWithin)) cases.add(caseId);
  }
  return { actor, cases, as: 'guest' };
};
