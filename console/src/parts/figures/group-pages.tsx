import { lazy, type ReactNode, Suspense, useState } from 'react';

const GroupPager = lazy(async () => ({ default: (await import('./group-pager.tsx')).GroupPager }));

/** A province has hundreds of work groups, and nobody finds one among them by scrolling. */
const groupsAtOnce = 12;

type Group = { readonly orgId: string };

/** Many work groups, some at a time: those that are shown now, and how others are reached; nothing of few. */
export const useGroupPages = <G extends Group>(
  groups: readonly G[],
): { readonly shown: readonly G[]; readonly pages: ReactNode } => {
  const [wanted, setStart] = useState(0);
  // There may be fewer by now than when they were turned to.
  const start = wanted < groups.length ? wanted : 0;
  return groups.length <= groupsAtOnce
    ? { shown: groups, pages: null }
    : {
        shown: groups.slice(start, start + groupsAtOnce),
        pages: (
          <Suspense>
            <GroupPager groups={groups} start={start} atOnce={groupsAtOnce} onChange={setStart} />
          </Suspense>
        ),
      };
};
