import type { CaseSummary } from '../api/routes.ts';
import type { Names } from '../api/use-reference.ts';
import type { Sort } from './list-address.ts';

type Value = string | number | undefined;

/** The rows of a page in the order asked for; what has no value comes last either way. */
export const sortCases = (
  cases: readonly CaseSummary[],
  sort: Sort | undefined,
  names: Pick<Names, 'stage' | 'organisation'>,
): readonly CaseSummary[] => {
  if (!sort) return cases;
  const sortedBy = (summary: CaseSummary): Value => {
    switch (sort.key) {
      case 'enterprise':
        return summary.enterpriseName;
      case 'stage':
        return names.stage(summary.stage);
      case 'amount':
        return summary.amountFen;
      case 'holder':
        return summary.holderOrgId === undefined ? undefined : names.organisation(summary.holderOrgId);
      case 'due':
        return summary.dueAt;
      case 'score':
        return summary.score?.total;
      case 'opened':
        return summary.openedAt;
      case 'entered':
        return summary.enteredStageAt;
      // Only regulators' lists have these, and theirs come in order.
      default:
        return undefined;
    }
  };
  const direction = sort.descending ? -1 : 1;
  return cases.toSorted((left, right) => {
    const [a, b] = [sortedBy(left), sortedBy(right)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return direction * compare(a, b);
  });
};

const collator = new Intl.Collator('zh-CN', { numeric: true });

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
