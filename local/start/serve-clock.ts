import type { IncomingMessage } from 'node:http';
import { edgeStatus, successStatus } from '../../shared/contracts/http-status.ts';
import { parseIso } from '../../shared/domain/time/index.ts';
import type { VirtualClock } from '../clock/clocks.ts';
import type { ServerAnswer } from '../http/index.ts';
import { readBytes } from '../http/read-bytes.ts';

const clockPath = '/local/clock';
const largestRequest = 1024;

/**
 * `POST /local/clock {"moveTo": ISO}`: moves the virtual clock forward and carries out what is due by then, before it
 * answers. Stands only on an installation that runs by a virtual clock; a moment that has passed moves nothing.
 */
export const serveClock =
  (clock: VirtualClock, settle: () => Promise<void>, onMoved: () => void = () => {}) =>
  async (path: string, request: IncomingMessage): Promise<ServerAnswer | undefined> => {
    if (path !== clockPath || request.method !== 'POST') return undefined;
    const moveTo = momentIn((await readBytes(request, largestRequest))?.toString('utf8') ?? '');
    if (moveTo === undefined) return answer(edgeStatus.invalid_json, { code: 'moment_missing' });
    // What belongs to the time before is done in that time.
    await settle();
    if (moveTo > clock.now()) clock.moveTo(moveTo);
    await settle();
    onMoved();
    return answer(successStatus.ok, { now: new Date(clock.now()).toISOString() });
  };

const momentIn = (text: string): number | undefined => {
  try {
    const { moveTo } = JSON.parse(text) as { readonly moveTo?: unknown };
    return typeof moveTo === 'string' ? parseIso(moveTo) : undefined;
  } catch {
    return undefined;
  }
};

const answer = (status: number, body: object): ServerAnswer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
  area: 'clock',
});
