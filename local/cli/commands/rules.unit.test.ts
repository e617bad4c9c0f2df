import { describe, expect, it } from 'vitest';
import { openShelf } from '../../../shared/adapters/rule-book/shelf.ts';
import { settingsOf } from '../../../shared/domain/rule-tables/index.ts';
import { settingNames } from '../../rules/setting-words.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { rules } from './rules.ts';

const now = Date.parse('2026-03-02T01:00:00Z');

describe('the rules in force', () => {
  it('are listed with every setting', () => {
    const { terminal, printed } = recordingTerminal();
    expect(rules(terminal, now, openShelf())).toBe(0);
    const demo = printed.find((text) => text.startsWith('demo@1.0.0')) ?? '';
    const [region] = openShelf().regions.filter(({ id }) => id === 'demo');
    const names = region ? settingsOf(region).map(({ name }) => settingNames[name].zh) : [];
    expect(names).toHaveLength(23);
    for (const name of names) expect(demo).toContain(name);
    expect(demo).toMatch(/银行答复时限 +1 个月，自推荐起 +\S/);
    expect(demo).toMatch(/对接时限 +3 个工作日，自推荐起 +\S/);
    expect(demo).toMatch(/处方执行时限 +30 天，自开出处方起 +\S/);
    expect(demo).toMatch(/银行逾期未答复时 +提醒并计数，继续等待 +\S/);
    expect(demo).toMatch(/催办阶梯 +到期前 7 天、到期前 1 个工作日、到期后 1 个工作日/);
  });
  it('are listed in English, and what is not in force yet says so', () => {
    const { terminal, printed } = recordingTerminal('en');
    rules(terminal, Date.parse('2025-12-31T15:59:59Z'), openShelf());
    expect(printed.filter((line) => line !== '')).toEqual([
      'default: not in force yet',
      'demo: not in force yet',
    ]);
    rules(terminal, now, openShelf());
    expect(printed.join()).toContain('7 days before, 1 working days before');
  });
});
