import { consentEndedFor } from '../../domain/access/consent-ended.ts';
import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import {
  type Batch,
  type BatchAct,
  type BatchDeed,
  isBatchWhole,
  type NotDone,
} from '../../domain/batches/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { personKey, stateKey } from '../keys.ts';
import { personOfItem } from '../people/stored-people.ts';
import { done, type RefusalCode, type Result, refused, textOf } from '../refusals.ts';
import { mayReadBatch } from './changing.ts';
import { frozenItem } from './finish-batch.ts';
import type { BatchItemView, BatchView, NotDoneView } from './port.ts';
import { findBatch } from './stored-batch.ts';

export const viewBatch = async (deps: Deps, actor: Actor, batchId: string): Promise<Result<BatchView>> => {
  const batch = await findBatch(deps, batchId);
  return batch && mayReadBatch(deps, actor, batch)
    ? done(await viewOfBatch(deps, actor, batch))
    : refused('batch_not_found', { field: 'batchId' });
};

/** The cases of it that the reader may see, and of a bank those whose file it still reads. */
const readable = async (
  deps: Deps,
  actor: Actor,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFile>> => {
  const ids = [...new Set(caseIds)];
  const items = await deps.table.getMany(ids.map(stateKey));
  const now = deps.clock.now();
  return new Map(
    items.flatMap((item): readonly (readonly [string, CaseFile])[] => {
      const file = item && listedFileOf(item);
      const rules = file && deps.rules.caseRules(file.regionId, now);
      const may = rules && mayView(actor, file, rules.isWithin) && consentEndedFor(actor, file) === undefined;
      return may ? [[file.id, file]] : [];
    }),
  );
};

/** A bank reads its own list; what was refused before it was pushed is the work group's. */
export const viewOfBatch = async (deps: Deps, actor: Actor, batch: Batch): Promise<BatchView> => {
  const { wanted, items, refused: notPushed, calledBack, records, ...rest } = batch;
  const isGroup = actor.kind === 'regulator';
  const shown = batch.number ? items : wanted;
  const said = isGroup ? [...notPushed, ...(calledBack?.kept ?? [])] : [];
  const files = await readable(
    deps,
    actor,
    [...shown, ...said].map(({ caseId }) => caseId),
  );
  const viewed = shown.map((item): BatchItemView => {
    const file = files.get(item.caseId);
    if (!file) return withoutName(item);
    const now = frozenItem(item, file);
    const { name, identity } = file.applicant;
    // A person's name is the case's to say; a firm's stands as it was frozen.
    return { ...now, name, code: identity.code, ...item };
  });
  const inWords = (one: NotDone): NotDoneView => {
    const name = files.get(one.caseId)?.applicant.name;
    const { code, words } = one;
    return {
      ...one,
      ...(name !== undefined && { name }),
      messages: textOf({ code: code as RefusalCode, ...(words && { words }) }),
    };
  };
  return {
    ...rest,
    items: viewed,
    refused: isGroup ? notPushed.map(inWords) : [],
    ...(calledBack && { calledBack: { ...calledBack, kept: isGroup ? calledBack.kept.map(inWords) : [] } }),
    records: records.map(({ seq, at, by, hash, act }) => ({ seq, at, by, hash, act: act.type })),
    names: await namesIn(deps, actor, batch),
    chainWhole: isBatchWhole(batch, deps.hash),
    may: deedsOf(actor, batch),
  };
};

/** Who pushed and who acknowledged sign for each other; of everybody else of the other side the organisation is enough. */
const namesIn = async ({ table }: Deps, actor: Actor, { records }: Batch): Promise<BatchView['names']> => {
  const signing: readonly BatchAct['type'][] = ['pushed', 'acknowledged'];
  const ids = records
    .filter(({ by, act }) => by.kind === actor.kind || signing.includes(act.type))
    .map(({ by }) => by.personId);
  const people = await table.getMany([...new Set(ids)].map(personKey));
  return Object.fromEntries(
    people.flatMap((item) => (item ? [[personOfItem(item).id, personOfItem(item).name]] : [])),
  );
};

const withoutName = ({ name: _name, code: _code, ...item }: BatchItemView): BatchItemView => item;

const deedsOf = (actor: Actor, { kind, state }: Batch): readonly BatchDeed[] => {
  const steers = mayDo(actor, 'batches.push');
  const signs =
    mayDo(actor, 'batches.acknowledge') && (actor.kind === 'bank') === (kind === 'recommendation');
  switch (state) {
    case 'draft':
      return steers ? ['change', 'discard', 'push'] : [];
    case 'pushing':
      return steers ? ['push'] : [];
    case 'pushed':
      return [...(signs ? (['acknowledge'] as const) : []), ...(steers ? (['callBack'] as const) : [])];
    case 'callingBack':
      return steers ? ['callBack'] : [];
    case 'acknowledged':
    case 'calledBack':
      return [];
    default:
      return state satisfies never;
  }
};
