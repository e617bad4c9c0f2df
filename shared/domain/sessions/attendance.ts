import type { OrganisationKind } from '../organisation/index.ts';

/**
 * 必须到场的各方: `leads`: every body that leads it; `bank`: at least one bank; `department`: at least one department that
 * does not lead it; `firm`: each enterprise on the agenda. Who has to be there was not found in any source
 * (mechanism.md, questions, 2): a region sets it.
 */
export const partiesNeeded = ['leads', 'bank', 'department', 'firm'] as const;
export type PartyNeeded = (typeof partiesNeeded)[number];

/**
 * 纪要签发: who signs the minutes. `leads`: each body that leads the session; `workGroup`: the work group that holds it. Not
 * found in any source: a region sets it.
 */
export const minutesSigners = ['leads', 'workGroup'] as const;
export type MinutesSigner = (typeof minutesSigners)[number];

/** 会诊规则 of a region. */
export type SessionRules = {
  readonly mustAttend: readonly PartyNeeded[];
  /** Absent or empty: minutes are not signed off here. */
  readonly minutesSigners?: readonly MinutesSigner[];
  /** Calendar days between the invitation and the session (提前通知); absent: none is asked for. */
  readonly noticeDays?: number;
};

/** Who came for one organisation, by name as they signed in (签到). */
export type Attendance = { readonly orgId: string; readonly persons: readonly string[] };

/** Who is missing: a lead body by its id, an enterprise by its case, a bank or department as such. */
export type MissingParty = { readonly party: PartyNeeded; readonly orgId?: string; readonly caseId?: string };

type Table = {
  readonly mustAttend: readonly PartyNeeded[];
  readonly session: {
    readonly conveners: readonly string[];
    readonly agenda: readonly { readonly caseId: string; readonly disposition?: unknown }[];
  };
  readonly attended: readonly string[];
  readonly kindOf: (orgId: string) => OrganisationKind | undefined;
  /** Identity code of the applicant of a case. */
  readonly applicantOf: (caseId: string) => string | undefined;
};

/** The units whose leads sign the minutes of a session, each once. */
export const unitsThatSign = (
  signers: readonly MinutesSigner[],
  { orgId, conveners }: { readonly orgId: string; readonly conveners: readonly string[] },
): readonly string[] => [...new Set(signers.flatMap((signer) => (signer === 'leads' ? conveners : [orgId])))];

/** Of those who must be there, who is not; a case that has left the agenda asks for nobody. */
export const missingParties = ({
  mustAttend,
  session: { conveners, agenda },
  attended,
  kindOf,
  applicantOf,
}: Table): readonly MissingParty[] => {
  const isHere = (orgId: string): boolean => attended.includes(orgId);
  const hasOne = (kind: OrganisationKind): boolean =>
    attended.some((orgId) => kindOf(orgId) === kind && !conveners.includes(orgId));
  return mustAttend.flatMap((party): readonly MissingParty[] => {
    switch (party) {
      case 'leads':
        return conveners.filter((orgId) => !isHere(orgId)).map((orgId) => ({ party, orgId }));
      case 'bank':
      case 'department':
        return hasOne(party) ? [] : [{ party }];
      case 'firm':
        return agenda
          .filter(({ disposition }) => disposition === undefined)
          .filter(({ caseId }) => {
            const code = applicantOf(caseId);
            return code !== undefined && !isHere(code);
          })
          .map(({ caseId }) => ({ party, caseId }));
      default:
        return party satisfies never;
    }
  });
};
