import { regionsInForce } from '../../shared/adapters/rule-book/region-in-force.ts';
import type { Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { nameOfVersion, settingsWithoutEffect } from '../../shared/domain/rule-tables/index.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { settingNames } from './setting-words.ts';

/**
 * What a region has set and nothing follows from yet, one sentence a region: whoever relies on a limit should hear of it
 * when the rules are loaded, not when it has passed in silence.
 */
export const sentencesWithoutEffect = (shelf: Pick<Shelf, 'regions'>, now: number): readonly Bilingual[] => {
  const regionAt = regionsInForce(shelf);
  return [...new Set(shelf.regions.map(({ id }) => id))].flatMap((id) => {
    const region = regionAt(id, now);
    const idle = region ? settingsWithoutEffect(region) : [];
    if (!region || idle.length === 0) return [];
    const name = nameOfVersion(region);
    const list = (language: keyof Bilingual, comma: string) =>
      idle.map((setting) => settingNames[setting][language]).join(comma);
    return [
      {
        zh: `区域 ${name} 已填写${list('zh', '、')}，但本版本尚不执行：不会计时，也不会提醒。`,
        en: `Region ${name} has set ${list('en', ', ')}, but this version does not act on them yet: no clock runs and nobody is reminded.`,
      },
    ];
  });
};
