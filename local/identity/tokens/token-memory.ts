/** Far more than the people who are signed in on one machine at a time. */
const most = 1000;

/**
 * Remembers tokens whose signature was found good, the oldest forgotten first: a signature does not turn bad, and
 * checking it costs more than all else a small request needs. The expiry is looked at on every use.
 */
export const makeTokenMemory = <Claims>() => {
  const known = new Map<string, Claims>();
  return {
    recall: (token: string): Claims | undefined => known.get(token),
    keep: (token: string, claims: Claims): void => {
      const oldest = known.size >= most ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      known.set(token, claims);
    },
  };
};
