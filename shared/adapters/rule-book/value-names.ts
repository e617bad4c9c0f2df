import { type NameOfValue, nameOfValue } from '../../domain/matching/index.ts';
import type { Shelf } from './shelf.ts';

/** Words for compared keys: those of the system itself, and regions and growth stages from the rule files. */
export const valueNamesOf = ({ regions, models }: Shelf): NameOfValue => {
  const stages = new Map(
    models.flatMap(({ model }) => model.stageRule.stages.map(({ id, name }) => [id, name] as const)),
  );
  return (dimension, key) => {
    if (dimension === 'region') return regions.findLast(({ id }) => id === key)?.name;
    return dimension === 'stage' ? stages.get(key) : nameOfValue(dimension, key);
  };
};
