import type { CaseView } from '../api/routes.ts';

export type CaseDocument = NonNullable<CaseView['documents']>[number];
