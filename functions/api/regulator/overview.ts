import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';

export const overview = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) => {
  const counts = await app.overview(actor);
  if (!counts.ok) return counts;
  // That it was counted later is no news.
  const { at: _, ...news } = counts.value;
  return { ok: true as const, value: { body: counts.value, news: JSON.stringify(news) } };
};
