import type { Begun, Job } from '../../shared/application/operations/machine.ts';

export type Running = { told(done: number, total: number): void; readonly signal: AbortSignal };

export type JobHere<R> = {
  state(): Job<R>;
  /** Begins it, unless it is under way. */
  begin(): Begun;
  stop(): Promise<void>;
};

/** One kind of work of this process (后台任务): one at a time, and how the last one ended is known until the process does. */
export const jobHere = <R>(now: () => number, work: (running: Running) => Promise<R>): JobHere<R> => {
  let state: Job<R> = { state: 'never' };
  let underWay: Promise<void> | undefined;
  const stopping = new AbortController();
  const run = async (startedAt: number): Promise<void> => {
    const told = (done: number, total: number) => {
      state = { state: 'running', startedAt, done, total };
    };
    try {
      const result = await work({ told, signal: stopping.signal });
      state = { state: 'done', startedAt, endedAt: now(), result };
    } catch (error) {
      const says = error instanceof Error ? error.message : 'unknown';
      state = { state: 'failed', startedAt, endedAt: now(), says };
    }
  };
  return {
    state: () => state,
    begin: () => {
      if (underWay) return 'underWay';
      const startedAt = now();
      state = { state: 'running', startedAt };
      underWay = run(startedAt).finally(() => {
        underWay = undefined;
      });
      return 'begun';
    },
    stop: async () => {
      stopping.abort();
      await underWay;
    },
  };
};
