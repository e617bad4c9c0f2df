import type { Actor } from '../../domain/case/actor.ts';
import type {
  HeldByOrganisation,
  Organisation,
  OrganisationCommand,
} from '../../domain/organisation/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Result } from '../refusals.ts';

/** An organisation as the register shows it. */
export type OrganisationLine = Organisation & {
  readonly version: number;
  /** 计划更名. */
  readonly planned?: readonly { readonly from: CivilDate; readonly name: Bilingual }[];
  /** Whether the reader manages it. */
  readonly managed: boolean;
};

/** What an act would meet: shown before it is done. */
export type OrganisationEffects = HeldByOrganisation & {
  /** Active organisations right under it. */
  readonly below: number;
};

/** 机构: the tree from province to county, banks with their branches, departments, guarantors, insurers. */
export type OrganisationUses = {
  listOrganisations(actor: Actor): Promise<Result<{ readonly organisations: readonly OrganisationLine[] }>>;
  organisationEffects(actor: Actor, id: string): Promise<Result<OrganisationEffects>>;
  changeOrganisation(request: {
    readonly actor: Actor;
    readonly command: OrganisationCommand;
    readonly expectedVersion?: number;
    readonly idempotencyKey?: string;
  }): Promise<Result<{ readonly organisation: Organisation; readonly version: number }>>;
};
