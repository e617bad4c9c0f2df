import type { PlausibleBounds } from '../../domain/plausible/index.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { ColumnMap } from './columns.ts';

/** What the rows of one list are judged by. */
export type ListRules = {
  readonly columns: ColumnMap;
  readonly today: CivilDate;
  /** Beyond which a row has to say that it was checked. */
  readonly plausible: PlausibleBounds;
  /** The bank a cell names, by key or by name. */
  readonly bankOf: (text: string) => string | undefined;
};
