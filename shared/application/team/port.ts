import type { Actor } from '../../domain/case/actor.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Workload } from '../../domain/register/workload.ts';
import type { Result } from '../refusals.ts';

/** Somebody of the work group, with what they have on their hands. */
export type Member = Pick<Person, 'id' | 'name' | 'roles' | 'state'> & {
  readonly load: Workload;
  /** Whether cases can be assigned to them now. */
  readonly assignable: boolean;
};

/**
 * 团队 of a work group: its people who do casework, and those who still have a case. `turns`: to whom cases would go one
 * after the other if each went to whoever has the fewest by then.
 */
export type Team = {
  readonly at: number;
  readonly people: readonly Member[];
  readonly nobody: Workload;
  readonly turns: readonly string[];
};

export type TeamUses = {
  /** `cases`: for how many the turns are wanted. */
  team(actor: Actor, cases: number): Promise<Result<Team>>;
};
