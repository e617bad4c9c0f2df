import type { Batch, BatchItem, BatchNumber, NotDone, WantedItem } from '../../domain/batches/index.ts';
import { type ActedBy, actedBy, systemActor } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Notice } from '../../domain/notices/index.ts';
import { isPersonInBusiness } from '../../domain/personal-data/groups.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { applicationListKey, batchNumberKey, stateKey } from '../keys.ts';
import { noticeWrite } from '../notices/stored-notice.ts';
import type { Item, Write } from '../ports/table.ts';
import { done, type Result } from '../refusals.ts';
import { changing } from './changing.ts';
import { batchIn } from './stored-batch.ts';

/** What could not be done, by case, as far as whoever finishes knows. */
export type NotDoneOf = ReadonlyMap<string, NotDone>;

/** As the list keeps it: what would be personal of a person in business stays on the case. */
export const frozenItem = (wanted: WantedItem, file: CaseFile): BatchItem => {
  const { applicant, need, version, openedAt } = file;
  return {
    ...wanted,
    version,
    ...(!isPersonInBusiness(applicant) && { name: applicant.name, code: applicant.identity.code }),
    amountFen: need.amountFen,
    tenorMonths: need.tenorMonths,
    purpose: need.purpose,
    openedAt,
  };
};

const filesOf = async (
  { table }: Pick<Deps, 'table'>,
  wanted: readonly WantedItem[],
): Promise<ReadonlyMap<string, CaseFile>> => {
  const items = await table.getMany(wanted.map(({ caseId }) => stateKey(caseId)));
  return new Map(items.flatMap((item) => (item ? [[listedFileOf(item).id, listedFileOf(item)]] : [])));
};

/** Which cases are on it and which are not: a fact of the cases of a recommendation list, decided now of an application list. */
type Sorted = { readonly items: readonly BatchItem[]; readonly refused: readonly NotDone[] };

const sorted = (
  batch: Batch,
  files: ReadonlyMap<string, CaseFile>,
  whyNot: (item: WantedItem, file: CaseFile | undefined) => NotDone | undefined,
): Sorted => {
  const items: BatchItem[] = [];
  const refused: NotDone[] = [];
  for (const item of batch.wanted) {
    const file = files.get(item.caseId);
    const why = whyNot(item, file);
    if (why || !file) refused.push(why ?? { caseId: item.caseId, code: 'case_not_found' });
    else items.push(frozenItem(item, file));
  }
  return { items, refused };
};

/** The next number, and that nobody takes the same: numbers are given with what they number, so there is no gap. */
const numbered = async (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  { group, kind }: Batch,
): Promise<{ readonly number: BatchNumber; readonly write: Write }> => {
  const year = Number(civilDateOf(clock.now()).slice(0, 4));
  const key = batchNumberKey(group, kind, year);
  const last = await table.get(key);
  const nth = Number(last?.data['last'] ?? 0) + 1;
  return {
    number: { group, year, nth },
    write: {
      kind: 'put',
      item: { ...key, version: (last?.version ?? 0) + 1, data: { last: nth } },
      expect: last ? { kind: 'version', version: last.version } : { kind: 'notExists' },
    },
  };
};

/** Numbers and freezes what was done, and says what was not. Ended already, it is answered as it stands. */
export const finishPush = (
  deps: Deps,
  batchId: string,
  by: ActedBy,
  refusals: NotDoneOf,
): Promise<Result<Batch>> =>
  changing(deps, batchId, by, async (batch) => {
    if (batch.state !== 'pushing' && batch.state !== 'draft') return done('nothing');
    const files = await filesOf(deps, batch.wanted);
    const isList = batch.kind === 'application';
    const found = isList
      ? await toPutForward(deps, batch, files)
      : sorted(batch, files, ({ caseId }, file) =>
          file?.rounds.some((round) => round.batchId === batch.id)
            ? undefined
            : (refusals.get(caseId) ?? { caseId, code: 'batch_interrupted' }),
        );
    if (found.items.length === 0) return done({ act: { type: 'notPushed', refused: found.refused } });
    const { number, write } = await numbered(deps, batch);
    return done({
      act: { type: 'pushed', number, ...found },
      writes: (after) => [
        write,
        ...(isList ? found.items.map(({ caseId }) => listedWrite(after, caseId)) : []),
        ...told(deps, after, isList ? 'batchToSign' : 'batchPushed', by),
      ],
    });
  });

/** 申报清单: open cases of the work group, each on one list that stands. Which stage they have reached no source says. */
const toPutForward = async (
  { table }: Deps,
  batch: Batch,
  files: ReadonlyMap<string, CaseFile>,
): Promise<Sorted> => {
  const guards = await table.getMany(batch.wanted.map(({ caseId }) => applicationListKey(caseId)));
  const listed = new Set(guards.flatMap((item, nth) => (item ? [batch.wanted[nth]?.caseId] : [])));
  return sorted(batch, files, ({ caseId }, file) => {
    if (!file || file.orgId !== batch.group) return { caseId, code: 'case_not_found' };
    if (isEnded(file.phase.stage)) return { caseId, code: 'batch_case_ended' };
    return listed.has(caseId) ? { caseId, code: 'batch_listed_already' } : undefined;
  });
};

const listedWrite = ({ id }: Batch, caseId: string): Write => ({
  kind: 'put',
  item: { ...applicationListKey(caseId), version: 1, data: { batchId: id } },
  expect: { kind: 'notExists' },
});

/** Says what stays with the bank; of an application list its cases may be put forward again. */
export const finishCallingBack = (
  deps: Deps,
  batchId: string,
  by: ActedBy,
  refusals: NotDoneOf,
): Promise<Result<Batch>> =>
  changing(deps, batchId, by, async (batch) => {
    if (batch.state !== 'callingBack') return done('nothing');
    const isList = batch.kind === 'application';
    const files = isList ? new Map<string, CaseFile>() : await filesOf(deps, batch.items);
    const kept = batch.items
      .filter(({ caseId }) => !isList && !isLetGo(batch, files.get(caseId)))
      .map(({ caseId }) => refusals.get(caseId) ?? { caseId, code: 'batch_interrupted' });
    return done({
      act: { type: 'calledBack', kept },
      writes: (after) => [
        ...(isList
          ? batch.items.map(({ caseId }): Write => ({ kind: 'delete', key: applicationListKey(caseId) }))
          : told(deps, after, 'batchCalledBack', by)),
      ],
    });
  });

/** The bank of this list was let go in that case. */
const isLetGo = ({ id }: Batch, file: CaseFile | undefined): boolean =>
  file?.rounds.some(
    ({ batchId, lines }) => batchId === id && lines.every(({ releasedAt }) => releasedAt !== undefined),
  ) ?? false;

type BatchNews = 'batchToSign' | 'batchSigned' | 'batchPushed' | 'batchCalledBack';

/** One notice, to whom it matters: the bank, the lead who is to sign, or whoever pushed it. Nobody is told what they did. */
export const told = (
  deps: Pick<Deps, 'hash'>,
  { id, version, group, bankId = '', pushed, records }: Batch,
  kind: BatchNews,
  by: ActedBy,
): readonly Write[] => {
  const at = records.at(-1)?.at ?? 0;
  const what = { kind, batchId: id, at };
  const notice = ((): Notice | undefined => {
    if (kind === 'batchToSign') return { ...what, party: 'answerable', orgId: group };
    if (kind !== 'batchSigned') return { ...what, party: 'bank', orgId: bankId };
    const assignee = pushed?.by.personId;
    if (assignee === by.personId) return undefined;
    return { ...what, party: 'workGroup', orgId: group, ...(assignee !== undefined && { assignee }) };
  })();
  return notice ? [noticeWrite(deps, notice, `${id}#${version}`)] : [];
};

/** Whoever pushed or called back was interrupted: what is done is counted as done, and the rest is said to be not. */
export const finishBatch = async (deps: Deps, item: Item): Promise<void> => {
  const { id, state } = batchIn(item);
  const by = actedBy(systemActor);
  const finish = state === 'pushing' ? finishPush : finishCallingBack;
  const finished = await finish(deps, id, by, new Map());
  if (!finished.ok)
    throw Object.assign(new Error('The batch was not finished'), { name: finished.refusal.code });
};
