import { done } from '../../../shared/application/refusals.ts';

/** What has changed is found by asking the same questions again, around the handlers (`http/watching.ts`). */
export const changes = async () => done({ body: { changed: [] as readonly string[] } });
