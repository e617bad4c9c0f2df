import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';
import type { StoppedCase } from '../stopped-flows/stopped-flow.ts';
import type { Job, MachineState } from './machine.ts';

/** 运维: how the installation runs. Times in milliseconds. */
export type Operation = {
  readonly now: number;
  /** Cases whose flow has stopped; counted up to a thousand. */
  readonly stopped: number;
  /** For how long the oldest has been due that nobody has carried out; 0: nothing waits. */
  readonly oldestDueMs: number;
  /** The chain of the installation's own log, where it was just checked. */
  readonly ownLog: Job<{ readonly acts: number; readonly whole: boolean }>;
  /** Absent in the cloud, where backups, disks and programs are the provider's. */
  readonly machine?: MachineState;
};

/** A stopped flow as whoever operates the installation sees it: the case by its number, nothing of what it is about. */
export type StoppedAnywhere = Omit<StoppedCase, 'applicantName'>;
export type StoppedAnywherePage = { readonly flows: readonly StoppedAnywhere[]; readonly cursor?: string };

export type OperationUses = {
  operation(actor: Actor): Promise<Result<Operation>>;
  /** Of the whole installation, the longest stopped first. */
  stoppedAnywhere(actor: Actor, limit: number, cursor?: string): Promise<Result<StoppedAnywherePage>>;
  /** Carried out within a minute. */
  resumeAnywhere(actor: Actor, caseId: string): Promise<Result<StoppedAnywhere>>;
  /** Begins a backup, unless one is under way. */
  makeBackupNow(actor: Actor): Promise<Result<Operation>>;
  /** Checks every record on one machine; in the cloud the installation's own log. */
  checkAuditNow(actor: Actor): Promise<Result<Operation>>;
  /** Has the machine examined (体检). */
  examineNow(actor: Actor): Promise<Result<Operation>>;
};
