import { mayView } from '../../../domain/access/permission.ts';
import { relationTo } from '../../../domain/access/relation.ts';
import { isEnded } from '../../../domain/case/stages.ts';
import { listedFileOf } from '../../cases/case-store.ts';
import { letOthersIn } from '../../jobs/work-in-slices.ts';
import { pageOfSources, sourcesOf } from '../../queries/sources.ts';
import { done } from '../../refusals.ts';
import { draftBook, type WhatIfDeps } from './draft-book.ts';
import type { WhatIfUses } from './port.ts';
import { type Tryable, trialOf } from './trial.ts';

const pageSize = 250;
/** More than a county's year. Beyond it the answer says that it is not complete. */
export const mostTried = 10_000;

/**
 * 试算 over the cases of a jurisdiction. 1 two rule books are made, with and without the version; 2 the cases of the
 * actor's jurisdiction are read page by page and judged by both; 3 what differs is counted and some of it explained, with
 * names for whoever may see the case. Nothing is written.
 */
export const tryRule = async (
  deps: WhatIfDeps,
  { actor, of, scope }: Parameters<WhatIfUses['tryRule']>[0],
  most = mostTried,
): ReturnType<WhatIfUses['tryRule']> => {
  const book = await draftBook(deps, actor, of);
  if (!book.ok) return book;
  const trial = trialOf(deps, book.value);
  const sources = sourcesOf(deps, actor);
  let cursor: string | undefined;
  let left = most;
  do {
    const page = await pageOfSources(deps, sources, Math.min(pageSize, left), cursor);
    if (!page) break;
    trial.add(
      page.items.flatMap((item): readonly Tryable[] => {
        const file = listedFileOf(item);
        const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
        const isLooked = scope === 'all' || !isEnded(file.phase.stage);
        if (!isLooked || !rules || relationTo(actor, file, rules.isWithin) === 'none') return [];
        return [{ file, isNamed: mayView(actor, file, rules.isWithin) }];
      }),
    );
    left -= page.items.length;
    cursor = page.cursor;
    await letOthersIn();
  } while (cursor !== undefined && left > 0);
  return done(trial.result(cursor === undefined));
};
