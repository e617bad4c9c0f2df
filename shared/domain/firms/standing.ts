import { isActive, isWithin, type Organisation, type OrganisationTree } from '../organisation/index.ts';

/** What is known of where a firm belongs (企业归口): its cases, its people here, and the county that its code names. */
export type FirmStanding = {
  /** The work group of its open case. */
  readonly openCaseOf?: string;
  /** The work group that let its people in. */
  readonly letInBy?: string;
  /** The work group of the newest of its cases that have ended. */
  readonly lastCaseOf?: string;
  /** 登记机关行政区划码 of a unified social credit code: the county of registration, not always the one where it works. */
  readonly divisionCode?: string;
};

/**
 * Which work groups let people of a firm in (归口专班): that of its open case, for who helps it now must be able to reach
 * it; else the one its people came in by, for they read what it has here; else that of its last case; else those of the
 * county where it is registered, with the zones under it. Empty: nothing speaks against any. The dossier is silent
 * on accounts of enterprises (docs/adr/0039).
 */
export const workGroupsOfFirm = (
  { openCaseOf, letInBy, lastCaseOf, divisionCode }: FirmStanding,
  tree: OrganisationTree,
): readonly string[] => {
  const held = [openCaseOf, letInBy, lastCaseOf].find((one) => one !== undefined);
  if (held !== undefined) return [successorOf(held, tree)];
  if (divisionCode === undefined) return [];
  const active = [...tree.values()].filter((one) => one.kind === 'workGroup' && isActive(one));
  const named = active.filter((one) => one.divisionCode === divisionCode);
  return active.filter(({ id }) => named.some((one) => isWithin(id, one.id, tree))).map(({ id }) => id);
};

/** Who goes on for an organisation: itself, or the one it was merged into. */
export const successorOf = (id: string, tree: OrganisationTree): string => {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const into: string | undefined = tree.get(at)?.ended?.mergedInto;
    if (into === undefined || seen.has(into)) return at;
    seen.add(into);
    at = into;
  }
};

/** Whether an organisation can let enterprises in at all: only a work group that takes on new work has cases. */
export const letsFirmsIn = (organisation: Organisation | undefined): boolean =>
  organisation?.kind === 'workGroup' && isActive(organisation);
