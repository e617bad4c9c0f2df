const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Ctrl-C, a service manager's stop, or the end of the parent that started this process. A second signal does not wait
 * for what is under way: everything accepted is on disk already.
 */
export const stopOnSignals = (stop: () => Promise<void>): void => {
  let stopping = false;
  const onStop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, onStop);
  if (process.channel) process.once('disconnect', onStop);
};
