import type { IndexName } from '../../shared/application/ports/table.ts';
import type { Audience, Route } from '../../shared/contracts/routes/route.ts';

/** An audience's own function, or one that serves some routes of several (`servedBy` in the route table). */
export type ApiFunctionName = Exclude<Audience, 'newcomer'> | NonNullable<Route['servedBy']>;

/**
 * A function's entry, and the indexes its lists are read from. No `indexes`: no table at all. `files`: reaches the files
 * of documents.
 */
export type ApiFunction = {
  readonly entry: string;
  readonly indexes?: readonly IndexName[];
  /** What it may do at the table; commands and lists unless said. */
  readonly work?: 'attends' | 'administers' | 'admits' | 'exports';
  readonly files?: true;
  /** Makes files and hands them out. */
  readonly exports?: true;
};

export const apiFunctions: Readonly<Record<ApiFunctionName, ApiFunction>> = {
  regulator: { entry: 'api-regulator', indexes: ['list', 'city', 'province'] },
  bank: { entry: 'api-bank', indexes: ['list'] },
  enterprise: { entry: 'api-enterprise', indexes: ['list'] },
  participant: { entry: 'api-participant', indexes: ['list'] },
  lists: { entry: 'api-lists', indexes: ['list', 'city', 'province'], work: 'exports', exports: true },
  invitations: { entry: 'api-invitations', indexes: ['list', 'city'], work: 'admits' },
  documents: { entry: 'api-documents', indexes: [], files: true },
  administration: { entry: 'api-administration', indexes: ['list', 'city', 'due'], work: 'administers' },
  signedIn: { entry: 'api-signed-in', indexes: ['list'], work: 'attends' },
  public: { entry: 'api-public' },
};
