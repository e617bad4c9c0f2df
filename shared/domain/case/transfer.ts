import type { ActedBy } from './actor.ts';
import type { EventOf } from './events.ts';
import type { CaseFile, Phase } from './state.ts';

/** 移交申请: to which work group the case is to go, and why; the one that holds it holds it until that one has accepted. */
export type TransferProposal = {
  readonly to: string;
  readonly reason: string;
  readonly at: number;
  readonly by: ActedBy;
};

/** 移交: who held the case until then. `version`: the case as it was handed over, which the one before keeps reading. */
export type HandOver = {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly by: ActedBy;
  readonly version: number;
};

/** The last time this work group handed the case over; undefined: it never held it, or holds it now. */
export const handOverBy = (
  { handedOver = [], orgId }: Pick<CaseFile, 'handedOver' | 'orgId'>,
  workGroup: string,
): HandOver | undefined =>
  orgId === workGroup ? undefined : handedOver.findLast(({ from }) => from === workGroup);

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
    handedOver: [...(file.handedOver ?? []), { from, to, at, by, version }],
  };
};

const offAgenda = (phase: Phase): Phase =>
  phase.stage === 'jointDiagnosis' ? { stage: 'jointDiagnosis' } : phase;

/** A proposal lapses when it is answered, taken back, or the case ends. */
export const untransferred = ({ transfer: _lapsed, ...file }: CaseFile): CaseFile => file;
