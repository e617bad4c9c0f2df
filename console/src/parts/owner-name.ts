import type { CaseView } from '../api/routes.ts';
import type { Names } from '../api/use-reference.ts';
import { bareName } from './shown-name.ts';

/** 责任单位: an organisation by its name in the dictionary; the enterprise itself, which is not in it, by its own. */
export const ownerName = (
  names: Pick<Names, 'organisation'>,
  { identity, name }: Pick<CaseView['applicant'], 'identity' | 'name'>,
  ownerOrgId: string,
): string => (ownerOrgId === identity.code ? bareName(name) : names.organisation(ownerOrgId));
