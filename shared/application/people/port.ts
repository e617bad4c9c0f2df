import type { Actor } from '../../domain/case/actor.ts';
import type { Person, PersonCommand } from '../../domain/people/index.ts';
import type { Result } from '../refusals.ts';
import type { OwnDraft } from './hand-over.ts';

/** What is open of a person, and which colleagues could take all of it. */
export type HandOverPreview = {
  readonly sessions: readonly { readonly id: string; readonly startsAt: number; readonly place: string }[];
  readonly drafts: readonly OwnDraft[];
  /** How many open cases they have (经办). */
  readonly cases: number;
  readonly candidates: readonly Person[];
};

/** 人员: who belongs to which organisation, with which roles. */
export type PeopleUses = {
  /** The people of an organisation; those who have left last. */
  listPeople(actor: Actor, orgId: string): Promise<Result<{ readonly people: readonly Person[] }>>;
  viewPerson(actor: Actor, personId: string): Promise<Result<Person>>;
  changePerson(request: {
    readonly actor: Actor;
    readonly command: PersonCommand;
    readonly expectedVersion?: number;
    readonly successorId?: string;
    readonly idempotencyKey?: string;
  }): Promise<Result<Person>>;
  /** What a colleague could hand over without leaving: sessions they convened, cases they have. Drafts of rules anybody with the role goes on with. */
  personWork(actor: Actor, personId: string): Promise<Result<Omit<HandOverPreview, 'drafts'>>>;
  handOver(
    actor: Actor,
    personId: string,
    successorId: string,
    idempotencyKey?: string,
  ): Promise<Result<{ readonly sessions: readonly string[]; readonly cases: number }>>;
  handOverPreview(actor: Actor, personId: string): Promise<Result<HandOverPreview>>;
};
