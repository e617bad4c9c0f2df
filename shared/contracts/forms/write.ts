import { DoesNotFit } from './does-not-fit.ts';
import type { Form } from './form.ts';
import type { Issue } from './issue.ts';
import { walk } from './walk.ts';

/** An answer as it travels: moments as ISO text, without what its form does not name. @throws DoesNotFit */
export const write = (form: Form, value: unknown): unknown => {
  const issues: Issue[] = [];
  const written = walk(form, value, issues, 'out');
  if (issues.length > 0) throw new DoesNotFit(issues);
  return written;
};
