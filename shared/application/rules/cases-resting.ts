import type { Organisation } from '../../domain/organisation/index.ts';
import { type RuleDocument, type RuleKind, restsOn } from '../../domain/rule-versions/index.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casesOf } from '../keys.ts';

const pageSize = 200;
/** Enough to say what has to be done first; nobody needs them all in a refusal. */
const mostNamed = 5;

/** Open cases that rest on a rule, some of them by id: while there are any it cannot be retired. */
export const casesRestingOn = async (deps: Deps, kind: RuleKind, id: string): Promise<readonly string[]> => {
  if (kind !== 'region' && kind !== 'product' && kind !== 'calendarYear') return [];
  const found: string[] = [];
  for (const orgId of workGroupsIn(deps.rules.documents?.() ?? [])) {
    let cursor: string | undefined;
    do {
      const page = await deps.table.query({
        ...{ pk: casesOf(orgId), index: 'list', limit: pageSize },
        ...(cursor !== undefined && { cursor }),
      });
      const files = page.items.map(listedFileOf).filter((file) => restsOn(file, kind, id));
      found.push(...files.map((file) => file.id));
      if (found.length >= mostNamed) return found.slice(0, mostNamed);
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return found;
};

/** Those that were closed too: their cases may still be open. */
const workGroupsIn = (documents: readonly RuleDocument[]): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ kind, content }) => {
      const { id, kind: of } = content as Partial<Organisation>;
      return kind === 'organisation' && of === 'workGroup' && id !== undefined ? [id] : [];
    }),
  );
