import { type ContractedLoan, contractedLoanOf } from '../../domain/case/contracted-loan.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { casesOfFirm, firmLoansKey, stateKey } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import { listedFileOf } from './case-store.ts';

/** What a contract under a scheme is held against, and the write that lets only one of two that race see it so. */
export type FirmLoans = { readonly loans: readonly ContractedLoan[]; readonly claim: Write };

/** More cases than any firm has; beyond them none is counted silently: it stops. */
const mostCases = 1000;

/**
 * 在保贷款 of the firm in its other cases, over all banks and counties, read before the claim on them is written: who signs for the
 * same firm at the same moment is tried again, and then counts what the other signed.
 */
export const firmLoans = async (
  { table }: Pick<Deps, 'table'>,
  { id, applicant }: CaseFile,
): Promise<FirmLoans> => {
  const { code } = applicant.identity;
  const key = firmLoansKey(code);
  const claim = await table.get(key);
  const { items, cursor } = await table.query({ pk: casesOfFirm(code), limit: mostCases });
  if (cursor !== undefined) throw new Error('More cases of one firm than its loans are counted of');
  const others = items.map(({ sk }) => sk).filter((caseId) => caseId !== id);
  const found = await table.getMany(others.map(stateKey));
  const loans = found.flatMap((item) => (item && contractedLoanOf(listedFileOf(item))) ?? []);
  const version = (claim?.version ?? 0) + 1;
  return {
    loans,
    claim: {
      kind: 'put',
      item: { ...key, version, data: { caseId: id } },
      expect: claim ? { kind: 'version', version: claim.version } : { kind: 'notExists' },
    },
  };
};
