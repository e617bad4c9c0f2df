import { mayCommand } from '../../access/permission.ts';
import { plannedDateFault } from '../../plausible/index.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import { civilDateOf, endOfDay } from '../../time/shanghai.ts';
import type { ExtendableKind, ExtensionRequest } from '../extension.ts';
import type { DatePlace } from '../ladder.ts';
import { openDatesOf } from '../open-dates.ts';
import { lineOfDate, requestFor } from '../pending-extensions.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf, speakerOf } from './context.ts';
import { dateRefusal } from './plausible.ts';

/**
 * 申请延期 of a date: a later day and why. Where whoever asks may also decide (the lead, or anybody of the work group where the
 * region asks for no approval), the date moves at once; else the date in force stands until it is answered: by the lead, or by
 * the city where the region says so of such dates.
 */
export const askExtension: Decider<'askExtension'> = (command, file, context) => {
  const { until, reason } = command;
  const found = openDate(command, file, context);
  if (!found.ok) return found;
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  const impossible = dateRefusal(plannedDateFault(until, 'until', civilDateOf(context.at)));
  if (impossible) return impossible;
  const { place, from } = found;
  if (until <= from) return refuse('extension_not_later', 'until');
  const approver = approverOf(command.kind, file, context.rules);
  if (approver === undefined && decidesThemselves(file, context))
    return moved(found, { until, reason }, context);
  const { asked } = found;
  if (asked?.until === until && asked.reason === reason && asked.approver === approver) return accept();
  return accept(
    eventsOf(context).make('ExtensionAsked', {
      ...place,
      ...{ from, until, reason },
      ...(approver !== undefined && { approver }),
    }),
  );
};

/** 上级审批 by the region's setting; a work group without a city above it answers for itself. */
const approverOf = (
  kind: ExtendableKind,
  { orgId }: CaseFile,
  rules: Context['rules'],
): string | undefined => (rules.cityExtensions?.includes(kind) ? rules.cityAbove(orgId) : undefined);

/** 答复延期申请, for the very day that was asked for, so that a request which came meanwhile is not granted unseen. */
export const answerExtension: Decider<'answerExtension'> = (command, file, context) => {
  const { until, granted, reason } = command;
  const found = openDate(command, file, context);
  if (!found.ok) return found;
  const { place, from, asked } = found;
  if (asked?.until !== until) return refuse('no_extension_asked', 'until');
  if ((asked.approver ?? file.orgId) !== context.by.orgId) return refuse('not_the_approver');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  if (!granted) return accept(eventsOf(context).make('ExtensionDeclined', { ...place, from, until, reason }));
  if (until < civilDateOf(context.at)) return refuse('due_date_past', 'until');
  return moved(found, { until, reason, asked }, context);
};

/** Of the region's setting; where it has none the lead agrees. */
const decidesThemselves = (file: CaseFile, { by, rules }: Context): boolean =>
  by.kind === 'regulator' &&
  (mayCommand(by, 'answerExtension', file, rules.isWithin) || rules.extensionApproval === 'none');

const moved = (
  { place, from }: Found,
  { until, reason, asked }: { until: CivilDate; reason: string; asked?: ExtensionRequest },
  context: Context,
): CaseDecision =>
  accept(
    eventsOf(context).make('DateMoved', {
      ...place,
      ...{ from, to: until, dueAt: endOfDay(until), cause: 'extension', reason },
      ...(asked && { asked: requestOf(asked) }),
    }),
  );

const requestOf = ({ until: _day, ...request }: ExtensionRequest): Omit<ExtensionRequest, 'until'> => request;

type Found = {
  readonly ok: true;
  readonly place: DatePlace;
  readonly from: CivilDate;
  readonly asked: ExtensionRequest | undefined;
};

/** A date that still runs, or that warns and has passed. A bank's silence is on record and is not undone by a later date. */
const openDate = (
  { kind, bankId }: { readonly kind: ExtendableKind; readonly bankId?: string },
  file: CaseFile,
  context: Context,
): Found | { readonly ok: false; readonly refusal: Refusal } => {
  const speaker = speakerOf(context);
  const isBank = speaker.kind === 'bank';
  const ofBank = isBank ? speaker.orgId : bankId;
  const date = openDatesOf(file).find(
    (one) => one.kind === kind && (one.bankId === ofBank || (one.bankId === undefined && !isBank)),
  );
  if (!date) return refuse('date_not_open', 'kind');
  const { id: _id, dueAt, ...place } = date;
  const line = lineOfDate(file, date);
  if (kind === 'bankAnswer' && line?.silentSince !== undefined) return refuse('silence_recorded', 'kind');
  return { ok: true, place, from: civilDateOf(dueAt), asked: requestFor(date, file) };
};
