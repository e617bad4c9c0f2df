import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { ApplicantIdentity } from '../../domain/case/applicant.ts';
import { checkIdentity } from '../../domain/identity/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { openCaseGuard } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';

export type ApplicantCheck = {
  readonly identityCode: string;
  readonly valid: boolean;
  /** Not valid, and may be taken with a confirmation once it was compared with the licence. */
  readonly confirmable: boolean;
  readonly problems: readonly Bilingual[];
  /** Doubts that refuse nothing. */
  readonly warnings: readonly Bilingual[];
  /** Somebody has an open case for it: opening another would be refused. */
  readonly open: boolean;
  /** The work group that holds it: whom to ask. */
  readonly heldBy?: Bilingual;
  /** That case, told only to those who may see it. */
  readonly openCaseId?: string;
};

/** 建档前核对: 1 the code's own form; 2 whether the enterprise has an open case (design §3.2, one open case each). */
export const checkApplicant = async (
  deps: Deps,
  actor: Actor,
  identity: ApplicantIdentity,
): Promise<Result<ApplicantCheck>> => {
  if (!mayDo(actor, 'applicants.check')) return refused('not_permitted');
  const check = checkIdentity(identity);
  const { code } = check.identity;
  const said = {
    identityCode: code,
    valid: check.valid,
    confirmable: check.confirmable,
    problems: check.reasons.map(({ message }) => message),
    warnings: check.warnings.map(({ message }) => message),
  };
  if (!check.valid && !check.confirmable) return done({ ...said, open: false });
  const guard = await deps.table.get(openCaseGuard({ kind: identity.kind, code }));
  if (!guard) return done({ ...said, open: false });
  const stored = await loadCase(deps, String(guard.data['caseId']));
  const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
  const seen = stored && rules && mayView(actor, stored.file, rules.isWithin);
  const heldBy = stored && rules?.organisationName(stored.file.orgId);
  return done({
    ...said,
    open: true,
    ...(heldBy && { heldBy }),
    ...(seen && { openCaseId: stored.file.id }),
  });
};
