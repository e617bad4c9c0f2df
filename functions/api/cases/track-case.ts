import { done } from '../../../shared/application/refusals.ts';
import { trackingOf } from '../../../shared/application/tracking/tracking.ts';
import type { Wording } from '../../../shared/application/tracking/wording.ts';
import type { ReferenceData } from '../../../shared/contracts/responses/reference.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';

/** 进度查询: 1 the case as the enterprise may see it; 2 what happened; 3 both in plain words. */
export const track = async (
  { actor, params }: Input<{ readonly caseId: string }, unknown, unknown, Actor>,
  { app, reference }: Deps,
) => {
  const view = await app.viewCase(actor, params.caseId);
  if (!view.ok) return view;
  const events = await app.timeline(actor, params.caseId);
  if (!events.ok) return events;
  const body = trackingOf(view.value, events.value, wordingOf(await reference()));
  return done({ body, version: view.value.version });
};

/** An organisation that is not on the register is shown by its id rather than not at all. */
const wordingOf = ({ organisations, reasons, otherVersions }: ReferenceData): Wording => ({
  nameOf: (orgId) =>
    organisations.find((organisation) => organisation.id === orgId)?.name ?? { zh: orgId, en: orgId },
  reason: (code, table) =>
    otherVersions.reasons.find((reason) => reason.code === code && reason.table === table) ??
    reasons.find((reason) => reason.code === code),
});
