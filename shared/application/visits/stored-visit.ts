import { type Visit, type VisitLine, visitLineOf } from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import { visitKey, visitLinesPk, visitMarkKey, visitsOfFirm } from '../keys.ts';
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
const registersOf = ({ group, by }: Visit): readonly string[] => [...new Set([group, by.orgId])];

const lineKeyOf = (register: string, { on, id }: Visit): Key => ({
  pk: visitLinesPk(register, monthOf(on)),
  sk: `${on}#${id}`,
});

/**
 * The record, its line in each register, and the marks of the months concerned, as one transaction: a visit that moved to another
 * day leaves the line it had.
 */
export const visitWrites = (before: Visit | undefined, after: Visit): readonly Write[] => {
  const { firm, at, id, version } = after;
  const code = firm.identity?.code;
  const state: Write = {
    kind: 'put',
    item: {
      ...visitKey(id),
      version,
      ...(code !== undefined && {
        index: { list: { pk: visitsOfFirm(code), sk: `${after.on}#${at}#${id}` } },
      }),
      data: after as unknown as JsonObject,
    },
    expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
  };
  const lines = registersOf(after).flatMap((register): readonly Write[] => {
    const months = new Set([monthOf(after.on), monthOf(before?.on ?? after.on)]);
    return [
      ...(before && before.on !== after.on
        ? [{ kind: 'delete', key: lineKeyOf(register, before) } as const]
        : []),
      {
        kind: 'put',
        item: {
          ...lineKeyOf(register, after),
          version: 1,
          data: visitLineOf(after) as unknown as JsonObject,
        },
      },
      ...[...months].map((month) => markWrite(visitMarkKey(register, month), `${id}@${version}`)),
    ];
  });
  return [state, ...lines];
};
