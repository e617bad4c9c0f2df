import { mayListPart, mayView } from '../../domain/access/permission.ts';
import { seatOf } from '../../domain/access/seat.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { type KeptPartLine, lineOfSeat, partLineOf } from '../../domain/register/part-line.ts';
import type { Deps } from '../deps.ts';
import { partsRegister } from '../keys.ts';
import { partLinesOf, type ShelfPart } from '../register/line-shelves.ts';
import type { Sort } from './port.ts';

/** Whether an actor's lists are made of own parts (本机构台账): banks, and those that own tasks. */
export const listsParts = ({ kind }: Pick<Actor, 'kind'>): boolean =>
  kind === 'bank' || kind === 'department' || kind === 'guarantor' || kind === 'insurer';

/**
 * Whose parts an actor may list, from their own organisation upwards: a branch has its own and its bank's, an office its
 * guarantor's or insurer's; a department has its own.
 */
export const partOwnersOf = ({ rules }: Pick<Deps, 'rules'>, { kind, orgId }: Actor): readonly string[] =>
  kind === 'department' ? [orgId] : rules.listedUnder(orgId).partitions;

/** Without another wish a regulator's list begins with the newest case, that of an organisation's own parts with what is most pressing. */
export const usualOrder = (actor: Pick<Actor, 'kind'>): Sort =>
  listsParts(actor) ? { key: 'turn', descending: false } : { key: 'opened', descending: true };

type Shelf = Omit<ShelfPart, 'orgId'>;

/** The parts of these shelves that the actor speaks for and may list, each case once: the newest state of it that was read. */
export const ownPartsOn = async (
  deps: Deps,
  actor: Actor,
  shelves: readonly Shelf[],
): Promise<readonly KeptPartLine[]> => {
  const owners = partOwnersOf(deps, actor);
  const wanted = owners.flatMap((id) => shelves.map((shelf) => ({ orgId: partsRegister(id), ...shelf })));
  const found = await partLinesOf(deps, wanted);
  if (owners.length === 1) return once(found.flat()).filter(({ part }) => mayListPart(actor, part));
  const ofCase = new Map<string, KeptPartLine[]>();
  const perOwner = owners.map((_, nth) =>
    once(found.slice(nth * shelves.length, (nth + 1) * shelves.length).flat()),
  );
  for (const lines of perOwner)
    for (const line of lines) {
      const known = ofCase.get(line.caseId);
      if (known) known.push(line);
      else ofCase.set(line.caseId, [line]);
    }
  return [...ofCase.values()].flatMap((lines) => {
    const line = lineOfSeat(lines);
    return line && mayListPart(actor, line.part) ? [line] : [];
  });
};

/** A case that came to rest between two reads stands on both shelves. */
const once = (lines: readonly KeptPartLine[]): readonly KeptPartLine[] => {
  const newest = new Map<string, KeptPartLine>();
  for (const line of lines) {
    const known = newest.get(line.caseId);
    if (!known || known.version < line.version) newest.set(line.caseId, line);
  }
  return newest.size === lines.length ? lines : [...newest.values()];
};

/** The actor's own part of a case as it stands; undefined where they may not list it. */
export const ownPartOf = (
  { rules, clock }: Pick<Deps, 'rules' | 'clock'>,
  actor: Actor,
  file: CaseFile,
): KeptPartLine | undefined => {
  const of = rules.caseRules(file.regionId, clock.now());
  if (!of || !mayView(actor, file, of.isWithin)) return undefined;
  const line = partLineOf(file, seatOf(actor, file, of.isWithin).orgId);
  return line && { ...line, version: file.version };
};
