import { mayDo } from '../../domain/authority/index.ts';
import type { Batch, NotDone } from '../../domain/batches/index.ts';
import { actedBy } from '../../domain/case/actor.ts';
import { execute } from '../cases/execute.ts';
import type { Deps } from '../deps.ts';
import { done, type Refusal, type Result, refused } from '../refusals.ts';
import { changingAs } from './changing.ts';
import { finishCallingBack, finishPush, type NotDoneOf } from './finish-batch.ts';
import type { BatchOfficeUses, BatchView } from './port.ts';
import { viewOfBatch } from './view-batch.ts';

type Asked<Name extends keyof BatchOfficeUses> = Parameters<BatchOfficeUses[Name]>[0];

const notDoneOf = (caseId: string, { code, words }: Refusal): NotDone => ({
  caseId,
  code,
  ...(words && { words }),
});

/**
 * 推送. Of an application list one transaction. Of a recommendation list: 1 that it has begun is on record; 2 each case is
 * recommended to the bank as one alone would be (`recommend`), by whoever pushes; 3 the list is numbered and frozen with
 * those that were, and with the refusal of each that was not. Whoever dies in between is followed by who pushes again, or
 * by the ticker, which says what was not done. Pushed already, it is answered as it stands.
 */
export const pushBatch = async (
  deps: Deps,
  { actor, batchId }: Asked<'pushBatch'>,
): Promise<Result<BatchView>> => {
  const begun = await changingAs(deps, actor, batchId, async ({ kind, state }) => {
    if (!mayDo(actor, 'batches.push')) return refused('not_permitted');
    return done(kind === 'application' || state !== 'draft' ? 'nothing' : { act: { type: 'pushBegun' } });
  });
  if (!begun.ok) return begun;
  const refusals = new Map<string, NotDone>();
  const batch = begun.value;
  if (batch.state === 'pushing')
    for (const one of await eachOf(batch, (item) => recommended(deps, batch, item, actor)))
      refusals.set(one.caseId, one);
  const pushed = await finishPush(deps, batchId, actedBy(actor), refusals);
  return pushed.ok ? done(await viewOfBatch(deps, actor, pushed.value)) : pushed;
};

type Asker = Asked<'pushBatch'>['actor'];

/** One after the other, as from the list: each is its own transaction. */
const eachOf = async <T>(
  { wanted }: Batch,
  act: (item: Batch['wanted'][number]) => Promise<T | undefined>,
): Promise<readonly T[]> => {
  const answers: T[] = [];
  for (const item of wanted) {
    const answer = await act(item);
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
};

const recommended = async (
  deps: Deps,
  { id: batchId, bankId = '' }: Batch,
  { caseId, productId = '' }: Batch['wanted'][number],
  actor: Asker,
): Promise<NotDone | undefined> => {
  const choices = [{ bankId, productId }];
  const answer = await execute(deps, { caseId, actor, command: { type: 'recommend', choices, batchId } });
  return answer.ok ? undefined : notDoneOf(caseId, answer.refusal);
};

/**
 * 撤回, before it is acknowledged: 1 that it has begun is on record, so that nobody acknowledges it any more; 2 of a recommendation
 * list the bank is waited for no more in each case that it has not begun with; 3 what stays with the bank is said, by case.
 */
export const callBackBatch = async (
  deps: Deps,
  { actor, batchId, reason }: Asked<'callBackBatch'>,
): Promise<Result<BatchView>> => {
  const begun = await changingAs(deps, actor, batchId, async ({ state, callBackBegun }) => {
    if (!mayDo(actor, 'batches.push')) return refused('not_permitted');
    const isSame = callBackBegun?.reason === reason;
    const isAtIt = state === 'callingBack' || (state === 'calledBack' && isSame);
    return done(isAtIt ? 'nothing' : { act: { type: 'callBackBegun', reason } });
  });
  if (!begun.ok) return begun;
  const batch = begun.value;
  const kept: Map<string, NotDone> = new Map();
  if (batch.state === 'callingBack' && batch.kind === 'recommendation')
    for (const one of await eachOf({ ...batch, wanted: batch.items }, (item) =>
      ended(deps, batch, item, actor),
    ))
      kept.set(one.caseId, one);
  const called = await finishCallingBack(deps, batchId, actedBy(actor), kept satisfies NotDoneOf);
  return called.ok ? done(await viewOfBatch(deps, actor, called.value)) : called;
};

const ended = async (
  deps: Deps,
  { id: batchId, callBackBegun }: Batch,
  { caseId }: Batch['wanted'][number],
  actor: Asker,
): Promise<NotDone | undefined> => {
  const reason = callBackBegun?.reason ?? '';
  const answer = await execute(deps, { caseId, actor, command: { type: 'endWaiting', reason, batchId } });
  return answer.ok ? undefined : notDoneOf(caseId, answer.refusal);
};
