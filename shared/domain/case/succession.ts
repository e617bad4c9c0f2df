import type { Extension } from './extension.ts';
import type { CaseFile } from './state.ts';

/**
 * The case with an organisation's part passed to its successor (机构承接): who holds it, who was asked, who owns a task, whose
 * offer was taken. Past events keep the old id. Where a round has asked both, each keeps its own line: they are two answers.
 */
export const succeeded = (file: CaseFile, from: string, to: string): CaseFile => {
  const passed = (id: string): string => (id === from ? to : id);
  const passedAll = (ids: readonly string[]): readonly string[] =>
    ids.includes(from) ? [...new Set(ids.map(passed))] : ids;
  const { outcome, documents, limit } = file;
  const requested = <D extends Extension>(date: D): D =>
    date.asked?.approver === from ? { ...date, asked: { ...date.asked, approver: to } } : date;
  return {
    ...file,
    orgId: passed(file.orgId),
    applicant: { ...file.applicant, existingBankIds: passedAll(file.applicant.existingBankIds) },
    need: { ...file.need, wishedBankIds: passedAll(file.need.wishedBankIds) },
    rounds: file.rounds.map((round) => ({
      ...round,
      lines: (round.lines.some(({ bankId }) => bankId === to)
        ? round.lines
        : round.lines.map((line) => ({ ...line, bankId: passed(line.bankId) }))
      ).map((line) => ({
        ...line,
        ...(line.contact && { contact: requested(line.contact) }),
        ...(line.clock && { clock: requested(line.clock) }),
      })),
    })),
    ...(limit && { limit: requested(limit) }),
    prescriptions: file.prescriptions.map((one) => ({ ...one, ownerOrgId: passed(one.ownerOrgId) })),
    ...(file.inquiries && {
      inquiries: file.inquiries.map((one) => ({ ...one, departmentId: passed(one.departmentId) })),
    }),
    ...(file.followUps && {
      followUps: file.followUps.map((one) => ({ ...one, ownerOrgId: passed(one.ownerOrgId) })),
    }),
    ...(file.handUps && {
      handUps: file.handUps.map((one) => ({ ...one, from: passed(one.from), to: passed(one.to) })),
    }),
    ...(outcome && { outcome: { ...outcome, bankId: passed(outcome.bankId) } }),
    ...(documents && {
      documents: documents.map((document) =>
        document.about?.kind === 'bank'
          ? { ...document, about: { ...document.about, bankId: passed(document.about.bankId) } }
          : document,
      ),
    }),
  };
};

/** Whether the organisation has a part in the case at all. */
export const hasPart = (file: CaseFile, orgId: string): boolean =>
  JSON.stringify(succeeded(file, orgId, '')) !== JSON.stringify(file);
