import type { CaseFile } from '../../domain/case/state.ts';
import { fitTransaction } from '../cases/batches.ts';
import { fingerprintOf, usedKeyOf, useKey } from '../cases/idempotency.ts';
import type { Deps } from '../deps.ts';
import { viewWithDue, visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import { announceAll, type CaseCommand, decideCases, writesOf } from '../sessions/decide-cases.ts';
import { sessionLeftWrites } from '../sessions/leave-session.ts';
import type { MergeAnswer, OtherCaseRequest } from './port.ts';

/** Racing writers of two cases each lose at most once to each other. */
const maxTries = 10;

/** 认定不是同一企业, on record in both cases. */
export const tellApart = (deps: Deps, request: OtherCaseRequest): Promise<Result<MergeAnswer>> =>
  onBoth(deps, request, 'tellApart', 'tellApart');

/** 并案: the one case ends and the other says that it took it in, in one transaction. */
export const mergeCases = (deps: Deps, request: OtherCaseRequest): Promise<Result<MergeAnswer>> =>
  onBoth(deps, request, 'mergeInto', 'takeIn');

/** 1 what was asked under this key before; 2 decided on both, each by its own rules; 3 written together, or not at all. */
const onBoth = async (
  deps: Deps,
  request: OtherCaseRequest,
  here: 'tellApart' | 'mergeInto',
  there: 'tellApart' | 'takeIn',
): Promise<Result<MergeAnswer>> => {
  const { actor, caseId, otherCaseId, reason, expectedVersion } = request;
  const commands: readonly CaseCommand[] = [
    { caseId, command: { type: here, otherCaseId, reason } },
    { caseId: otherCaseId, command: { type: there, otherCaseId: caseId, reason } },
  ];
  const usedKey = usedKeyOf(request, deps);
  const fingerprint = fingerprintOf({ actor, caseId, command: { type: here, otherCaseId, reason } }, deps);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const visible = await visibleCase(deps, actor, caseId);
    if (!visible.ok) return visible;
    const { file } = visible.value;
    const used = usedKey && (await deps.table.get(usedKey));
    if (used)
      return used.data['fingerprint'] === fingerprint
        ? answerOf(deps, request, file, true)
        : refused('idempotency_mismatch');
    if (expectedVersion !== undefined && expectedVersion !== file.version)
      return refused('version_conflict', { detail: { version: file.version } });
    const same = otherCaseId === caseId;
    const decided = await decideCases(deps, actor, same ? commands.slice(0, 1) : commands);
    if (!decided.ok) return inWords(decided, otherCaseId);
    const [first] = decided.value;
    const agenda = await Promise.all(
      decided.value.map(({ before, events }) => sessionLeftWrites(deps, before.id, events)),
    );
    const writes = [...writesOf(decided.value), ...agenda.flat()];
    if (writes.length === 0) return answerOf(deps, request, file, true);
    if (!fitTransaction(writes)) return refused('act_too_large');
    const after = first?.change?.after ?? file;
    const remembered = usedKey ? [useKey(usedKey, fingerprint, after.version, deps.clock.now())] : [];
    if (!(await deps.table.transact([...writes, ...remembered])).ok) continue;
    await announceAll(deps, decided.value);
    return answerOf(deps, request, after, false);
  }
  return refused('busy');
};

/** What stands in the way on the other case is told of it. */
const inWords = (refusedOn: Extract<Result<never>, { ok: false }>, otherCaseId: string): Result<never> =>
  refusedOn.refusal.detail?.['caseId'] === otherCaseId && refusedOn.refusal.field === undefined
    ? { ok: false, refusal: { ...refusedOn.refusal, field: 'otherCaseId' } }
    : refusedOn;

const answerOf = (
  deps: Deps,
  { actor }: OtherCaseRequest,
  file: CaseFile,
  repeated: boolean,
): Result<MergeAnswer> => {
  const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
  const view = rules && viewWithDue(deps, actor, { file, rules });
  return done({ ...(view && { view }), version: file.version, repeated });
};
