import type { Result } from '../../../shared/application/refusals.ts';
import type { Answer, Frozen } from '../../http/handler.ts';

/** What was counted at a moment: that it was counted later is no news to a page that waits for some. */
export const asOf = <T extends { readonly at: unknown }>(result: Result<T>): Result<Answer<T>> => {
  if (!result.ok) return result;
  const { at: _, ...news } = result.value;
  return { ok: true, value: { body: result.value as Frozen<T>, news: JSON.stringify(news) } };
};
