import { done } from '../../../shared/application/refusals.ts';
import { dictionaries } from '../../../shared/contracts/responses/dictionaries.ts';
import type { Deps } from '../../http/handler.ts';

/** 字典: the words of the system itself, and those of the rules in force. */
export const reference = async (_input: unknown, deps: Deps) =>
  done({ body: { ...dictionaries, ...deps.reference } });
