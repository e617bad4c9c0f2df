import type { Reference } from '../../../api/routes.ts';

export type Scheme = Reference['riskSchemes'][number];
export type Share = { readonly party: Scheme['parties'][number]; readonly shareBp?: number };

const whole = 10_000;

/** The lines to fill in for a scheme: its parties in their order, with their shares where it fixes them. */
export const sharesOf = (scheme: Scheme | undefined): readonly Share[] => {
  if (!scheme) return [];
  return scheme.parties.map((party) => {
    const fixed = scheme.shares?.find(({ role }) => role === party)?.share;
    return fixed === undefined ? { party } : { party, shareBp: fixed };
  });
};

/** What is still missing to the whole; below zero when there is too much. */
export const missingBp = (shares: readonly (Share | undefined)[]): number =>
  whole - shares.reduce((sum, share) => sum + (share?.shareBp ?? 0), 0);

/** Each part of the loan in fen for showing; the server splits to the fen by the largest remainder. */
export const partFen = (amountFen: number, shareBp: number): number =>
  Number((BigInt(amountFen) * BigInt(shareBp)) / BigInt(whole));

/** Parties without a share take none and are left out. */
export const sentShares = (shares: readonly (Share | undefined)[]) =>
  shares.filter((share): share is Required<Share> => share !== undefined && (share.shareBp ?? 0) !== 0);
