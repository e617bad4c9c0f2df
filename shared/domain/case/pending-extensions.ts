import type { ExtensionRequest } from './extension.ts';
import { type OpenDate, openDatesOf } from './open-dates.ts';
import type { BankLine } from './round.ts';
import type { CaseFile } from './state.ts';

/** The bank's part that a date is of; undefined: it is of the case. */
export const lineOfDate = (
  { rounds }: Pick<CaseFile, 'rounds'>,
  { round, bankId }: OpenDate,
): BankLine | undefined =>
  rounds.find(({ number }) => number === round)?.lines.find((line) => line.bankId === bankId);

/** What is asked of an open date; a measure has its own way, other days are people's. */
export const requestFor = (date: OpenDate, file: CaseFile): ExtensionRequest | undefined => {
  switch (date.kind) {
    case 'contact':
      return lineOfDate(file, date)?.contact?.asked;
    case 'bankAnswer':
      return lineOfDate(file, date)?.clock?.asked;
    case 'secondRecommendation':
    case 'jointDiagnosis':
    case 'plan':
      return file.limit?.asked;
    case 'prescription':
    case 'cultivationReview':
    case 'erasureAnswer':
    case 'followUp':
    case 'handUpAnswer':
      return undefined;
    default:
      return date.kind satisfies never;
  }
};

/** 待上级审批的延期: requests that wait for a city. */
export const extensionsForCity = (
  file: CaseFile,
): readonly { readonly date: OpenDate; readonly asked: ExtensionRequest; readonly approver: string }[] =>
  openDatesOf(file).flatMap((date) => {
    const asked = requestFor(date, file);
    return asked?.approver === undefined ? [] : [{ date, asked, approver: asked.approver }];
  });
