import type { Shape } from '../../../../../shared/contracts/rule-shapes.ts';
import { isMembers, type Members } from './content.ts';

/**
 * One's own changes put upon what somebody else has saved meanwhile: where only one of the two changed something, theirs;
 * where both did, one's own. Entries of tables are told apart by what names them.
 */
export const reapplied = (
  shape: Shape | undefined,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): unknown => {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base) || isSame(mine, theirs)) return mine;
  if (isMembers(base) && isMembers(mine) && isMembers(theirs))
    return mergedMembers(shape, base, mine, theirs);
  const key = shape?.kind === 'list' ? shape.key : undefined;
  if (shape?.kind === 'list' && key !== undefined && [base, mine, theirs].every((side) => isTold(side, key)))
    return mergedEntries(shape.of, key, base as Rows, mine as Rows, theirs as Rows);
  return mine;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Rows = readonly Members[];
const isTold = (side: unknown, key: string): side is Rows =>
  Array.isArray(side) &&
  side.every((row) => isMembers(row) && row[key] !== undefined) &&
  new Set(side.map((row: Members) => row[key])).size === side.length;

const memberShape = (shape: Shape | undefined, name: string): Shape | undefined => {
  switch (shape?.kind) {
    case 'record':
      return shape.fields.find((field) => field.name === name)?.shape;
    case 'setting':
      return name === 'value' ? shape.of : undefined;
    case 'map':
      return shape.of;
    default:
      return undefined;
  }
};

const mergedMembers = (shape: Shape | undefined, base: Members, mine: Members, theirs: Members): Members =>
  Object.fromEntries(
    [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].flatMap((name) => {
      const value = reapplied(memberShape(shape, name), base[name], mine[name], theirs[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Their order, with what is new here at the end. */
const mergedEntries = (of: Shape, key: string, base: Rows, mine: Rows, theirs: Rows): Rows => {
  const by = (rows: Rows) => new Map(rows.map((row) => [row[key], row]));
  const [old, own, other] = [by(base), by(mine), by(theirs)];
  return [...new Set([...other.keys(), ...own.keys()])].flatMap((name) => {
    const value = reapplied(of, old.get(name), own.get(name), other.get(name));
    return value === undefined ? [] : [value as Members];
  });
};
