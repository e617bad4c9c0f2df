import type { BodyOf, CaseView, Session } from '../../api/routes.ts';

export type Conduct = BodyOf<'regulator.conduct'>;
type Draft = Conduct['prescriptions'][number];

/** The form as people type it: findings as lines, prescriptions that may still be empty. */
export type Typed = {
  readonly disposition?: Conduct['disposition'];
  readonly findings?: string;
  readonly prescriptions?: readonly Partial<Draft>[];
  readonly recommendAgain?: boolean;
  readonly note?: string;
};

export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As long as nobody has chosen otherwise, what is typed is for a session that is held. */
export const mayPrescribe = ({ disposition = 'held' }: Typed): boolean => disposition === 'held';
const isBegun = (draft: Partial<Draft> | undefined): boolean =>
  draft !== undefined && Object.values(draft).some((value) => value !== undefined && value !== '');

/** What is sent. Only a session that was held prescribes; an empty prescription is none. */
export const bodyOf = (typed: Typed): Conduct => {
  const prescriptions = mayPrescribe(typed) ? (typed.prescriptions ?? []).filter(isBegun) : [];
  return {
    disposition: typed.disposition as Conduct['disposition'],
    findings: [...linesOf(typed.findings)],
    prescriptions: prescriptions as Draft[],
    recommendAgain: mayPrescribe(typed) && prescriptions.length === 0 && typed.recommendAgain === true,
    ...(typed.note?.trim() && { note: typed.note.trim() }),
  };
};

export type Effect =
  | { readonly kind: 'prescriptions'; readonly count: number }
  | { readonly kind: 'again' | 'triage' | 'wait' | 'open' };

/** What recording it would do, so that the button can say it. */
export const effectOf = (typed: Typed): Effect => {
  if (typed.disposition === undefined) return { kind: 'open' };
  if (!mayPrescribe(typed)) return { kind: 'wait' };
  const { prescriptions, recommendAgain } = bodyOf(typed);
  if (prescriptions.length > 0) return { kind: 'prescriptions', count: prescriptions.length };
  return { kind: recommendAgain ? 'again' : 'triage' };
};

/** The next case without a conclusion after this one, else the first such; none: undefined. */
export const nextCase = ({ agenda }: Session, current: string): string | undefined => {
  const at = agenda.findIndex(({ caseId }) => caseId === current);
  const open = [...agenda.slice(at + 1), ...agenda.slice(0, Math.max(at, 0))].filter(
    ({ disposition }) => disposition === undefined,
  );
  return open[0]?.caseId;
};

/** What this session recorded of a case. */
export const diagnosisIn = (view: CaseView, sessionId: string) =>
  view.diagnoses?.findLast((diagnosis) => diagnosis.sessionId === sessionId);

export const prescriptionsOf = (view: CaseView, sessionId: string) =>
  view.prescriptions.filter((prescription) => prescription.sessionId === sessionId);
