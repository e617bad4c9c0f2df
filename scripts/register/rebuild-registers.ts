import type { Deps } from '../../shared/application/deps.ts';
import type { Key } from '../../shared/application/ports/table.ts';
import {
  checkParts,
  checkRegister,
  type RegisterState,
} from '../../shared/application/register/rebuild-register.ts';

export type RebuildRequest = Pick<Deps, 'table' | 'clock'> & {
  /** Those whose registers are held against their cases, in any order. */
  readonly workGroups: readonly string[];
  /** Those that may have own parts in cases: of their lines, those go that are of no case any more. */
  readonly parties: readonly string[];
  /** False: says what differs and writes nothing. */
  readonly write: boolean;
  /** Also those that a run before, which was cut short, has finished. */
  readonly again: boolean;
  readonly tell: (orgId: string, state: RegisterState) => void;
};

/** How many work groups were looked at, and how many a run before had finished; cases, and lines that differed. */
export type Rebuilt = {
  readonly groups: number;
  readonly finishedBefore: number;
  readonly cases: number;
  readonly differ: number;
};

/** Up to which work group a run that writes has come; gone once all are finished. */
export const progressKey: Key = { pk: 'REGISTER', sk: 'REBUILDING' };

/**
 * 台账重建: one work group after the other, so that no more than one register is in memory. A run that writes remembers which
 * it has finished: killed, the next goes on behind it. Each line is written on the condition that it is as it was read, so
 * that cases may move meanwhile.
 */
export const rebuildRegisters = async (request: RebuildRequest): Promise<Rebuilt> => {
  const { workGroups, write, tell } = request;
  const ordered = workGroups.toSorted();
  const left = write && !request.again ? await unfinished(request, ordered) : ordered;
  let [cases, differ] = [0, 0];
  for (const orgId of left) {
    const state = await checkRegister(request, orgId, write);
    tell(orgId, state);
    cases += state.cases;
    differ += state.wrong.length + state.surplus.length;
    if (write) await remember(request, orgId);
  }
  for (const orgId of request.parties) {
    const { surplus } = await checkParts(request, orgId, write);
    tell(orgId, { cases: 0, wrong: [], surplus });
    differ += surplus.length;
  }
  if (write) await request.table.transact([{ kind: 'delete', key: progressKey }]);
  return { groups: left.length, finishedBefore: ordered.length - left.length, cases, differ };
};

const unfinished = async (
  { table }: Pick<Deps, 'table'>,
  ordered: readonly string[],
): Promise<readonly string[]> => {
  const last = (await table.get(progressKey))?.data['finished'];
  return typeof last === 'string' ? ordered.filter((orgId) => orgId > last) : ordered;
};

const remember = async ({ table }: Pick<Deps, 'table'>, orgId: string): Promise<void> => {
  await table.transact([{ kind: 'put', item: { ...progressKey, version: 1, data: { finished: orgId } } }]);
};
