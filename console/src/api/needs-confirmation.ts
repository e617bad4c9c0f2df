import { type FieldError, problemOf } from './failure.ts';

/** What the server finds unusual and wants confirmed before it takes it; nothing where it asks nothing. */
export const unusualIn = (error: unknown): readonly FieldError[] => {
  const problem = problemOf(error);
  return problem?.code === 'needs_confirmation' ? (problem.errors ?? []) : [];
};

/** The same body, with the fields named whose unusual values a person has confirmed. */
export const confirmedBody = (body: unknown, questions: readonly FieldError[]): unknown =>
  questions.length === 0
    ? body
    : { ...(body as object), confirmed: [...new Set(questions.map(({ field }) => field))] };
