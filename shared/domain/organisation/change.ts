import type { InstallationAct } from '../installation/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { RegisteredKind } from './kinds.ts';
import type { Organisation, OrganisationTree } from './organisation.ts';
import type { RegisterRefusal } from './refusal.ts';

/** What can be done to the register of organisations (机构变更). Ids come with the command. */
export type OrganisationCommand =
  | {
      readonly type: 'add';
      readonly id: string;
      readonly kind: RegisteredKind;
      readonly name: Bilingual;
      readonly parent: string | null;
      readonly region?: string;
      readonly owns?: readonly string[];
      readonly divisionCode?: string;
    }
  | {
      /** 设立演练专班: beside a real work group, with stand-ins for some banks. */
      readonly type: 'addPractice';
      readonly id: string;
      readonly of: string;
      readonly bankIds: readonly string[];
    }
  | { readonly type: 'rename'; readonly id: string; readonly name: Bilingual; readonly from: CivilDate }
  | {
      readonly type: 'change';
      readonly id: string;
      /** Null takes it away; absent leaves it. */
      readonly region?: string | null;
      readonly owns?: readonly string[];
      readonly divisionCode?: string | null;
    }
  | { readonly type: 'move'; readonly id: string; readonly parent: string | null }
  | { readonly type: 'merge'; readonly id: string; readonly into: string }
  | { readonly type: 'close'; readonly id: string };

/** What still hangs on an organisation, counted outside the domain. */
export type HeldByOrganisation = {
  /** Cases it holds, was asked about or has tasks in, that still run. */
  readonly openCases: number;
  readonly people: number;
  /** Bank products of its own in force or to come. */
  readonly products: number;
};

export type RegisterContext = {
  readonly tree: OrganisationTree;
  readonly today: CivilDate;
  readonly held: HeldByOrganisation;
  readonly regionExists: (region: string) => boolean;
};

/** One organisation as it is from a day on. */
export type OrganisationVersion = { readonly validFrom: CivilDate; readonly organisation: Organisation };

export type RegisterDecision =
  | {
      readonly ok: true;
      readonly versions: readonly OrganisationVersion[];
      readonly acts: readonly InstallationAct[];
      /** Whose cases get another place in the lists of the levels above, or another holder. */
      readonly cases?: { readonly from: string; readonly to: string };
      /** Whose people go on in another organisation. */
      readonly people?: { readonly from: string; readonly to: string };
      /** Whose products are offered by another body too. */
      readonly copied?: readonly { readonly from: string; readonly to: string }[];
    }
  | { readonly ok: false; readonly refusal: RegisterRefusal };
