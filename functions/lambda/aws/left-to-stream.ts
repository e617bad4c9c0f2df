import type { Workflow } from '../../../shared/application/ports/workflow.ts';

/** Not a failure: this function may not tell the workflow; the signal stays due and the stream carries it out. */
export class LeftToStream extends Error {
  override readonly name = 'LeftToStream';
}

/**
 * The workflow as seen by a function that must not reach it. A command that moves a case writes its signal into the
 * table all the same (`announce`), the stream hands it to the function that may, and the ticker carries out what is
 * left; so functions that answer the internet hold no permission on the state machine and no client for it.
 */
export const leftToStream: Workflow = {
  isToldElsewhere: true,
  start: async () => {
    throw new LeftToStream();
  },
  complete: async () => {
    throw new LeftToStream();
  },
  fail: async () => {
    throw new LeftToStream();
  },
};
