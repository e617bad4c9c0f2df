import { regionsInForce } from '../../../shared/adapters/rule-book/region-in-force.ts';
import type { Shelf } from '../../../shared/adapters/rule-book/shelf.ts';
import { nameOfVersion, type RegionSettings, settingsOf } from '../../../shared/domain/rule-tables/index.ts';
import { settingNames, valueWords } from '../../rules/setting-words.ts';
import type { ExitCode, Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

/** The regions' settings in force at a moment: what each is set to and where it comes from. */
export const rules = (terminal: Terminal, now: number, shelf: Pick<Shelf, 'regions'>): ExitCode => {
  const regionAt = regionsInForce(shelf);
  for (const id of new Set(shelf.regions.map((region) => region.id))) {
    const region = regionAt(id, now);
    if (region) terminal.print(tableOf(region, terminal));
    else terminal.print({ zh: `${id}：尚未施行`, en: `${id}: not in force yet` }[terminal.language]);
    terminal.print('');
  }
  return 0;
};

const tableOf = (region: RegionSettings, { language }: Terminal): string => {
  const t = (zh: string, en: string) => ({ zh, en })[language];
  const { name, validFrom, provenance } = region;
  const rows = settingsOf(region).map(({ name: setting, setting: { value, source } }) => [
    settingNames[setting][language],
    valueWords(setting, value)[language],
    source,
  ]);
  const from = t(`自 ${validFrom} 起施行`, `in force since ${validFrom}`);
  return [
    `${nameOfVersion(region)}  ${name[language]}  ${from}  ${provenance.source[language]}`,
    textTable([t('设置', 'setting'), t('值', 'value'), t('出处', 'source')], rows),
  ].join('\n');
};
