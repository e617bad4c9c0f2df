import { remembered } from '../../domain/lazily.ts';
import type { MatchInput } from '../../domain/matching/index.ts';
import { activeKindOf, isInReach } from '../../domain/organisation/index.ts';
import type { Shelf } from './shelf.ts';

export const notTakingPart = {
  zh: '该行未加入本工作专班',
  en: 'The bank does not take part in this work group',
};

/** Of a work group the banks of the catalogue that take no part in it (未加入的银行): closed, or at work elsewhere. */
export const outsidersOf = (
  shelf: Shelf,
): ((workGroupId: string) => NonNullable<MatchInput['excludedBanks']>) => {
  const { organisations, products } = shelf;
  const banks = [
    ...new Set(products.products.flatMap(({ bankId, memberBankIds = [] }) => [bankId, ...memberBankIds])),
  ];
  return remembered((workGroupId: string) =>
    banks
      .filter(
        (id) => activeKindOf(id, organisations) !== 'bank' || !isInReach(id, workGroupId, organisations),
      )
      .map((bankId) => ({ bankId, reason: notTakingPart })),
  );
};
