import { describe, expect, it } from 'vitest';
import { CannotStart } from './cannot-start.ts';
import { settingsFrom } from './settings.ts';

describe('the settings of an installation', () => {
  it('are port 8080, the real time and the demo cases where nothing is said', () => {
    const { port, dataFolder, demoData, virtualFrom } = settingsFrom({});
    expect({ port, demoData, virtualFrom }).toEqual({ port: 8080, demoData: true, virtualFrom: undefined });
    expect(dataFolder.endsWith('.huizhen')).toBe(true);
  });

  it('begin a virtual clock where they say, or on a Monday morning in China', () => {
    expect(settingsFrom({ HUIZHEN_CLOCK: 'virtual' }).virtualFrom).toBe(Date.UTC(2026, 2, 2, 1));
    const at = settingsFrom({ HUIZHEN_CLOCK: 'virtual:2026-09-01T08:00:00+08:00' }).virtualFrom;
    expect(at).toBe(Date.UTC(2026, 8, 1));
  });

  it('have a backup made every day where a folder is named, and thirty kept', () => {
    expect(settingsFrom({}).backups).toBeUndefined();
    expect(settingsFrom({ HUIZHEN_BACKUPS: '/srv/backups' }).backups).toEqual({
      folder: '/srv/backups',
      keep: 30,
    });
    const few = settingsFrom({ HUIZHEN_BACKUPS: '/srv/backups', HUIZHEN_BACKUPS_KEEP: '7' });
    expect(few.backups?.keep).toBe(7);
  });

  it.each([
    { PORT: 'many' },
    { PORT: '65536' },
    { PORT: '-1' },
    { HUIZHEN_BACKUPS_KEEP: '0' },
    { HUIZHEN_BACKUPS_KEEP: 'all' },
    { HUIZHEN_CLOCK: 'sundial' },
    { HUIZHEN_CLOCK: 'virtual:noon' },
  ])('are refused in both languages when they mean nothing: %o', (env) => {
    expect(() => settingsFrom(env)).toThrow(CannotStart);
    try {
      settingsFrom(env);
    } catch (error) {
      const [name = ''] = Object.keys(env);
      const { zh, en } = (error as CannotStart).sentence;
      expect(zh).toContain(name);
      expect(en).toContain(name);
    }
  });
});
