import { mayOversee, mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { OtherCase } from '../../domain/case/merging.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { type RegisterLine, registerLineOf } from '../../domain/register/line.ts';
import { isReturn, isToldApart, pairsAmong, type TwinLine, twinsAmong } from '../../domain/twins/index.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { stateKey } from '../keys.ts';
import { partsOf } from '../queries/list-lines.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, refused } from '../refusals.ts';
import { latestLines } from '../register/latest-lines.ts';
import { linesOf } from '../register/line-shelves.ts';
import type { TwinCase, TwinUses } from './port.ts';

type Answer<Name extends keyof TwinUses> = ReturnType<TwinUses[Name]>;

/**
 * 疑似重复 from register lines: the open cases of one work group and those that came to rest lately, kept while they stand, so
 * that an unchanged county costs two small reads. Nothing is compared across work groups: what another county has is its own.
 */
export const twinPairs = async (deps: Deps, actor: Actor, group = actor.orgId): Answer<'twinPairs'> => {
  const lines = await readableLines(deps, actor, group);
  if (!lines) return refused('not_permitted', group === actor.orgId ? {} : { field: 'group' });
  return done({
    orgId: group,
    pairs: pairsAmong(lines).map(({ one, other, reasons }) => ({
      ...{ one: toldTwin(one), other: toldTwin(other), reasons },
    })),
  });
};

/** Of one case: those like it, those told apart from it, and those it went on in or took in. */
export const caseTwins = async (deps: Deps, actor: Actor, caseId: string): Answer<'caseTwins'> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (!mayView(actor, file, rules.isWithin, 'check')) return refused('not_permitted');
  const own = registerLineOf(file);
  const lines = await linesOfGroup(deps, file.orgId);
  const others = lines.filter((line) => line.caseId !== caseId && !isReturn(own, line));
  const alike = file.mergedInto
    ? []
    : twinsAmong(own, others).filter(({ line }) => !isToldApart(own, line) && isOpenPair(own, line));
  const { mergedInto, takenIn = [], toldApart = [] } = file;
  const named = [...(mergedInto ? [mergedInto] : []), ...takenIn, ...toldApart];
  const caseOf = await casesNamed(deps, named);
  const withCase = (said: OtherCase) => {
    const found = caseOf(said);
    return { ...said, ...(found && { case: found }) };
  };
  return done({
    twins: alike.map(({ line, reasons }) => ({ case: toldTwin(line), reasons })),
    apart: toldApart.map(withCase),
    ...(mergedInto && { mergedInto: withCase(mergedInto) }),
    takenIn: takenIn.map(withCase),
  });
};

/** Lines of the reader's own work group that other firms are compared with; undefined: they are not this reader's to read. */
export const linesToCompare = (deps: Deps, actor: Actor) => readableLines(deps, actor, actor.orgId);

/** Before a case is opened. */
export const firmTwins = async (
  deps: Deps,
  actor: Actor,
  { name = '', code = '', phone }: Parameters<TwinUses['firmTwins']>[1],
): Answer<'firmTwins'> => {
  if (!mayDo(actor, 'applicants.check')) return refused('not_permitted');
  const lines = await readableLines(deps, actor, actor.orgId);
  if (!lines) return refused('not_permitted');
  // Whether the very code has an open case is told when it is checked.
  const found = twinsAmong({ name, code, phone }, lines).filter(({ line }) => line.code !== code);
  return done({ twins: found.map(({ line, reasons }) => ({ case: toldTwin(line), reasons })) });
};

const isOpenPair = (one: TwinLine, other: TwinLine): boolean => !isEnded(one.stage) || !isEnded(other.stage);

/** Undefined: no work group, or not this reader's to read. */
const readableLines = async (
  deps: Deps,
  actor: Actor,
  group: string,
): Promise<readonly RegisterLine[] | undefined> => {
  if (!deps.rules.isWorkGroup(group)) return undefined;
  const rules = deps.rules.caseRules(deps.rules.regionOf(group) ?? '', deps.clock.now());
  // A region without rules has no cases yet, and nothing to be like.
  if (!rules) return group === actor.orgId ? [] : undefined;
  return mayOversee(actor, group, rules.isWithin, 'read') ? linesOfGroup(deps, group) : undefined;
};

const linesOfGroup = async (deps: Deps, group: string): Promise<readonly RegisterLine[]> => {
  const parts = partsOf([group], { ended: ['recent'] }, deps.clock.now());
  return latestLines((await linesOf(deps, parts ?? [])).flat());
};

const casesNamed = async (
  deps: Deps,
  named: readonly OtherCase[],
): Promise<(said: OtherCase) => TwinCase | undefined> => {
  const ids = [...new Set(named.map(({ caseId }) => caseId))];
  const items = ids.length > 0 ? await deps.table.getMany(ids.map(stateKey)) : [];
  const found = new Map(
    items.flatMap((item) => {
      if (!item) return [];
      const line = registerLineOf(listedFileOf(item));
      return [[line.caseId, toldTwin(line)] as const];
    }),
  );
  return ({ caseId }) => found.get(caseId);
};

export const toldTwin = ({ caseId, name, code, stage, result, openedOn, needFen }: TwinLine): TwinCase => ({
  caseId,
  enterpriseName: name,
  identityCode: code,
  stage,
  ...(result && { result }),
  ...{ openedOn, needFen },
});
