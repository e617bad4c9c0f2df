import type { BodyOf, Reference } from '../api/routes.ts';

export type Share = BodyOf<'bank.signContract'>['riskShares'][number];
export type Scheme = Pick<Reference['riskSchemes'][number], 'parties' | 'shares' | 'constraints'>;

export const wholeBp = 10_000;

export const totalBp = (shares: readonly Share[]): number =>
  shares.reduce((sum, { shareBp }) => sum + (Number.isSafeInteger(shareBp) ? shareBp : 0), 0);

/**
 * The amount to the fen that each share stands for, shown before signing: rounded down, and the fen left over go one
 * each to the largest remainders, so that the parts equal the whole. The contract's amounts are the server's.
 */
export const amountsOf = (amountFen: number, shares: readonly Share[]): readonly number[] => {
  if (totalBp(shares) !== wholeBp) return [];
  const exact = shares.map(({ shareBp }) => BigInt(amountFen) * BigInt(shareBp));
  const parts = exact.map((product) => Number(product / BigInt(wholeBp)));
  const left = amountFen - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: Number(product % BigInt(wholeBp)) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
};

/** Where a scheme begins: its fixed shares, or its parties with their shares still to be agreed. */
export const sharesOf = (scheme: Scheme): readonly Partial<Share>[] =>
  scheme.parties.map((party) => {
    const fixed = scheme.shares?.find(({ role }) => role === party)?.share;
    return { party, ...(fixed !== undefined && { shareBp: fixed }) };
  });

/** Parties without a share take no part. */
export const takingPart = (shares: readonly Partial<Share>[]): readonly Share[] =>
  shares.filter((share): share is Share => share.shareBp !== undefined && share.shareBp !== 0);
