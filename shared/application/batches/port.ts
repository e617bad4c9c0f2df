import type {
  Batch,
  BatchAct,
  BatchDeed,
  BatchItem,
  BatchKind,
  BatchLine,
  NotDone,
  WantedItem,
} from '../../domain/batches/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { Result } from '../refusals.ts';

/** What was not done, in words. */
export type NotDoneView = NotDone & { readonly name?: string; readonly messages: Bilingual };

/**
 * A case of a list as its reader sees it: as it was frozen, or as it would be now while the list is a draft. `name` is absent
 * where the reader may not see the case (any more), or it was erased.
 */
export type BatchItemView = Partial<BatchItem> & WantedItem;

/** A batch with what its reader may know beside it. `names`: of people. */
export type BatchView = Omit<Batch, 'wanted' | 'items' | 'refused' | 'calledBack' | 'records'> & {
  readonly items: readonly BatchItemView[];
  readonly refused: readonly NotDoneView[];
  readonly calledBack?: Omit<NonNullable<Batch['calledBack']>, 'kept'> & {
    readonly kept: readonly NotDoneView[];
  };
  readonly records: readonly (Pick<Batch['records'][number], 'seq' | 'at' | 'by' | 'hash'> & {
    readonly act: BatchAct['type'];
  })[];
  readonly names: Readonly<Record<string, string>>;
  readonly chainWhole: boolean;
  /** What the reader may do now. */
  readonly may: readonly BatchDeed[];
};

export type BatchListRequest = {
  readonly actor: Actor;
  readonly kind?: BatchKind | undefined;
  /** Those that somebody has still to do something about, or those that are over. */
  readonly standing: 'open' | 'over';
  readonly limit: number;
  readonly cursor?: string | undefined;
};
export type BatchPage = { readonly batches: readonly BatchLine[]; readonly cursor?: string };

type OfBatch = Asking & { readonly batchId: string };

/** 申报清单、推荐清单, as work groups and banks read and acknowledge them. */
export type BatchUses = {
  listBatches(request: BatchListRequest): Promise<Result<BatchPage>>;
  viewBatch(actor: Actor, batchId: string): Promise<Result<BatchView>>;
  /** 签收; of an application list the signature of the work group's lead. */
  acknowledgeBatch(request: OfBatch): Promise<Result<BatchView>>;
};

/** What a work group does with them beside. */
export type BatchOfficeUses = {
  draftBatch(
    request: OfBatch & {
      readonly kind: BatchKind;
      readonly bankId?: string | undefined;
      readonly wanted: readonly WantedItem[];
    },
  ): Promise<Result<BatchView>>;
  changeBatch(request: OfBatch & { readonly wanted: readonly WantedItem[] }): Promise<Result<BatchView>>;
  /** A draft goes; it was never a batch. */
  discardBatch(request: OfBatch): Promise<Result<Record<string, never>>>;
  pushBatch(request: OfBatch): Promise<Result<BatchView>>;
  callBackBatch(request: OfBatch & { readonly reason: string }): Promise<Result<BatchView>>;
};

export type BatchExportUses = {
  exportBatch(actor: Actor, batchId: string, words: SheetWords): Promise<Result<ExportedFile>>;
};
