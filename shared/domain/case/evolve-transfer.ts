import type { EventOf } from './events.ts';
import type { FollowUp } from './follow-up.ts';
import type { CaseFile, Phase } from './state.ts';

/** The case in its new work group: nobody's yet there, on no agenda of the old one, with the measures that one owed. */
export const transferred = (file: CaseFile, { from, to, at, by }: EventOf<'CaseTransferred'>): CaseFile => {
  const { transfer: _answered, assignee: _before, ...rest } = file;
  const version = file.version + 1;
  return {
    ...rest,
    orgId: to,
    phase: offAgenda(file.phase),
    prescriptions: file.prescriptions.map((one) =>
      one.state === 'open' && one.ownerOrgId === from ? { ...one, ownerOrgId: to } : one,
    ),
    ...(rest.followUps && { followUps: rest.followUps.map((one) => followUpAfter(one, from, to)) }),
    handedOver: [...(file.handedOver ?? []), { from, to, at, by, version }],
  };
};

/** Who of the old work group was to do it does so no more; the new one decides who does. */
const followUpAfter = (one: FollowUp, from: string, to: string): FollowUp => {
  if (one.state !== 'open' || one.ownerOrgId !== from) return one;
  const { personId: _before, ...rest } = one;
  return { ...rest, ownerOrgId: to };
};

const offAgenda = (phase: Phase): Phase =>
  phase.stage === 'jointDiagnosis' ? { stage: 'jointDiagnosis' } : phase;

/** A proposal lapses when it is answered, taken back, or the case ends. */
export const untransferred = ({ transfer: _lapsed, ...file }: CaseFile): CaseFile => file;
