import { erasedMark } from '../personal-data/erased-mark.ts';
import { searchText } from '../text/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { ownerOfVisit, type Visit, type VisitNeed, type VisitWay, type VisitWish } from './visit.ts';

/** 走访台账行: what lists and figures need of a visit. No contact and nothing that was typed freely. */
export type VisitLine = {
  readonly id: string;
  readonly group: string;
  /** Who went: work group or bank, and the person. */
  readonly orgId: string;
  readonly personId: string;
  readonly teammates?: readonly string[];
  readonly on: CivilDate;
  readonly at: number;
  readonly name?: string;
  readonly code?: string;
  readonly need: VisitNeed;
  readonly purpose?: NonNullable<VisitWish['purpose']>;
  readonly amountFen?: number;
  readonly withdrawn?: true;
  readonly way?: VisitWay;
  readonly caseId?: string;
};

export const visitLineOf = (visit: Visit): VisitLine => {
  const {
    id,
    group,
    by: { personId },
    teammates,
    on,
    at,
    firm,
    need,
    wish,
    state,
    taken,
  } = visit;
  return {
    ...{ id, group, orgId: ownerOfVisit(visit), personId, on, at, need },
    ...(teammates.length > 0 && { teammates }),
    ...(firm.name !== undefined && { name: firm.name }),
    ...(firm.identity && { code: firm.identity.code }),
    ...(wish?.purpose && { purpose: wish.purpose }),
    ...(wish?.amountFen !== undefined && { amountFen: wish.amountFen }),
    ...(state === 'withdrawn' && { withdrawn: true }),
    ...(taken && { way: taken.way, caseId: taken.caseId }),
  };
};

/**
 * One firm: by its code, else by its name as search compares names. Of what was erased each visit is a firm, for nobody can tell
 * them apart any more. A firm that was once written with its code and once by name alone counts twice: nothing says that they are one.
 */
export const visitedFirmOf = ({ id, name, code }: VisitLine): string =>
  code ?? (name === undefined || name === erasedMark ? `visit ${id}` : `name ${searchText(name)}`);
