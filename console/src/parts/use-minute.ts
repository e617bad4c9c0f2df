import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** Renders again each minute, so that what counts down does not stand still on an open page. */
export const useMinute = (): void => {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), minuteMs);
    return () => clearInterval(timer);
  }, []);
};
