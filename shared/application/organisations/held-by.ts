import { isEnded } from '../../domain/case/stages.ts';
import type { HeldByOrganisation, Organisation } from '../../domain/organisation/index.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { askedOf, casesOf, followUpsOf, inquiriesOf, tasksOf } from '../keys.ts';
import { peopleIn } from '../people/stored-people.ts';
import type { Item, Query } from '../ports/table.ts';
import { productsOf } from './stored-register.ts';

type HeldDeps = Pick<Deps, 'table' | 'clock'>;

/** More are not counted: that there are some is what matters. */
const mostCounted = 1000;

/** What still hangs on an organisation: cases it holds, requests it has not answered, tasks of its own, people, products. */
export const heldBy = async (deps: HeldDeps, { id, kind }: Organisation): Promise<HeldByOrganisation> => {
  const isOpen = (item: Item) => !isEnded(listedFileOf(item).phase.stage);
  const cases = await counted(deps, { pk: casesOf(id), index: 'list', order: 'descending' }, isOpen);
  const asked = await counted(
    deps,
    { pk: askedOf(id), index: 'list', order: 'ascending' },
    ({ data }) => data['open'] === true,
  );
  const tasks = await counted(deps, { pk: tasksOf(id), index: 'list', prefix: 'open#' }, () => true);
  const inquiries = await counted(deps, { pk: inquiriesOf(id), index: 'list', prefix: 'open#' }, () => true);
  const people = (await peopleIn(deps, id)).filter(({ state }) => state !== 'left');
  const products = kind === 'bank' ? await productsOf(deps, id) : [];
  const offered = new Set(products.map(({ id: product }) => product));
  const followed = await counted(deps, { pk: followUpsOf(id), index: 'list', prefix: 'open#' }, () => true);
  return {
    openCases: cases + asked + tasks + inquiries + followed,
    people: people.length,
    products: offered.size,
  };
};

const counted = async (
  { table }: HeldDeps,
  query: Omit<Query, 'limit' | 'cursor'>,
  counts: (item: Item) => boolean,
): Promise<number> => {
  let found = 0;
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, limit: 200, ...(cursor !== undefined && { cursor }) });
    found += page.items.filter(counts).length;
    cursor = page.cursor;
  } while (cursor !== undefined && found < mostCounted);
  return found;
};
