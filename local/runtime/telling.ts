/** So many cases at once: whoever asks something meanwhile is served between two. */
const sideBySide = 8;

export type Telling = {
  /** Tells the workflow of a case, after what it is being told of that case now. Asked again before it has begun: once. */
  readonly ask: (caseId: string) => Promise<void>;
  /** Resolves once nothing is left to be told, with how often there was. */
  readonly idle: () => Promise<number>;
};

/**
 * Tells the workflow what cases have done (通知流程), beside the requests that did it: who gave a command has the answer
 * once it is on disk. The signal stays in the table until it was told, so a process that ends between the two loses nothing.
 */
export const makeTelling = (tell: (caseId: string) => Promise<void>): Telling => {
  const asked = new Map<string, PromiseWithResolvers<void>>();
  const underWay = new Map<string, Promise<void>>();

  const begin = (): void => {
    for (const [caseId, answer] of asked) {
      if (underWay.size >= sideBySide) return;
      if (underWay.has(caseId)) continue;
      asked.delete(caseId);
      const told = tell(caseId)
        .then(answer.resolve, answer.reject)
        .then(() => {
          underWay.delete(caseId);
          begin();
        });
      underWay.set(caseId, told);
    }
  };

  return {
    ask: (caseId) => {
      const known = asked.get(caseId);
      if (known) return known.promise;
      const answer = Promise.withResolvers<void>();
      asked.set(caseId, answer);
      if (asked.size === 1) setImmediate(begin);
      return answer.promise;
    },
    idle: async () => {
      let told = 0;
      while (asked.size + underWay.size > 0) {
        told += asked.size + underWay.size;
        await Promise.allSettled([...asked.values().map(({ promise }) => promise), ...underWay.values()]);
      }
      return told;
    },
  };
};
