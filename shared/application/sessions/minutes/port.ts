import type { Actor } from '../../../domain/case/actor.ts';
import type { MinutesContent, MinutesVersion } from '../../../domain/sessions/minutes.ts';
import type { MinutesDifference } from '../../../domain/sessions/minutes-differences.ts';
import type { Result } from '../../refusals.ts';

type OfMinutes = { readonly actor: Actor; readonly sessionId: string };

/** A version without its text: where it stands, who signed it. */
export type MinutesStanding = Omit<MinutesVersion, 'head' | 'firms' | 'sessionId' | 'seal'> & {
  readonly frozenAt?: number;
  /** Of the seal; absent until all have signed. */
  readonly hash?: string;
  readonly previousHash?: string;
};

/** 会诊纪要 as the reader may read it. */
export type MinutesView = {
  readonly sessionId: string;
  /** Newest first; guests see those that are frozen. */
  readonly versions: readonly MinutesStanding[];
  /** The version asked for, else the newest; absent: there is none, and what stands is a draft. */
  readonly shown?: MinutesContent & {
    readonly n: number;
    /** Cases whose text was erased since. */
    readonly erased: readonly string[];
    readonly intact: boolean;
    /** 改动 against the version it corrects, whose text stands in `before`. */
    readonly differs: readonly MinutesDifference[];
    readonly before?: MinutesContent;
  };
  /** 草稿 of the records as they stand, for the work group and those above it; `differs`: from the newest version. */
  readonly draft?: MinutesContent & { readonly differs: readonly MinutesDifference[] };
  /** Units that would sign a version laid out now; for the work group. */
  readonly signers?: readonly string[];
};

export type MinutesUses = {
  viewMinutes(request: OfMinutes & { readonly n?: number | undefined }): Promise<Result<MinutesView>>;
  /** 签名 of the actor's unit, to the text it has seen. */
  signMinutes(
    request: OfMinutes & { readonly n: number; readonly contentHash: string },
  ): Promise<Result<MinutesView>>;
  /** 退回, by a unit that should sign it or by the work group, with the reason. */
  returnMinutes(
    request: OfMinutes & { readonly n: number; readonly reason: string },
  ): Promise<Result<MinutesView>>;
};
/** For whoever holds the session. */
export type MinutesOfficeUses = {
  /** 送签; with a reason where a frozen version is corrected. */
  layOutMinutes(request: OfMinutes & { readonly reason?: string | undefined }): Promise<Result<MinutesView>>;
};
