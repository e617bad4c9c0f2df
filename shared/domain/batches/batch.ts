import type { ActedBy } from '../case/actor.ts';
import type { FinancingNeed } from '../case/applicant.ts';
import type { RefusalWords } from '../case/refusal.ts';
import type { Link } from '../hash-chain.ts';
import type { Fen } from '../money/fen.ts';

/**
 * 批次: `application` 申报清单, cases that a work group puts forward and its lead signs; `recommendation` 推荐清单, cases pushed
 * together to one bank, which acknowledges them (mechanism.md §2, A1 and P3: 分批次推送).
 */
export const batchKinds = ['application', 'recommendation'] as const;
export type BatchKind = (typeof batchKinds)[number];

/**
 * `draft` 草稿; `pushing` 推送中: its cases are being recommended one by one, and what is not done is said when it ends; `pushed` 已推送,
 * of an application list 待签: numbered and frozen; `acknowledged` 已签收; `callingBack` 撤回中, as `pushing`; `calledBack` 已撤回.
 */
export const batchStates = [
  'draft',
  'pushing',
  'pushed',
  'acknowledged',
  'callingBack',
  'calledBack',
] as const;
export type BatchState = (typeof batchStates)[number];

/** More do not fit into the transaction that freezes them, with their marks. */
export const mostInBatch = 50;

/** A case that is to go on the list; of a recommendation list with the product of that bank that it is recommended for. */
export type WantedItem = { readonly caseId: string; readonly productId?: string };

/**
 * A case as it stood when the list was pushed. Name and code of a person in business (个体工商户) are personal data and stand on
 * the case alone, so that they end there with an erasure.
 */
export type BatchItem = WantedItem & {
  /** The version of the case that was frozen. */
  readonly version: number;
  readonly name?: string;
  readonly code?: string;
  readonly amountFen: Fen;
  readonly tenorMonths: number;
  readonly purpose: FinancingNeed['purpose'];
  /** 申报日期: when the case was opened. */
  readonly openedAt: number;
};

/** A case for which it was not done, by the code of the refusal and what its sentence names. */
export type NotDone = { readonly caseId: string; readonly code: string; readonly words?: RefusalWords };

/** 编号: `nth` of its kind, its work group and its year, without a gap. `group`: whose numbers these are, also when it is merged. */
export type BatchNumber = { readonly group: string; readonly year: number; readonly nth: number };

/** What was done to a batch; nothing of it goes away. */
export type BatchAct =
  | { readonly type: 'drafted' | 'changed'; readonly wanted: readonly WantedItem[] }
  | { readonly type: 'pushBegun' }
  | {
      readonly type: 'pushed';
      readonly number: BatchNumber;
      readonly items: readonly BatchItem[];
      readonly refused: readonly NotDone[];
    }
  /** Nothing of it could be pushed, so it has no number and is a draft again. */
  | { readonly type: 'notPushed'; readonly refused: readonly NotDone[] }
  | { readonly type: 'acknowledged' }
  | { readonly type: 'callBackBegun'; readonly reason: string }
  | { readonly type: 'calledBack'; readonly kept: readonly NotDone[] }
  /** The work group it was of was merged, or its bank. */
  | { readonly type: 'succeeded'; readonly from: string; readonly to: string };

export type BatchRecord = Link & { readonly at: number; readonly by: ActedBy; readonly act: BatchAct };

type Done = { readonly at: number; readonly by: ActedBy };

/** 申报清单 or 推荐清单 of a work group; its record is a chain of hashes (docs/adr/0065). */
export type Batch = {
  readonly id: string;
  readonly kind: BatchKind;
  /** The work group. */
  readonly group: string;
  /** Of a recommendation list: the one bank that it goes to. */
  readonly bankId?: string;
  readonly state: BatchState;
  readonly by: ActedBy;
  readonly at: number;
  readonly wanted: readonly WantedItem[];
  /** Once it is pushed. */
  readonly number?: BatchNumber;
  readonly items: readonly BatchItem[];
  /** What the last push could not do. */
  readonly refused: readonly NotDone[];
  readonly pushBegun?: Done;
  readonly pushed?: Done;
  readonly acknowledged?: Done;
  readonly callBackBegun?: Done & { readonly reason: string };
  /** `kept`: cases that stay with the bank though the list was called back, and why. */
  readonly calledBack?: Done & { readonly kept: readonly NotDone[] };
  readonly version: number;
  readonly records: readonly BatchRecord[];
};

/** What can be done to it, as its page offers it. */
export const batchDeeds = ['change', 'discard', 'push', 'acknowledge', 'callBack'] as const;
export type BatchDeed = (typeof batchDeeds)[number];
