import { timeline } from '../../shared/contracts/responses/timeline.ts';
import { visitPage } from '../../shared/contracts/responses/visits.ts';
import type { ShownEvent } from '../../shared/domain/case/chain.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import type { Counted } from './act.ts';
import type { Office } from './office.ts';
import type { Counts } from './tally.ts';

/** What the system has on record, as the work group's lead reads it. */
export type Records = {
  /** By serial of the case. */
  readonly timelines: ReadonlyMap<number, readonly ShownEvent[]>;
  readonly visits: readonly { readonly on: string; readonly need: string; readonly taken: boolean }[];
};

const reader = 'east-head';

export const readRecords = async (
  office: Office,
  cases: ReadonlyMap<number, string>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Records> => {
  const timelines = new Map<number, readonly ShownEvent[]>();
  for (const [serial, id] of cases)
    timelines.set(serial, (await office.read(reader, `/cases/${id}/timeline`, timeline)).events);
  const visits: { on: string; need: string; taken: boolean }[] = [];
  let cursor: string | undefined;
  do {
    const place = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await office.read(reader, `/visits?from=${from}&to=${to}&limit=100${place}`, visitPage);
    visits.push(...page.rows.map(({ on, need, caseId }) => ({ on, need, taken: caseId !== undefined })));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { timelines, visits };
};

/** What an event on record is counted as; undefined: as nothing that an act of the month does. */
const kindOf = (event: CaseEvent): Counted | 'covered' | undefined => {
  switch (event.type) {
    case 'CaseOpened':
      return 'opened';
    case 'Screened':
      return 'screened';
    case 'Recommended':
      return 'recommended';
    case 'BankContacted':
      return 'contacted';
    case 'CreditDeclined':
      return 'declined';
    case 'CreditGranted':
      return 'granted';
    case 'LoanDisbursed':
      return 'lent';
    case 'DiagnosisRecorded':
      return 'diagnosed';
    case 'PrescriptionSettled':
      return 'solved';
    case 'Urged':
      return 'urged';
    case 'WaitingEnded':
      return 'released';
    case 'ActedAsCover':
      return 'covered';
    case 'StageEntered':
      return ['closed', 'withdrawn', 'cultivation'].includes(event.phase.stage) ? 'ended' : undefined;
    default:
      return undefined;
  }
};

/** The records, counted as the tally counts the acts. */
export const countRecords = ({ timelines, visits }: Records): Counts => {
  const days = new Map<string, Map<Counted | 'covered', number>>();
  const count = (day: string, kind: Counted | 'covered') => {
    const ofDay = days.get(day) ?? new Map<Counted | 'covered', number>();
    ofDay.set(kind, (ofDay.get(kind) ?? 0) + 1);
    days.set(day, ofDay);
  };
  for (const { on, taken } of visits) {
    count(on, 'visit');
    if (taken) count(on, 'visitTaken');
  }
  for (const events of timelines.values())
    for (const { event } of events) {
      const kind = kindOf(event);
      if (kind) count(civilDateOf(event.at), kind);
    }
  return days;
};
