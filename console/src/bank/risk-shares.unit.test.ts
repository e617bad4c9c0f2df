import { describe, expect, it } from 'vitest';
import { amountsOf, type Scheme, type Share, sharesOf, takingPart, totalBp } from './risk-shares.ts';

const share = (party: Share['party'], shareBp: number): Share => ({ party, shareBp });

describe('risk shares of a contract', () => {
  it('amounts total the loan to the fen, what is left over goes to the largest remainder', () => {
    const shares = [share('insurer', 6000), share('bank', 2000), share('guarantor', 2000)];
    expect(amountsOf(7, shares)).toEqual([4, 2, 1]);
    expect(amountsOf(500_000_000, shares)).toEqual([300_000_000, 100_000_000, 100_000_000]);
  });

  it('thirds of a large loan lose nothing', () => {
    const thirds = [share('bank', 3334), share('guarantor', 3333), share('insurer', 3333)];
    const amounts = amountsOf(999_999_999_999, thirds);
    expect(amounts.reduce((sum, part) => sum + part, 0)).toBe(999_999_999_999);
  });

  it('no amounts before the shares are whole', () => {
    expect(amountsOf(100, [share('bank', 9999)])).toEqual([]);
    expect(totalBp([share('bank', 2000), share('guarantor', Number.NaN)])).toBe(2000);
  });

  it('a scheme with fixed shares fills them in, one with bounds leaves them open', () => {
    const fixed: Scheme = {
      parties: ['insurer', 'bank'],
      shares: [
        { role: 'insurer', share: 6000 },
        { role: 'bank', share: 4000 },
      ],
      constraints: [],
    };
    expect(sharesOf(fixed)).toEqual([share('insurer', 6000), share('bank', 4000)]);
    expect(sharesOf({ ...fixed, shares: null })).toEqual([{ party: 'insurer' }, { party: 'bank' }]);
  });

  it('a party without a share takes no part', () =>
    expect(takingPart([{ party: 'bank' }, share('guarantor', 0), share('insurer', 1)])).toEqual([
      share('insurer', 1),
    ]));
});
