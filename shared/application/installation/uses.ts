import { mayDo } from '../../domain/authority/index.ts';
import type { Deps } from '../deps.ts';
import { namesFor, withinNow } from '../people/names.ts';
import { done, refused } from '../refusals.ts';
import type { InstallationUses } from './port.ts';
import { logPage, verifyLog } from './read-log.ts';

export const installationUses = (deps: Deps): InstallationUses => ({
  readLog: async (actor, limit, cursor) => {
    if (!mayDo(actor, 'log.read')) return refused('not_permitted');
    const page = await logPage(deps, { limit, cursor });
    if (!page.ok) return page;
    const ids = page.value.records.flatMap(({ event: { by, subject, type } }) => [
      by.personId,
      ...(type.startsWith('person.') ? [subject] : []),
    ]);
    return done({ ...page.value, names: await namesFor(deps, actor, ids, await withinNow(deps)) });
  },
  checkLog: async (actor) =>
    mayDo(actor, 'log.read') ? done(await verifyLog(deps)) : refused('not_permitted'),
});
