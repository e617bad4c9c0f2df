import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { invitationIn, openInvitationOf, outstandingSources } from '../invitations/invitation.ts';
import { firmsOf, personKey } from '../keys.ts';
import { peopleIn, personOfItem } from '../people/stored-people.ts';
import { InvalidCursor, type Item } from '../ports/table.ts';
import { pageOfSources, type Source } from '../queries/sources.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { FirmPerson, FirmUses } from './port.ts';
import { asWorkGroup, servesFirm, withPredecessors } from './standing.ts';
import { findFirm, firmIn } from './stored-firm.ts';

type Answer<Name extends keyof FirmUses> = ReturnType<FirmUses[Name]>;
type Place = { readonly limit: number; readonly cursor: string | undefined };

/** A page of what stands under a work group and those it goes on for. */
export const pageFor = async (
  deps: Deps,
  actor: Actor,
  sourcesFor: (workGroups: readonly string[]) => readonly Source[],
  { limit, cursor }: Place,
): Promise<Result<{ readonly items: readonly Item[]; readonly cursor?: string }>> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const sources = sourcesFor(withPredecessors(actor.orgId, tree.value));
  try {
    const page = await pageOfSources(deps, sources, limit, cursor);
    return done({
      items: page?.items ?? [],
      ...(page?.cursor !== undefined && { cursor: page.cursor }),
    });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};

const firmSources = (workGroups: readonly string[]): readonly Source[] =>
  workGroups.map((orgId) => ({ orgId, pk: firmsOf(orgId), index: 'list', order: 'descending' }));

/** The firms that a work group let in, newest first. */
export const listFirms = async (deps: Deps, actor: Actor, place: Place): Answer<'listFirms'> => {
  const page = await pageFor(deps, actor, firmSources, place);
  if (!page.ok) return page;
  const { items, ...rest } = page.value;
  return done({ firms: items.map(firmIn), ...rest });
};

/** Invitations that were given out and not used, newest first. */
export const listFirmInvitations = async (
  deps: Deps,
  actor: Actor,
  place: Place,
): Answer<'listFirmInvitations'> => {
  const page = await pageFor(deps, actor, outstandingSources, place);
  if (!page.ok) return page;
  const { items, ...rest } = page.value;
  const open = items.map(invitationIn);
  const people = await deps.table.getMany(open.map(({ personId }) => personKey(personId)));
  const now = deps.clock.now();
  const invitations = open.flatMap(({ firm, personId, madeAt, expiresAt }, at) => {
    const person = people[at];
    return firm && person
      ? [
          {
            personId,
            personName: personOfItem(person).name,
            code: firm.code,
            firmName: firm.name,
            madeAt,
            expiresAt,
            expired: now >= expiresAt,
          },
        ]
      : [];
  });
  return done({ invitations, ...rest });
};

/** A firm with its people, those who have left last. */
export const viewFirm = async (deps: Deps, actor: Actor, code: string): Answer<'viewFirm'> => {
  const tree = await asWorkGroup(deps, actor);
  if (!tree.ok) return tree;
  const serves = await servesFirm(deps, actor, { code }, tree.value);
  if (!serves.ok) return serves;
  const firm = await findFirm(deps, code);
  if (!firm) return refused('firm_unknown', { field: 'code' });
  const now = deps.clock.now();
  const people = (await peopleIn(deps, code)).map(async (person): Promise<FirmPerson> => {
    const { id, name, state, addedAt, leftOn } = person;
    const open = state === 'left' ? undefined : await openInvitationOf(deps, id);
    return {
      ...{ id, name, state, addedAt },
      ...(leftOn !== undefined && { leftOn }),
      ...(open && { invitation: { expiresAt: open.expiresAt, expired: now >= open.expiresAt } }),
    };
  });
  return done({ firm, people: await Promise.all(people) });
};
