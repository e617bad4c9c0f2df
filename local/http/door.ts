import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';

/** Whoever is in waits no longer than this for those who still come in: some hundred of them. */
const usualPatienceMs = 100;

/**
 * Node takes one connection in a turn of its event loop (libuv pull request 3696). Were everybody served who is in, each turn
 * would take longer than the one before, and the last of fifty who come at once would stand at the door for seconds. So
 * a request begins once a whole turn has brought nobody in, or patience has run out.
 *
 * @param onArriving told of each time that somebody begins to come in, for whatever else makes turns long
 * @returns what a request waits for before it begins; undefined: nobody is coming in
 */
export const makeDoor = (
  server: Pick<Server, 'on'>,
  onArriving: (untilQuiet: Promise<void>) => void = () => {},
  patienceMs = usualPatienceMs,
): (() => Promise<void> | undefined) => {
  let taken = 0;
  let arriving: Promise<void> | undefined;
  const untilQuiet = async (): Promise<void> => {
    const until = performance.now() + patienceMs;
    let seen: number;
    // The end of the turn that brought the first, and from there whole turns.
    await setImmediate();
    do {
      seen = taken;
      await setImmediate();
    } while (taken !== seen && performance.now() < until);
    arriving = undefined;
  };
  server.on('connection', () => {
    taken += 1;
    if (arriving) return;
    arriving = untilQuiet();
    onArriving(arriving);
  });
  return () => arriving;
};
