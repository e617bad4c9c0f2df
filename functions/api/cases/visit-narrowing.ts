import type * as z from 'zod';
import type * as requests from '../../../shared/contracts/requests/visits.ts';

type Asked = Omit<z.output<typeof requests.visitFileQuery>, 'language'>;

/** 筛选 of a register of visits, as the application takes it. */
export const visitNarrowingOf = <Query extends Asked>({
  need,
  standing,
  org,
  person,
  purpose,
  ...rest
}: Query) => ({ needs: need, standings: standing, orgs: org, people: person, purposes: purpose, ...rest });
