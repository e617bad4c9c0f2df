import type { Tracking } from '../../api/routes.ts';

type Act = NonNullable<Tracking['now']['toDo'][number]['act']>;

/** The name under which what is typed for one thing to do is kept on the device. */
export const draftOf = (caseId: string, act: Act): string => [caseId, ...Object.values(act)].join('/');
