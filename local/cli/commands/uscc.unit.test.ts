import { describe, expect, it } from 'vitest';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { uscc } from './uscc.ts';

describe('checking a unified social credit code', () => {
  it('says that a code is valid and what it tells', () => {
    const { terminal, printed } = recordingTerminal();
    expect(uscc('91000000madem00112', terminal)).toBe(0);
    expect(printed[0]).toBe('有效：91000000MADEM00112');
    expect(printed[1]).toContain('企业');
  });

  it('says why a code is not valid', () => {
    const { terminal, printed } = recordingTerminal('en');
    expect(uscc('91000000MADEM00113', terminal)).toBe(1);
    expect(printed[0]).toContain('check character');
  });
});
