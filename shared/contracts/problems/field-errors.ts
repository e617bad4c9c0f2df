import type * as z from 'zod';
import { issueText } from './issue-text.ts';
import type { FieldError, Place } from './problem.ts';

/** A client that got this many fields wrong has another problem than the next one. */
const mostErrors = 50;

/** The issues of a failed parse (with `reportInput`), each with the field it is about; an unknown field is named itself. */
export const fieldErrors = (
  place: Place,
  { issues }: { readonly issues: readonly z.core.$ZodIssue[] },
): readonly FieldError[] =>
  issues
    .flatMap((issue) => {
      const messages = issueText(issue);
      const fields =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return fields.map((path) => ({ in: place, field: path.map(String).join('.'), messages }));
    })
    .slice(0, mostErrors);
