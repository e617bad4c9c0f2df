import type { Bilingual } from '../text/bilingual.ts';
import type { OrganisationCommand, RegisterContext, RegisterDecision } from './change.ts';
import { isInReach, practisedBy, regionOf } from './hierarchy.ts';
import { isActive, type Organisation } from './organisation.ts';
import { refuseRegister } from './refusal.ts';

/** So few that all of it, with their products, is one transaction. */
const mostBanks = 5;

const practising = ({ zh, en }: Bilingual): Bilingual => ({ zh: `演练·${zh}`, en: `Practice: ${en}` });

/**
 * 设立演练专班: a work group at the root that works by the rules of a real one, a stand-in for each bank chosen, which offers
 * that bank's products of today, and one department that answers for every duty of the county's own. Nobody outside deals
 * with them or counts them, for they stand under no level above.
 */
export const addPractice = (
  { id, of, bankIds }: Extract<OrganisationCommand, { readonly type: 'addPractice' }>,
  { tree, today }: RegisterContext,
): RegisterDecision => {
  if (tree.has(id)) return refuseRegister('organisation_exists', 'id');
  const real = tree.get(of);
  if (real?.kind !== 'workGroup' || !isActive(real) || practisedBy(of, tree) !== undefined)
    return refuseRegister('organisation_not_for_practice', 'of');
  const standing = [...tree.values()].find((one) => one.practiceOf === of && isActive(one));
  if (standing) return refuseRegister('organisation_practice_exists', 'of', { name: standing.name });
  const banks = bankIds.flatMap((bankId) => {
    const bank = tree.get(bankId);
    return bank?.kind === 'bank' && isActive(bank) && isInReach(bankId, of, tree) ? [bank] : [];
  });
  const isEachOnce = banks.length === bankIds.length && new Set(bankIds).size === bankIds.length;
  if (!isEachOnce || banks.length === 0 || banks.length > mostBanks)
    return refuseRegister('organisation_practice_banks', 'bankIds');
  const region = regionOf(of, tree);
  const duties = [...tree.values()].filter(
    (one) => one.kind === 'department' && isActive(one) && isInReach(one.id, of, tree),
  );
  const owns = [...new Set(duties.flatMap((one) => one.owns ?? []))];
  const stands = banks.map((bank, place) => ({ from: bank.id, to: `${id}-bank-${place + 1}` }));
  const organisations: readonly Organisation[] = [
    {
      ...{ id, kind: 'workGroup', name: practising(real.name), parent: null, practiceOf: of },
      ...(region !== undefined && { region }),
    },
    ...banks.map(
      ({ name }, place): Organisation => ({
        ...{ id: `${id}-bank-${place + 1}`, kind: 'bank', name: practising(name), parent: id },
      }),
    ),
    {
      ...{ id: `${id}-department`, kind: 'department', parent: id },
      name: { zh: '演练·部门', en: 'Practice: department' },
      ...(owns.length > 0 && { owns }),
    },
  ];
  return {
    ok: true,
    versions: organisations.map((organisation) => ({ validFrom: today, organisation })),
    acts: organisations.map(({ id: subject, kind, parent, name }) => ({
      type: 'organisation.added',
      subject,
      detail: { kind, parent, name: name.zh, ...(subject === id && { practiceOf: of }) },
    })),
    copied: stands,
  };
};
