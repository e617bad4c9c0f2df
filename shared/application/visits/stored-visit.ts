import { ownerOfVisit, type Visit, type VisitLine, visitLineOf } from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import { visitKey, visitLinesPk, visitMarkKey, visitsOfCase, visitsOfFirm } from '../keys.ts';
import type { Item, JsonObject, Key, Write } from '../ports/table.ts';
import { markWrite } from '../register/register-marks.ts';

export const visitIn = ({ data }: Item): Visit => data as unknown as Visit;
export const visitLineIn = ({ data }: Item): VisitLine => data as unknown as VisitLine;

export const findVisit = async (
  { table }: Pick<Deps, 'table'>,
  visitId: string,
): Promise<Visit | undefined> => {
  const item = await table.get(visitKey(visitId));
  return item && visitIn(item);
};

/** 'YYYY-MM'. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Whose registers a visit stands in: the work group's, and of a bank its own as well. */
const registersOf = (visit: Visit): readonly string[] => [...new Set([visit.group, ownerOfVisit(visit)])];

const lineKeyOf = (register: string, { on, id }: Visit): Key => ({
  pk: visitLinesPk(register, monthOf(on)),
  sk: `${on}#${id}`,
});
const lineKeysOf = (visit: Visit): readonly Key[] =>
  registersOf(visit).map((register) => lineKeyOf(register, visit));
const marksOf = (visit: Visit): readonly Key[] =>
  registersOf(visit).map((register) => visitMarkKey(register, monthOf(visit.on)));
const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/**
 * The record, its line in each register, and the marks of the months concerned, as one transaction: a visit that moved to another
 * day, or to another organisation, leaves the line it had.
 */
export const visitWrites = (before: Visit | undefined, after: Visit): readonly Write[] => {
  const { firm, at, on, id, version, taken } = after;
  const code = firm.identity?.code;
  const place = `${on}#${at}#${id}`;
  const state: Write = {
    kind: 'put',
    item: {
      ...visitKey(id),
      version,
      index: {
        ...(code !== undefined && { list: { pk: visitsOfFirm(code), sk: place } }),
        ...(taken && { city: { pk: visitsOfCase(taken.caseId), sk: place } }),
      },
      data: after as unknown as JsonObject,
    },
    expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
  };
  const data = visitLineOf(after) as unknown as JsonObject;
  const stand = lineKeysOf(after);
  const stays = new Set(stand.map(nameOf));
  const gone = before ? lineKeysOf(before).filter((key) => !stays.has(nameOf(key))) : [];
  const marks = new Map(
    [...(before ? marksOf(before) : []), ...marksOf(after)].map((key) => [nameOf(key), key]),
  );
  return [
    state,
    ...stand.map((key): Write => ({ kind: 'put', item: { ...key, version: 1, data } })),
    ...gone.map((key): Write => ({ kind: 'delete', key })),
    ...[...marks.values()].map((key) => markWrite(key, `${id}@${version}`)),
  ];
};
