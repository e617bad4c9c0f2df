import { describe, expect, it } from 'vitest';
import { pathOf } from './path.ts';

describe('the path of a route', () => {
  it('puts parameters in place, encoded', () => {
    expect(pathOf('/bank/cases/{caseId}/grant', { caseId: 'case_1/2' })).toBe('/bank/cases/case_1%2F2/grant');
  });

  it('leaves out what is not asked', () => {
    expect(pathOf('/bank/cases', {}, { search: '精轴', stage: undefined, cursor: '' })).toBe(
      '/bank/cases?search=%E7%B2%BE%E8%BD%B4',
    );
    expect(pathOf('/bank/cases', {}, {})).toBe('/bank/cases');
  });

  it('refuses to send a template with a hole', () => {
    expect(() => pathOf('/bank/cases/{caseId}')).toThrow('caseId');
  });
});
