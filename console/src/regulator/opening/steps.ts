import type { FieldError } from '../../api/failure.ts';
import { tidy } from '../case/fields/tidy.ts';

/** 建档步骤, in their order. */
export const steps = ['identity', 'applicant', 'need', 'facts', 'consent', 'summary'] as const;
export type OpeningStep = (typeof steps)[number];

/** Which step shows a field of the body; the most exact prefix first. */
const fieldsOfSteps: readonly (readonly [string, OpeningStep])[] = [
  ['applicant.identity', 'identity'],
  ['applicant.facts', 'facts'],
  ['applicant', 'applicant'],
  ['channel', 'identity'],
  ['need', 'need'],
  ['consent', 'consent'],
];

export const stepOfField = (field: string): OpeningStep =>
  fieldsOfSteps.find(([prefix]) => field === prefix || field.startsWith(`${prefix}.`))?.[1] ?? 'summary';

export const errorsOfStep = (errors: readonly FieldError[], step: OpeningStep): readonly FieldError[] =>
  errors.filter(({ field }) => stepOfField(field) === step);

/** The first step, in order, that has something to mend. */
export const firstFaultyStep = (errors: readonly FieldError[]): OpeningStep | undefined =>
  steps.find((step) => errorsOfStep(errors, step).length > 0);

export type Values = Readonly<Record<string, unknown>>;

/** The body from what was typed: what is empty is absent; without consent the case waits at the intake. */
export const openingBody = (values: Values): Values => {
  const { consentLater, ...rest } = values;
  const body = (tidy(rest) ?? {}) as Record<string, unknown>;
  if (consentLater === true) delete body['consent'];
  return body;
};

export const emptyValues: Values = {
  channel: 'visit',
  applicant: {
    identity: { kind: 'uscc' },
    kind: 'enterprise',
    existingBankIds: [],
    facts: {},
  },
  need: { methods: [], wishedBankIds: [] },
  consent: { scope: [] },
};
