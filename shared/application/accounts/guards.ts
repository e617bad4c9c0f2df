import type { OfficeAct } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';

/** Does something for an administrator with a right, and in reach of them. */
export type Guards = {
  readonly onlyWhoMay: <T>(
    actor: Actor,
    act: OfficeAct,
    work: () => Promise<Result<T>>,
  ) => Promise<Result<T>>;
  readonly ofManaged: <T>(
    actor: Actor,
    act: OfficeAct,
    personId: string,
    work: () => Promise<Result<T>>,
  ) => Promise<Result<T>>;
};
