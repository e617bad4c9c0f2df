import type { EventOf } from '../case/events.ts';
import type { LadderLevel } from '../case/ladder.ts';
import type { CaseFile } from '../case/state.ts';
import { bank, followUpOwner, owner, type To, workGroup } from './parties.ts';

/** The city and the province that a work group answers to, where there are any. */
export type Above = { readonly city?: string; readonly province?: string };

/**
 * Whom rungs of a date tell (催办对象), each once, however many rungs name them; `isOwn`: the work is theirs. Whoever was urged by people
 * on the same day is left out, those above are not.
 */
export const toldOnRung = (
  event: EventOf<'RungReached'>,
  file: CaseFile,
  { city, province }: Above,
): readonly { readonly to: To; readonly isOwn: boolean }[] => {
  const levels = new Set(event.rungs.flatMap(({ to }) => to));
  const owing = owingOf(event, file);
  const isOfGroup = owing?.orgId === file.orgId;
  const own = owing && !event.alreadyUrged ? withinOwing(levels, owing) : [];
  const above = (level: LadderLevel, orgId: string | undefined): readonly To[] =>
    levels.has(level) && orgId !== undefined ? [{ party: 'supervisor', orgId }] : [];
  const others = [
    ...(levels.has('workGroup') && !isOfGroup ? [workGroup(file)] : []),
    ...above('city', city),
    ...above('province', province),
  ];
  return [
    ...own.map((to) => ({ to, isOwn: true })),
    ...others.filter(({ orgId }) => orgId !== owing?.orgId).map((to) => ({ to, isOwn: false })),
  ];
};

/** Undefined: the owner of the measure or follow-up is not known any more. */
const owingOf = (
  { bankId, prescriptionId, followUpId, handUpId }: EventOf<'RungReached'>,
  file: CaseFile,
): To | undefined => {
  if (bankId !== undefined) return bank(bankId);
  if (handUpId !== undefined) {
    const one = (file.handUps ?? []).find(({ id }) => id === handUpId);
    return one && { party: 'workGroup', orgId: one.to };
  }
  if (followUpId !== undefined) {
    const one = (file.followUps ?? []).find(({ id }) => id === followUpId);
    return one && followUpOwner(file, one);
  }
  if (prescriptionId === undefined) return workGroup(file);
  const measure = file.prescriptions.find(({ id }) => id === prescriptionId);
  return measure && owner(file, measure.ownerOrgId);
};

/** An enterprise is one, whoever of it is meant; where both ranks of a body are meant, it is told as a whole. */
const withinOwing = (levels: ReadonlySet<LadderLevel>, owing: To): readonly To[] => {
  const { party, orgId } = owing;
  const whole = levels.has('workGroup') && party === 'workGroup';
  const handler = levels.has('handler');
  const lead = levels.has('lead');
  if (whole || (handler && lead)) return [owing];
  if (!handler && !lead) return [];
  if (party === 'applicant') return [owing];
  return [handler ? { ...owing, party: 'handler' } : { party: 'answerable', orgId }];
};
