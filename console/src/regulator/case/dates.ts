import type { BodyOf, CaseView } from '../../api/routes.ts';
import { awaitedLines } from './standing.ts';

export type ExtendableKind = BodyOf<'regulator.askExtension'>['kind'];

/** A date of this case that may be moved (延期), whose it is, and what is asked of it. */
export type OpenDate = {
  readonly key: string;
  readonly kind: ExtendableKind;
  readonly bankId?: string;
  readonly dueOn: string;
  readonly asked?: NonNullable<NonNullable<CaseView['limit']>['asked']>;
};

type View = Pick<CaseView, 'rounds' | 'phase' | 'relation'> & Partial<Pick<CaseView, 'limit'>>;

/** Dates that run, or that warn and have passed. A bank's silence is on record and is not moved away. */
export const openDates = (view: View): readonly OpenDate[] => [...bankDates(view), ...stageDate(view)];

const bankDates = (view: View): readonly OpenDate[] =>
  awaitedLines(view).flatMap(
    ({ bankId, contact, contactedAt, materialsCompleteAt, requests, clock, silentSince }) => {
      if (silentSince !== undefined) return [];
      const called = contactedAt !== undefined || materialsCompleteAt !== undefined || requests.length > 0;
      return [
        ...(contact && !called ? [dateOf('contact', contact.dueOn, contact.asked, bankId)] : []),
        ...(clock?.dueOn === undefined ? [] : [dateOf('bankAnswer', clock.dueOn, clock.asked, bankId)]),
      ];
    },
  );

const stageDate = ({ phase: { stage }, limit }: View): readonly OpenDate[] => {
  if (!limit) return [];
  if (stage === 'prescription') return [dateOf('plan', limit.dueOn, limit.asked)];
  return stage === 'secondRecommendation' || stage === 'jointDiagnosis'
    ? [dateOf(stage, limit.dueOn, limit.asked)]
    : [];
};

const dateOf = (
  kind: ExtendableKind,
  dueOn: string,
  asked: OpenDate['asked'],
  bankId?: string,
): OpenDate => ({
  key: bankId === undefined ? kind : `${kind}:${bankId}`,
  kind,
  dueOn,
  ...(bankId !== undefined && { bankId }),
  ...(asked && { asked }),
});

/** Requests that wait for the reader's own organisation: its city's, or its work group's. */
export const askedDates = (view: View): readonly OpenDate[] =>
  openDates(view).filter(
    ({ asked }) => asked && (asked.approver === undefined) === (view.relation === 'holder'),
  );

/** Requests that wait for the city. */
export const datesAtCity = (view: View): readonly OpenDate[] =>
  openDates(view).filter(({ asked }) => asked?.approver !== undefined);
