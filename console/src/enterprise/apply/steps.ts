import type { FieldError } from '../../api/failure.ts';

/** 申报的步骤, each a screen of a phone or two. */
export const steps = ['firm', 'need', 'figures', 'consent', 'check'] as const;
export type ApplyStep = (typeof steps)[number];

/** What is typed on which step, by the fields of the body. The last one only shows. */
const fieldsOf: Readonly<Record<ApplyStep, readonly string[]>> = {
  firm: ['orgId', 'applicant'],
  need: ['need', 'applicant.existingBankIds'],
  figures: ['applicant.facts'],
  consent: ['consent'],
  check: [],
};

const isUnder = (field: string, group: string): boolean => field === group || field.startsWith(`${group}.`);

/** The step on which a field stands: the one that names it most closely; what stands nowhere is shown at the end. */
export const stepOfField = (field: string): ApplyStep => {
  const named = steps.flatMap((step) => fieldsOf[step].map((group) => ({ step, group })));
  const [closest] = named
    .filter(({ group }) => isUnder(field, group))
    .toSorted((a, b) => b.group.length - a.group.length);
  return closest?.step ?? 'check';
};

export const errorsOn = (step: ApplyStep, errors: readonly FieldError[]): readonly FieldError[] =>
  errors.filter(({ field }) => stepOfField(field) === step);

/** The earliest step with something to change. */
export const firstStepWith = (errors: readonly FieldError[]): ApplyStep | undefined =>
  steps.find((step) => errorsOn(step, errors).length > 0);

export const stepFrom = (text: string | null): ApplyStep | undefined => steps.find((step) => step === text);
export const neighbour = (step: ApplyStep, by: 1 | -1): ApplyStep | undefined =>
  steps[steps.indexOf(step) + by];
