import type { Form } from './form.ts';

/**
 * Throws on what cannot be taken the other way, or is taken without its checks: what goes one way only, and checks of
 * wholes, which zod makes before the parts are turned. No answer has them.
 */
export const demandWritable = (form: Form, at: string): void => {
  if (typeof form === 'string') return;
  const refuse = (what: string): never => {
    throw new Error(`${at}: ${what} cannot be answered`);
  };
  switch (form.is) {
    case 'string':
    case 'number':
      if (form.checks.includes('trim')) refuse('what is trimmed');
      return;
    case 'oneOf':
    case 'custom':
      return;
    case 'object':
      if (form.checks) refuse('an object under rules');
      for (const [key, field] of Object.entries(form.fields)) demandWritable(field, `${at}.${key}`);
      return;
    case 'list':
      if (form.checks) refuse('a list under rules');
      demandWritable(form.of, `${at}[]`);
      return;
    case 'record':
    case 'optional':
    case 'nullable':
    case 'default':
      demandWritable(form.of, at);
      return;
    case 'anyOf':
      for (const option of form.of) demandWritable(option, at);
      return;
    case 'choice':
      for (const [name, option] of Object.entries(form.of)) demandWritable(option, `${at}<${name}>`);
      return;
    case 'then':
      demandWritable(form.first, at);
      demandWritable(form.next, at);
      return;
    case 'codec':
      if (form.checks) refuse('a codec under rules');
      demandWritable(form.inside, at);
      return;
    case 'transform':
      refuse(`what ${form.by} makes`);
      return;
    default:
      form satisfies never;
  }
};
