import { coveredBy, type Leave, leaveStateAt } from '../../domain/people/index.ts';
import { endOfDay } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { leaveBoardKey, leaveKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

/** How long it is kept who was away and who covered (designed): two years. What a cover did stands on the cases for good. */
const keptSeconds = 730 * 86_400;

export const leavesOnBoard = (board: Item | undefined): readonly Leave[] =>
  (board?.data['leaves'] ?? []) as unknown as readonly Leave[];

export const readBoard = async ({ table }: Pick<Deps, 'table'>, orgId: string): Promise<readonly Leave[]> =>
  leavesOnBoard(await table.get(leaveBoardKey(orgId)));

/** For whom of their organisation somebody stands in now, where their board was read with something else. */
export const coveredOn = (board: Item | undefined, personId: string, now: number): readonly string[] =>
  coveredBy(leavesOnBoard(board), personId, now);

/** A leave as it stands now, on the board with all that are not over; whoever was slower fails on the board's version. */
export const leaveWrites = (
  orgId: string,
  leave: Leave,
  board: Item | undefined,
  now: number,
): readonly Write[] => {
  const leaves = [...leavesOnBoard(board).filter(({ id }) => id !== leave.id), leave].filter(
    (one) => leaveStateAt(one, now) !== 'over',
  );
  return [
    {
      kind: 'put',
      item: {
        ...leaveBoardKey(orgId),
        version: (board?.version ?? 0) + 1,
        data: { leaves: leaves as unknown as readonly JsonObject[] },
      },
      expect: board ? { kind: 'version', version: board.version } : { kind: 'notExists' },
    },
    {
      kind: 'put',
      item: {
        ...leaveKey(orgId, leave),
        version: leave.ended ? 2 : 1,
        expiresAt: Math.floor(endOfDay(leave.until) / 1000) + keptSeconds,
        data: { leave: leave as unknown as JsonObject },
      },
    },
  ];
};
