import { fieldErrors } from '../../../shared/contracts/problems/field-errors.ts';
import { routeTables } from '../../../shared/contracts/routes/index.ts';
import type { RouteTable } from '../../../shared/contracts/routes/route.ts';
import type { FieldError } from './failure.ts';

const tables: Readonly<Record<string, RouteTable>> = routeTables;

/** What the contract finds wrong in a body, field by field, in both languages. */
export const bodyErrors = (id: string, body: unknown): readonly FieldError[] => {
  const [audience = '', name = ''] = id.split('.');
  const shape = tables[audience]?.[name]?.body;
  if (shape?.kind !== 'json') return [];
  const parsed = shape.schema.safeParse(body, { reportInput: true });
  return parsed.success ? [] : fieldErrors('body', parsed.error);
};
