import { resolve } from 'node:path';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { CannotStart } from '../start/cannot-start.ts';
import { contradictions } from './contradictions.ts';
import { openSettingsFile, type SettingsFile, usualDataFolder } from './settings-file.ts';
import { type AnySetting, allSettings, type Settings, settingTable } from './table.ts';

/** Settings, with the place each was set at; what stands at its fallback has none. */
export type ReadSettings = {
  readonly settings: Settings & { readonly installation: { readonly data: string } };
  readonly placeOf: ReadonlyMap<string, Bilingual>;
  /** Path of the settings file, if there is one. */
  readonly file?: string;
};

/**
 * The settings of the installation: the file, over it the environment, each value checked, and all of them together.
 *
 * @throws {CannotStart} one sentence for each setting that is wrong, all at once
 */
export const readSettings = (env: NodeJS.ProcessEnv): ReadSettings => {
  const file = openSettingsFile(env);
  const wrong: Bilingual[] = [...unknownIn(file), ...unknownVariables(env)];
  const placeOf = new Map<string, Bilingual>();
  const values: Record<string, Record<string, unknown>> = {};
  for (const { section, key, name, setting } of allSettings) {
    const said = saidOf(section, key, setting, file, env);
    values[section] ??= {};
    values[section][key] = said ? said.value : setting.fallback;
    if (!said) continue;
    placeOf.set(name, said.place);
    if (!setting.kind.schema.safeParse(said.value).success) wrong.push(refused(name, setting, said));
    else if (setting.kind.form === 'path') values[section][key] = resolve(said.from, String(said.value));
  }
  if (wrong.length > 0) throw cannotStart(wrong);
  const read = values as unknown as Settings;
  const settings = { ...read, installation: { ...read.installation, data: dataFolder(read, file) } };
  const clashes = contradictions(settings, placeOf);
  if (clashes.length > 0) throw cannotStart(clashes);
  return { settings, placeOf, ...(file && { file: file.path }) };
};

type Said = { readonly value: unknown; readonly place: Bilingual; readonly from: string };

/** The environment comes first; a variable that is empty says nothing. */
const saidOf = (
  section: string,
  key: string,
  setting: AnySetting,
  file: SettingsFile | undefined,
  env: NodeJS.ProcessEnv,
): Said | undefined => {
  const variable = env[setting.env];
  if (variable) {
    const place = { zh: `环境变量 ${setting.env}`, en: `environment variable ${setting.env}` };
    return { value: valueFromText(variable, setting), place, from: process.cwd() };
  }
  const group = file?.content[section];
  if (!file || !isTable(group) || !Object.hasOwn(group, key)) return undefined;
  return { value: group[key], place: file.placeOf(`${section}.${key}`), from: file.folder };
};

/** A value as the file would have it, of the text of a variable or an option. */
export const valueFromText = (text: string, { kind }: AnySetting): unknown => {
  switch (kind.form) {
    case 'number':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'list':
      return text.split(',').map((part) => part.trim());
    case 'switch':
      return { on: true, off: false }[text] ?? text;
    default:
      return text;
  }
};

const refused = (name: string, { kind, secret }: AnySetting, { value, place }: Said): Bilingual => {
  const shown = secret ? '…' : typeof value === 'string' ? value : JSON.stringify(value);
  return {
    zh: `${name} 须为${kind.allowed.zh}，现为“${shown}”（${place.zh}）。`,
    en: `${name} must be ${kind.allowed.en}; it is "${shown}" (${place.en}).`,
  };
};

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownIn = (file: SettingsFile | undefined): readonly Bilingual[] =>
  Object.entries(file?.content ?? {}).flatMap(([section, group]) => {
    const known = Object.keys((settingTable as Record<string, object>)[section] ?? {});
    if (known.length === 0 || !isTable(group))
      return [unknown(section, file?.placeOf(section), Object.keys(settingTable), 'section')];
    return Object.keys(group)
      .filter((key) => !known.includes(key))
      .map((key) => unknown(`${section}.${key}`, file?.placeOf(`${section}.${key}`), known, 'key'));
  });

const unknown = (
  name: string,
  place: Bilingual | undefined,
  known: readonly string[],
  what: 'section' | 'key',
): Bilingual => ({
  zh: `没有 ${name} 这一${what === 'section' ? '节' : '设置'}（${place?.zh}）；可用的有 ${known.join('、')}。`,
  en: `There is no ${what === 'section' ? 'section' : 'setting'} ${name} (${place?.en}); there are ${known.join(', ')}.`,
});

/** A variable that nothing reads is a mistyped one. */
const unknownVariables = (env: NodeJS.ProcessEnv): readonly Bilingual[] => {
  const known = new Set(['HUIZHEN_SETTINGS', ...allSettings.map(({ setting }) => setting.env)]);
  return Object.keys(env)
    .filter((name) => name.startsWith('HUIZHEN_') && !known.has(name))
    .map((name) => ({
      zh: `没有 ${name} 这个环境变量；huizhen settings 列出全部设置。`,
      en: `There is no environment variable ${name}; huizhen settings lists all settings.`,
    }));
};

const dataFolder = ({ installation }: Settings, file: SettingsFile | undefined): string =>
  installation.data ?? file?.folder ?? resolve(usualDataFolder);

const cannotStart = (sentences: readonly Bilingual[]): CannotStart =>
  new CannotStart({
    zh: sentences.map(({ zh }) => zh).join('\n'),
    en: sentences.map(({ en }) => en).join('\n'),
  });
