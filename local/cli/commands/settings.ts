import { readSettings } from '../../settings/read-settings.ts';
import { sampleFile } from '../../settings/sample.ts';
import { allSettings } from '../../settings/table.ts';
import { CannotStart } from '../../start/cannot-start.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';
import { textTable } from '../text-table.ts';

/** The commented sample of a settings file (设置样本). */
export const printSample = (terminal: Terminal): ExitCode => {
  terminal.print(sampleFile().trimEnd());
  return 0;
};

/** What is in force and where each was set (现行设置); secrets are not shown. Fails where a setting is wrong. */
export const checkSettings = (env: NodeJS.ProcessEnv, terminal: Terminal): ExitCode => {
  try {
    const { settings, placeOf, file } = readSettings(env);
    const t = (zh: string, en: string) => ({ zh, en })[terminal.language];
    const rows = allSettings.map(({ section, key, name, setting }) => {
      const value = (settings as unknown as Record<string, Record<string, unknown>>)[section]?.[key];
      const shown =
        value === undefined ? t('未设置', 'not set') : setting.secret ? '…' : JSON.stringify(value);
      return [name, shown, placeOf.get(name)?.[terminal.language] ?? t('默认', 'default')];
    });
    terminal.print(textTable([t('设置', 'setting'), t('现为', 'is'), t('来自', 'set by')], rows));
    terminal.say(
      file === undefined
        ? { zh: '没有设置文件；全部设置可用。', en: 'There is no settings file; all settings can be used.' }
        : { zh: `设置文件 ${file}；全部设置可用。`, en: `Settings file ${file}; all settings can be used.` },
    );
    return 0;
  } catch (error) {
    if (error instanceof CannotStart) throw new CliFailure(error.sentence);
    throw error;
  }
};
