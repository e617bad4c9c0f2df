import { once } from '../../domain/lazily.ts';
import { inForceOn, type RegionSettings } from '../../domain/rule-tables/index.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import type { Shelf } from './shelf.ts';

/** The settings of a region at a moment, by civil date in Asia/Shanghai; undefined: not configured, or not yet. */
export type RegionAt = (regionId: string, at: number) => RegionSettings | undefined;

export const regionsInForce = (shelf: Pick<Shelf, 'regions'>): RegionAt => {
  const versions = once(() => Map.groupBy(shelf.regions, ({ id }) => id));
  return (regionId, at) => inForceOn(versions().get(regionId) ?? [], civilDateOf(at));
};
