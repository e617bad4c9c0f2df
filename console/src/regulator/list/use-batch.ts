import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isConflict, isWorthRetrying } from '../../api/failure.ts';

/** How it goes with one case of a batch. `skipped` with the reason; `failed` with what came back. */
export type Progress<Ready> =
  | { readonly state: 'looking' }
  | { readonly state: 'ready' | 'running' | 'done'; readonly ready: Ready }
  | { readonly state: 'skipped'; readonly why: string }
  | { readonly state: 'failed'; readonly failure: unknown };

export type Step<Ready> = {
  /** What would be done with the case, or why nothing. */
  readonly look: (caseId: string) => Promise<Ready | { readonly skip: string }>;
  /** Does it; the key is the case's own for this batch, so that a repeat cannot apply twice. */
  readonly act: (caseId: string, ready: Ready, key: string) => Promise<unknown>;
};

const isSkip = (found: unknown): found is { readonly skip: string } =>
  typeof found === 'object' && found !== null && 'skip' in found;

/** Done, skipped, or refused for good: nothing more will come of it. A case that changed meanwhile can be tried again. */
const isOpen = (one: Progress<unknown> | undefined): boolean => {
  if (one?.state === 'failed') return isConflict(one.failure) || isWorthRetrying(one.failure);
  return one?.state !== 'done' && one?.state !== 'skipped';
};

/** A batch over cases: first looked at all, then done one by one; each case keeps its own result. */
export const useBatch = <Ready>(ids: readonly string[], { look, act }: Step<Ready>) => {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const plans = useRef(new Map<string, Ready>());
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress<Ready>>>(new Map());
  const [busy, setBusy] = useState(false);
  const note = (id: string, next: Progress<Ready>) => setProgress((before) => new Map(before).set(id, next));

  const fail = (id: string, failure: unknown) => {
    // What was planned may be what has changed: it is looked at again before another try.
    plans.current.delete(id);
    note(id, { state: 'failed', failure });
  };

  const oneByOne = async (of: readonly string[], each: (id: string) => Promise<void>) => {
    setBusy(true);
    for (const id of of) await each(id).catch((failure: unknown) => fail(id, failure));
    setBusy(false);
  };
  const preview = () =>
    oneByOne(ids, async (id) => {
      note(id, { state: 'looking' });
      const found = await look(id);
      if (isSkip(found)) return note(id, { state: 'skipped', why: found.skip });
      plans.current.set(id, found);
      return note(id, { state: 'ready', ready: found });
    });
  const run = async () => {
    const waiting = ids.filter((id) => isOpen(progress.get(id)));
    await oneByOne(waiting, async (id) => {
      // A case that could not be looked at before is looked at now.
      const ready = plans.current.get(id) ?? (await look(id));
      if (isSkip(ready)) return note(id, { state: 'skipped', why: ready.skip });
      plans.current.set(id, ready);
      note(id, { state: 'running', ready });
      const key = keys.current.get(id) ?? crypto.randomUUID();
      keys.current.set(id, key);
      await act(id, ready, key);
      return note(id, { state: 'done', ready });
    });
    await queries.invalidateQueries({ queryKey: ['regulator'] });
  };
  /** Cases for which running (again) can do something. */
  const left = ids.filter((id) => isOpen(progress.get(id))).length;
  return { progress, busy, preview, run, left };
};
