import type { Write } from '../../../shared/application/ports/table.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';

/** What accounts ask of the register of people (人员登记). */
export type Registered = {
  find(personId: string): Promise<{ readonly name: string } | undefined>;
  /** Who acts when this person does; undefined: nobody may (any more). */
  actor(personId: string): Promise<Actor | undefined>;
  /** The writes by which somebody who was invited is one who signs in. */
  activation(personId: string): Promise<readonly Write[]>;
};
