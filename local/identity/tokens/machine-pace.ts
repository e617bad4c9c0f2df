const minute = 60_000;

/** How much each machine asks: whether one more request still fits into this minute. By the computer's clock. */
export const makeMachinePace = (now: () => number = Date.now) => {
  const windows = new Map<string, { readonly minute: number; count: number }>();
  return (clientId: string, perMinute: number): boolean => {
    const current = Math.floor(now() / minute);
    const before = windows.get(clientId);
    const window = before?.minute === current ? before : { minute: current, count: 0 };
    windows.set(clientId, window);
    window.count += 1;
    return window.count <= perMinute;
  };
};
