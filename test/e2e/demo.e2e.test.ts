import { describe, expect, it, onTestFinished } from 'vitest';
import { runDemo } from '../../local/demo/run-demo.ts';
import { startServer } from '../../local/demo/server.ts';
import { freshFolder } from './fresh-folder.ts';

describe('the demo', () => {
  it('plays its five cases with the expected figures, and tells them again in the other language', async () => {
    const server = await startServer(freshFolder());
    onTestFinished(() => server.stop());
    const told: Record<'zh' | 'en', string[]> = { zh: [], en: [] };
    const first = await runDemo(server.address, 'zh', (line) => told.zh.push(line));
    const { figures, frontDoor, differences } = first;
    expect(differences).toEqual([]);
    expect(figures['points']).toMatchObject({
      amountFen: 900_000_000,
      rateBp: 341,
      intellectualProperty: 31,
    });
    expect(figures['points']?.daysFromRecommendation).toBeLessThanOrEqual(3);
    expect(figures['secondRecommendation']).toMatchObject({ declinedFor: ['R01'], rateBp: 335, rounds: 2 });
    expect(figures['jointDiagnosis']).toMatchObject({
      workingDaysFromDiagnosis: 10,
      silentBanks: ['bank-b'],
    });
    expect(figures['penalty']).toMatchObject({ declinedFor: ['R07'], settledByOwner: 2 });
    expect(figures['cultivation']).toMatchObject({ stage: 'cultivation', reviewOn: '2026-10-12' });
    expect(frontDoor).toMatchObject({ slipsGiven: 3, visits: 3, listState: 'acknowledged' });

    const again = await runDemo(server.address, 'en', (line) => told.en.push(line));
    expect(again.figures).toEqual(figures);
    expect(again.frontDoor).toEqual(frontDoor);
    expect(told.zh.join('\n')).toContain('05-09 周六 11:00  示例丙银行已收齐材料');
    expect(told.zh.join('\n')).toContain('演示权重·非官方');
    expect(told.en.join('\n')).toContain('Sat 09 May 11:00  Example Bank C has all the papers');
    expect(told.en.join('\n')).toContain('demo weights, not official');
    expect(told.en).toHaveLength(told.zh.length);
  });
});
