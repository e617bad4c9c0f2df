import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { addMonths, civilDateOf } from '../time/index.ts';
import type { Applicant } from './applicant.ts';

/**
 * 成立时间要求 as a region has set it, in whole months. `setting`: the settings and version it stands in (`demo@1.0.0`),
 * `source`: where those come from.
 */
export type MinimumAge = { readonly months: number; readonly setting: string; readonly source: Bilingual };

/** 成立时间核对: the rule held against one application, with everything needed to recompute it years later. */
export type AgeCheck = MinimumAge & {
  readonly foundedOn: CivilDate;
  /** 申报日: the day the case was opened, or opened again. */
  readonly appliedOn: CivilDate;
  /** The first day on which the firm is old enough. */
  readonly oldEnoughOn: CivilDate;
  readonly met: boolean;
  /** Why the standard fails, where it does. */
  readonly reasonCode?: string;
};

/** When a case was opened, and opened again; as in its file. */
type Application = {
  readonly openedAt: number;
  readonly appliedOn?: CivilDate;
  readonly run: number;
  readonly enteredStageAt: number;
};

/** 成立时间短 (mechanism.md §4.3): the reason that a firm too young is given. */
export const tooYoungReason = 'R12';

/**
 * By the exact day: founding date and months by the month-end rule (founded on 31 August, six months are complete on the
 * last day of February), measured at the day of application. Undefined: the region has no such rule.
 */
export const ageCheckOf = (
  file: Application & { readonly applicant: Pick<Applicant, 'foundedOn'> },
  minimumAge: MinimumAge | undefined,
): AgeCheck | undefined => {
  if (!minimumAge) return undefined;
  const { foundedOn } = file.applicant;
  const appliedOn = appliedOnOf(file);
  const oldEnoughOn = addMonths(foundedOn, minimumAge.months);
  const dates = { foundedOn, appliedOn, oldEnoughOn };
  return oldEnoughOn <= appliedOn
    ? { ...minimumAge, ...dates, met: true }
    : { ...minimumAge, ...dates, met: false, reasonCode: tooYoungReason };
};

/**
 * A case opened again is applied for again. Those reopened before the day was kept are measured on the day they came to
 * where they stand, which is never earlier: no firm is refused for an age that it has reached.
 */
const appliedOnOf = ({ openedAt, appliedOn, run, enteredStageAt }: Application): CivilDate =>
  appliedOn ?? civilDateOf(run > 1 ? enteredStageAt : openedAt);
