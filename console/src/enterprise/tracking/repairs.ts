import { reasonRows } from '../../api/reason-rows.ts';
import type { CaseView, Reference } from '../../api/routes.ts';

type Line = CaseView['rounds'][number]['lines'][number];
type Decline = Extract<NonNullable<Line['answer']>, { readonly kind: 'declined' }>;
type Reason = Reference['reasons'][number];
type Tables = Pick<Reference, 'reasons' | 'otherVersions'>;

/** One decline as the enterprise should read it: what can be repaired comes first, who said no comes last. */
export type Repair = {
  readonly key: string;
  readonly bankId: string;
  readonly decline: Decline;
  readonly reasons: readonly Reason[];
  /** Repairable ones first; empty: nothing the enterprise can repair here. */
  readonly repairable: readonly Reason[];
};

const canRepair = ({ repairable, repair }: Reason): boolean => repair !== null && repairable !== 'no';

/** The declines of the case, newest first. A bank that granted since is left out: nothing is to be repaired there. */
export const repairsOf = ({ rounds }: Pick<CaseView, 'rounds'>, reference: Tables): readonly Repair[] => {
  const last = new Map<string, Repair | undefined>();
  for (const { number, lines } of rounds)
    for (const { bankId, answer } of lines) {
      if (answer === undefined) continue;
      last.delete(bankId);
      if (answer.kind === 'declined')
        last.set(bankId, repairOf(`${number}:${bankId}`, bankId, answer, reference));
    }
  return [...last.values()].flatMap((repair) => repair ?? []).reverse();
};

const repairOf = (key: string, bankId: string, decline: Decline, reference: Tables): Repair => {
  const table = reasonRows(reference, decline.reasonTableVersion);
  const codes = [
    decline.primaryReason,
    ...decline.reasonCodes.filter((code) => code !== decline.primaryReason),
  ];
  const reasons = codes.flatMap((code) => table.find((reason) => reason.code === code) ?? []);
  return { key, bankId, decline, reasons, repairable: reasons.filter(canRepair) };
};
