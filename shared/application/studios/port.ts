import type { Actor } from '../../domain/case/actor.ts';
import type { ErasureBasis } from '../../domain/personal-data/erasure.ts';
import type { DayFigures, Queue, Slip, SlipSaid, Studio, StudioSaid } from '../../domain/studios/index.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { Result } from '../refusals.ts';

/** A studio with what is going on in it today. */
export type StudioView = Omit<Studio, 'changes'> & {
  readonly given: number;
  readonly waiting: number;
  readonly seen: number;
};
export type StudioList = {
  readonly today: CivilDate;
  readonly studios: readonly StudioView[];
  /** Whether the reader may add and change them. */
  readonly mayKeep: boolean;
};

/** A slip as the counter's list shows it; `firm`: its name, else its code. */
export type SlipRow = Pick<
  Slip,
  'id' | 'number' | 'state' | 'wants' | 'at' | 'firstCalledAt' | 'endedAt' | 'visitId' | 'erased'
> & {
  readonly firm?: string;
  readonly desk?: string;
  /** Of who waits: how many are in front. */
  readonly before?: number;
  /** 遗留: still open though its day is over. */
  readonly leftOver?: true;
};

/** One day of a studio, for whoever works there. */
export type QueueView = {
  readonly studio: Omit<Studio, 'changes'>;
  readonly day: CivilDate;
  readonly today: CivilDate;
  readonly figures: DayFigures;
  readonly called: Queue['called'];
  /** Numbers that wait, the next one first. */
  readonly line: readonly number[];
  readonly slips: readonly SlipRow[];
  /** Days before today with slips, newest first; `open`: of these, still waiting or being seen. */
  readonly earlier: readonly { readonly day: CivilDate; readonly given: number; readonly open: number }[];
};

/** 大屏: numbers and desks, and nothing of anybody. */
export type BoardView = Pick<StudioSaid, 'name' | 'place'> & {
  readonly day: CivilDate;
  /** Newest first. */
  readonly called: Queue['called'];
  readonly waiting: number;
  /** The few who are next. */
  readonly next: readonly number[];
};

/** A slip with what its reader may know beside it. `names`: of people. */
export type SlipView = {
  readonly slip: Slip;
  readonly studio: Pick<Studio, 'id' | 'name' | 'place'>;
  readonly before?: number;
  readonly leftOver?: true;
  readonly names: Readonly<Record<string, string>>;
  readonly chainWhole: boolean;
  /** The case that the need of its visit is in. */
  readonly caseId?: string;
};

type OfStudio = Asking & { readonly studioId: string };
type OfSlip = Asking & { readonly slipId: string };

/** 驻点工作室 and their 取号单, of work groups alone. */
export type StudioUses = {
  listStudios(actor: Actor): Promise<Result<StudioList>>;
  addStudio(request: OfStudio & { readonly said: StudioSaid }): Promise<Result<StudioView>>;
  /** `version`: as its writer has seen it. */
  changeStudio(
    request: OfStudio & { readonly said: StudioSaid; readonly version: number },
  ): Promise<Result<StudioView>>;
  viewQueue(actor: Actor, studioId: string, day?: CivilDate): Promise<Result<QueueView>>;
  viewBoard(actor: Actor, studioId: string): Promise<Result<BoardView>>;
  giveSlip(
    request: OfStudio & { readonly slipId: string; readonly said: SlipSaid },
  ): Promise<Result<SlipView>>;
  callNext(request: OfStudio & { readonly desk: string }): Promise<Result<SlipView>>;
  viewSlip(actor: Actor, slipId: string): Promise<Result<SlipView>>;
  missSlip(request: OfSlip): Promise<Result<SlipView>>;
  requeueSlip(request: OfSlip): Promise<Result<SlipView>>;
  serveSlip(request: OfSlip): Promise<Result<SlipView>>;
  cancelSlip(request: OfSlip & { readonly reason: string }): Promise<Result<SlipView>>;
  eraseSlip(
    request: OfSlip & { readonly basis: ErasureBasis; readonly reference: string },
  ): Promise<Result<SlipView>>;
};
