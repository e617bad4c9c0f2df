import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { notify } from '../shell/notices.tsx';
import type { Sending, SendStep } from './send-document.ts';
import { sendDocument } from './send-document.ts';
import { useDocumentText } from './texts.ts';

/** A file on its way as the page shows it. */
export type Row = Sending & {
  readonly step: SendStep | { readonly at: 'waiting' } | { readonly at: 'failed'; readonly failure: unknown };
};

/** Files one after another, so that a slow line carries one and not five; each can be stopped and tried again. */
export const useSending = () => {
  const t = useDocumentText();
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const queue = useRef(Promise.resolve());
  const stops = useRef(new Map<string, AbortController>());
  const change = (key: string, step: Row['step']) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, step } : row)));
  const forget = (key: string) => setRows((all) => all.filter((row) => row.key !== key));

  // Whoever leaves the page stops what is under way; nothing of it is on file.
  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort();
    },
    [],
  );

  const run = (sending: Sending) => {
    const stop = new AbortController();
    stops.current.set(sending.key, stop);
    queue.current = queue.current.then(async () => {
      if (stop.signal.aborted) return;
      try {
        await sendDocument(sending, (step) => change(sending.key, step), stop.signal);
        forget(sending.key);
        notify(t('done', { name: sending.file.name }));
        await queries.invalidateQueries({ queryKey: [sending.audience] });
      } catch (failure) {
        if (!stop.signal.aborted) change(sending.key, { at: 'failed', failure });
      } finally {
        stops.current.delete(sending.key);
      }
    });
  };
  return {
    rows,
    add: (sendings: readonly Sending[]) => {
      setRows((all) => [...all, ...sendings.map((one): Row => ({ ...one, step: { at: 'waiting' } }))]);
      for (const sending of sendings) run(sending);
    },
    retry: (row: Row) => {
      change(row.key, { at: 'waiting' });
      run(row);
    },
    drop: (key: string) => {
      stops.current.get(key)?.abort();
      forget(key);
    },
  };
};
