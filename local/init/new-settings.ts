import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ReadSettings, readSettings, valueFromText } from '../settings/read-settings.ts';
import { type Chosen, sampleFile } from '../settings/sample.ts';
import { allSettings } from '../settings/table.ts';
import { CannotInit } from './cannot-init.ts';

/** `server.port=8443` as a setting and its value. @throws {CannotInit} */
export const chosenFrom = (texts: readonly string[]): Chosen =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      const name = text.slice(0, Math.max(0, at));
      const known = allSettings.find((setting) => setting.name === name);
      if (!known)
        throw new CannotInit({
          zh: `没有“${name || text}”这个设置；--set 须写作 设置=值，huizhen settings 列出全部设置。`,
          en: `There is no setting "${name || text}"; --set takes name=value, and huizhen settings lists them all.`,
        });
      return [name, valueFromText(text.slice(at + 1), known.setting)];
    }),
  );

/** Where an address of this machine says its port, the server listens there. */
export const settingsFor = (address: string, more: Chosen): Chosen => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const port = url?.protocol === 'http:' ? Number(url.port || 80) : undefined;
  return {
    'installation.mode': 'real',
    'server.address': address,
    ...(port !== undefined && { 'server.port': port }),
    ...more,
  };
};

/**
 * The settings file as it will stand, checked as a start would check it. `keep` gives it its name; until then a refusal leaves nothing
 * behind.
 *
 * @throws {CannotInit | CannotStart}
 */
export const draftSettings = (
  path: string,
  chosen: Chosen,
): { readonly read: ReadSettings; keep(): void; drop(): void } => {
  if (existsSync(path))
    throw new CannotInit({
      zh: `设置文件已存在：${path}。没有改动；请先移走它，或用 --settings 指定其他位置。`,
      en: `There is a settings file already: ${path}. Nothing was changed; move it away first, or name another place with --settings.`,
    });
  const draft = `${path}.draft`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(draft, sampleFile(chosen), { mode: 0o600 });
  const drop = () => rmSync(draft, { force: true });
  try {
    const read = readSettings({ HUIZHEN_SETTINGS: draft });
    return { read, keep: () => renameSync(draft, path), drop };
  } catch (error) {
    drop();
    throw error;
  }
};
