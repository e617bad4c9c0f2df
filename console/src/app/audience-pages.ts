import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import type { CaseSummary } from '../api/routes.ts';
import type { SignedIn } from '../auth/session.ts';

/** A place in the left navigation, and on phones in the bar at the bottom. */
export type Place = {
  readonly to: string;
  readonly label: () => string;
  readonly icon: ReactNode;
  /** Also in the phone's bottom bar, which holds four at most. */
  readonly onPhone?: boolean;
};

/** What waits for the person: counted from the audience's list for the bell. */
export type Inbox =
  | ListInbox
  | {
      /** Counted by the server too: how many of the audience's list are its turn. */
      readonly turnsOf: 'bank.listCases' | 'participant.listCases';
      /** What it has to do, of `turn` in the contract. */
      readonly turns: string;
      readonly to: string;
    }
  | {
      /** Counted by the server, as the page that the bell leads to shows it. */
      readonly work: 'regulator.ownWork';
      readonly to: string;
    };

export type ListInbox = {
  readonly list: 'regulator.listCases' | 'bank.listCases' | 'enterprise.listCases' | 'participant.listCases';
  readonly query?: { readonly stage?: string; readonly overdue?: 'true' };
  readonly waitsForMe: (summary: CaseSummary, who: SignedIn) => boolean;
  /** Where the bell leads. */
  readonly to: string;
};

/** 企业账户 for whoever lets enterprises in: beside the bell, with how many wait for a word of theirs. */
export type FirmsTool = { readonly to: string; readonly label: (waiting: number) => string };

/** All of one audience's console: its chunk exports this as `pages`. */
export type AudiencePages = {
  /** The first place is where the audience begins. At most seven. */
  readonly places: readonly Place[];
  readonly routes: readonly RouteObject[];
  /** Absent for whoever has no part in cases. */
  readonly inbox?: Inbox;
  readonly firms?: FirmsTool;
  /** The page a global search leads to; absent where there is nothing to search. */
  readonly searchPath?: string;
};
