import type { Table } from '../../shared/application/ports/table.ts';
import type { Hash } from '../../shared/domain/case/chain.ts';
import { type Compared, compareCase } from './standing.ts';
import { type Written, writeBack } from './write-back.ts';

/** What was done with one case. `keptNewer`, `keptErased`: nothing, since nobody said so; `resumeFailed`: written. */
export type Done = Written | 'keptNewer' | 'keptErased' | 'notPossible' | 'resumeFailed' | 'resumed';

export type RestoreRequest = {
  readonly live: Table;
  readonly restored: Table;
  readonly hash: Hash;
  /** Cases to look at: those asked for, or all of either table. */
  readonly caseIds: readonly string[];
  /** False: only compares. */
  readonly write: boolean;
  /** Also where the live table would lose what it accepted since. */
  readonly overNewer: boolean;
  /** Also where personal data was erased since. */
  readonly bringBackErased: boolean;
  /** Starts a new execution for a case that was written; answers whether one started or none is needed. */
  readonly resume?: (caseId: string) => Promise<boolean>;
  readonly tell: (compared: Compared, done: Done | undefined) => void;
};

/** Compares each case, and writes back what may be. Answers how many were looked at, differ, were written, and failed. */
export const restoreCases = async (request: RestoreRequest) => {
  const counts = { cases: 0, differ: 0, written: 0, failed: 0 };
  for (const caseId of request.caseIds) {
    const compared = await compareCase(request, caseId);
    const done = await act(request, compared);
    counts.cases += 1;
    if (compared.standing !== 'same') counts.differ += 1;
    if (done === 'written' || done === 'resumed' || done === 'resumeFailed') counts.written += 1;
    const isBroken = compared.standing === 'restoredBroken';
    if (isBroken || (done !== undefined && done !== 'written' && done !== 'resumed')) counts.failed += 1;
    request.tell(compared, done);
  }
  return counts;
};

const act = async (request: RestoreRequest, compared: Compared): Promise<Done | undefined> => {
  const { caseId, standing, losesNewer, erasedSince } = compared;
  if (!request.write || standing === 'same') return undefined;
  switch (standing) {
    case 'restoredBroken':
    case 'notRestored':
      return 'notPossible';
    case 'missing':
    case 'liveOlder':
    case 'liveNewer':
    case 'diverged':
    case 'liveBroken': {
      if (erasedSince && !request.bringBackErased) return 'keptErased';
      if (losesNewer && !request.overNewer) return 'keptNewer';
      const written = await writeBack(request, caseId);
      if (written !== 'written' || !request.resume) return written;
      return (await request.resume(caseId)) ? 'resumed' : 'resumeFailed';
    }
    default:
      return standing satisfies never;
  }
};
