import { describe, expect, it } from 'vitest';
import golden from '../../../shared/domain/scoring/golden-examples.json' with { type: 'json' };
import { CliFailure } from '../terminal.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { score } from './score.ts';

const model = 'demo-18-stage-v1';
const { facts } = golden.enterprises.E02;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('scoring from the command line', () => {
  it('answers one enterprise with its explained score and the label of the weights', async () => {
    const { terminal, printed } = recordingTerminal();
    const options = { model, format: 'json', kind: 'auto' } as const;
    expect(await score(bytes(JSON.stringify({ name: '虚构', facts })), options, terminal)).toBe(0);
    const answer = JSON.parse(printed.join('\n'));
    expect(answer).toMatchObject({
      name: '虚构',
      modelId: model,
      label: { zh: '演示权重·非官方' },
      text: { zh: expect.stringContaining('演示权重·非官方') },
    });
    expect(answer.indicators).toHaveLength(18);
    expect(answer.indicators[0].text.zh).toContain('研发费用金额');
  });

  it('answers the good lines first and names the bad ones by their number', async () => {
    const { terminal, printed, said } = recordingTerminal('en');
    const input = `${JSON.stringify(facts)}\n{bad\n\n${JSON.stringify({ ...facts, revenue: -1 })}\n{"strange":1}\n${JSON.stringify({ ...facts, highTechRevenue: 1e9 })}`;
    expect(await score(bytes(input), { model, format: 'json', kind: 'auto' }, terminal)).toBe(1);
    expect(printed.map((line) => JSON.parse(line).line)).toEqual([1]);
    expect(said.map((line) => line.split(':')[0])).toEqual(['Line 2', 'Line 4', 'Line 5', 'Line 6']);
    expect(said[1]).toContain('revenue');
    expect(said[2]).toContain('strange');
  });

  it('reads a sheet by its Chinese headings and the names of the fields', async () => {
    const { terminal, printed, said } = recordingTerminal();
    const sheet =
      '企业名称,成立日期,计分日,营业收入（万元）,rdExpense,职工人数\n甲,2020/01/05,2026-06-30,"1,000",100,30\n乙,2020-01-05,2026-06-30,很多,100,30\n';
    expect(await score(bytes(sheet), { model, format: 'json', kind: 'auto' }, terminal)).toBe(1);
    const [answer] = JSON.parse(printed.join('\n'));
    expect(answer).toMatchObject({ line: 2, name: '甲', stage: { revenue: 1000, foundedOn: '2020-01-05' } });
    expect(answer.indicators.find(({ id }: { id: string }) => id === 'T3').raw).toBeCloseTo(10);
    expect(said).toEqual([expect.stringMatching(/^第 3 行：营业收入：/)]);
  });

  it('prints a table whose columns stand under each other', async () => {
    const { terminal, printed } = recordingTerminal();
    await score(bytes(JSON.stringify(facts)), { model, format: 'table', kind: 'auto' }, terminal);
    expect(printed[0]).toContain('演示权重·非官方');
    expect(printed[0]).toContain('T1');
  });

  it('refuses a model that is not there, and input that is nothing of the kind', async () => {
    const { terminal } = recordingTerminal();
    const options = { model, format: 'json', kind: 'json' } as const;
    await expect(score(bytes('{}'), { ...options, model: 'cn-most-2024-trial' }, terminal)).rejects.toThrow(
      CliFailure,
    );
    await expect(score(bytes('no json'), options, terminal)).rejects.toThrow('--kind');
  });
});
