import type { Bilingual } from '../../domain/text/bilingual.ts';

/** Work that goes on beside the cases (后台任务), as it stands or as it last ended. Moments are epoch milliseconds. */
export type Job<R> =
  | { readonly state: 'never' }
  | {
      readonly state: 'running';
      readonly startedAt: number;
      /** How far it is, where that is known: so many of so many. */
      readonly done?: number;
      readonly total?: number;
    }
  | { readonly state: 'done'; readonly startedAt: number; readonly endedAt: number; readonly result: R }
  | { readonly state: 'failed'; readonly startedAt: number; readonly endedAt: number; readonly says: string };

/** One thing that was looked at (检查项). `attend`: goes on, and somebody should see to it. */
export type LookedAt = {
  readonly about: Bilingual;
  readonly verdict: 'well' | 'attend' | 'wrong';
  readonly says: Bilingual;
};

/** Every record of every case and of the installation's own log (审计校验). */
export type AuditResult = {
  readonly cases: number;
  readonly events: number;
  readonly acts: number;
  readonly broken: readonly { readonly id: string; readonly at: string }[];
};

export type MachineState = {
  readonly version: string;
  readonly startedAt: number;
  /** In bytes: what is free on the disk of the data, and what the data takes. */
  readonly disk: { readonly free: number; readonly data: number };
  /** Absent: no folder is set, and none are made. */
  readonly backups?: {
    readonly at: string;
    readonly keep: number;
    /** The youngest first; each was checked whole when it was made. */
    readonly kept: readonly { readonly name: string; readonly madeAt: number; readonly bytes: number }[];
    readonly making: Job<{ readonly name: string }>;
  };
  readonly audit: Job<AuditResult>;
  /** 体检. */
  readonly examination: Job<readonly LookedAt[]>;
};

export type Begun = 'begun' | 'underWay' | 'notSet';

/** 本机: what one machine knows of itself and can do beside the cases. There is none behind an installation in the cloud. */
export type Machine = {
  look(): MachineState;
  makeBackup(): Begun;
  checkAudit(): Begun;
  examine(): Begun;
};
