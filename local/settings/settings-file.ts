import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { CannotStart } from '../start/cannot-start.ts';
import { settingLines } from './setting-lines.ts';

export const settingsFileName = 'huizhen.toml';
export const usualDataFolder = '.huizhen';

/** What a settings file (设置文件) says, not yet checked. */
export type SettingsFile = {
  readonly path: string;
  readonly folder: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** Where a setting stands in it: `…/huizhen.toml line 12`. */
  placeOf(name: string): Bilingual;
};

/**
 * `HUIZHEN_SETTINGS` where it is said; else `huizhen.toml` in the data folder, which `HUIZHEN_DATA` names or is
 * `.huizhen`, and that only if it is there.
 *
 * @throws {CannotStart} a file that was named and is not there, cannot be read, or is no TOML
 */
export const openSettingsFile = (env: NodeJS.ProcessEnv): SettingsFile | undefined => {
  const named = env['HUIZHEN_SETTINGS'];
  const path = resolve(named || join(env['HUIZHEN_DATA'] || usualDataFolder, settingsFileName));
  if (!named && !existsSync(path)) return undefined;
  const toml = textOf(path);
  const content = contentOf(toml, path);
  const lines = settingLines(toml);
  return {
    path,
    folder: dirname(path),
    content,
    placeOf: (name) => {
      const line = lines.get(name);
      return line === undefined
        ? { zh: path, en: path }
        : { zh: `${path} 第 ${line} 行`, en: `${path} line ${line}` };
    },
  };
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CannotStart({
      zh: `设置文件不能读取：${path}（${code}）。请检查 HUIZHEN_SETTINGS 和文件权限；huizhen settings 可打印样本。`,
      en: `The settings file cannot be read: ${path} (${code}). Check HUIZHEN_SETTINGS and the file's permissions; huizhen settings prints a sample.`,
    });
  }
};

const contentOf = (toml: string, path: string): Readonly<Record<string, unknown>> => {
  try {
    return parse(toml, { unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [what = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    throw new CannotStart({
      zh: `设置文件写法有误：${path} 第 ${error.line} 行第 ${error.column} 列（${what}）。文字须加引号，例如 host = "127.0.0.1"。`,
      en: `The settings file is not written as TOML: ${path} line ${error.line}, column ${error.column} (${what}). Text stands in quotation marks, as in host = "127.0.0.1".`,
    });
  }
};
