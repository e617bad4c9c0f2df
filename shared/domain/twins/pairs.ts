import { isEnded } from '../case/stages.ts';
import { type RegisterLine, wentOnElsewhere } from '../register/line.ts';
import { type Compared, type Likeness, likenessOf, phoneKey } from './likeness.ts';

export type TwinLine = Pick<
  RegisterLine,
  'caseId' | 'orgId' | 'name' | 'code' | 'phone' | 'stage' | 'result' | 'openedOn' | 'needFen' | 'apart'
>;

/** 疑似重复: another case, and why it may be of the same firm. */
export type Twin<Line extends TwinLine = TwinLine> = {
  readonly line: Line;
  readonly reasons: readonly Likeness[];
};

/** 疑似重复的一对. */
export type TwinPair<Line extends TwinLine = TwinLine> = {
  readonly one: Line;
  readonly other: Line;
  readonly reasons: readonly Likeness[];
};

/** More firms than these give one number: a bookkeeper's, or a park's, and nobody's own. */
const mostFirmsOfPhone = 4;

/** Whether so many firms of these lines give a number that it tells no firm from another. */
export const sharedPhonesOf = (
  lines: Iterable<Pick<Compared, 'phone' | 'code'>>,
): ((phone: string) => boolean) => {
  const firms = new Map<string, Set<string>>();
  for (const { phone, code } of lines) {
    const key = phoneKey(phone);
    if (key !== undefined) firms.set(key, (firms.get(key) ?? new Set()).add(code));
  }
  return (phone) => (firms.get(phone)?.size ?? 0) > mostFirmsOfPhone;
};

/** The cases of these lines that are probably of one firm with what is compared; those that went on elsewhere are none. */
export const twinsAmong = <Line extends TwinLine>(
  subject: Compared,
  lines: readonly Line[],
): readonly Twin<Line>[] => {
  const isShared = sharedPhonesOf(lines);
  return lines.flatMap((line) => {
    if (wentOnElsewhere(line)) return [];
    const reasons = likenessOf(subject, line, isShared);
    return reasons.length > 0 ? [{ line, reasons }] : [];
  });
};

export const isToldApart = (one: TwinLine, other: TwinLine): boolean =>
  one.apart?.includes(other.caseId) === true || other.apart?.includes(one.caseId) === true;

/**
 * 疑似重复 of a county: each two of its cases that are probably of one firm, of which one at least is open. A firm that comes
 * back with the code it had is no duplicate: one case of it has ended.
 */
export const pairsAmong = <Line extends TwinLine>(lines: readonly Line[]): readonly TwinPair<Line>[] => {
  const isShared = sharedPhonesOf(lines);
  const standing = lines.filter((line) => !wentOnElsewhere(line));
  const open = standing.filter(({ stage }) => !isEnded(stage));
  const ended = standing.filter(({ stage }) => isEnded(stage));
  return open.flatMap((one, at) =>
    [...open.slice(at + 1), ...ended].flatMap((other) => {
      if (isToldApart(one, other) || isReturn(one, other)) return [];
      const reasons = likenessOf(one, other, isShared);
      return reasons.length > 0 ? [{ one, other, reasons }] : [];
    }),
  );
};

export const isReturn = (one: TwinLine, other: TwinLine): boolean =>
  one.code === other.code && (isEnded(one.stage) || isEnded(other.stage));
