/** Stands for something that this function never asks; asking it all the same is a fault of ours, and says so. */
export const neverAsked = <T extends object>(what: string): T =>
  new Proxy({} as T, {
    get: (_target, name) => {
      throw new Error(`This function has no ${what} and was asked for ${String(name)}`);
    },
  });
