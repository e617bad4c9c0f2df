import { refuse } from '../refusal.ts';
import { isOutstanding, isSettled } from '../round.ts';
import { movedClock, resumedClock, startedClock, suspendedClock } from './bank-clock.ts';
import { openLineOf } from './bank-line.ts';
import { accept, type Decider, eventsOf, speakerOf } from './context.ts';

/** 银企对接. Said twice, it changes nothing. */
export const recordContact: Decider<'recordContact'> = (_command, file, context) => {
  const { make } = eventsOf(context);
  const asked = openLineOf(file, speakerOf(context).orgId);
  if (!asked.ok) return asked;
  if (asked.line.contactedAt !== undefined) return accept();
  return accept(make('BankContacted', { round: asked.round, bankId: asked.line.bankId }));
};

/** 收齐材料: starts the clock where the region counts from complete materials (mechanism.md §3 T2). */
export const completeMaterials: Decider<'completeMaterials'> = (_command, file, context) => {
  const { make } = eventsOf(context);
  const { rules, at } = context;
  const asked = openLineOf(file, speakerOf(context).orgId);
  if (!asked.ok) return asked;
  const { round, line } = asked;
  if (line.materialsCompleteAt !== undefined) return accept();
  if (isSettled(line)) return refuse(line.answer ? 'already_answered' : 'line_not_waiting');
  const starts = rules.bankAnswer?.start === 'materialsComplete' && line.clock === undefined;
  const clock = starts && rules.bankAnswer ? startedClock(rules.bankAnswer, at, rules.calendar) : undefined;
  return accept(make('MaterialsCompleted', { round, bankId: line.bankId, ...(clock && { clock }) }));
};

/** 需补充: the bank asks, its clock stands still. */
export const requestInformation: Decider<'requestInformation'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const asked = openLineOf(file, speakerOf(context).orgId);
  if (!asked.ok) return asked;
  const { round, line } = asked;
  const known = line.requests.find(({ id }) => id === command.requestId);
  if (known)
    return isOutstanding(known) && known.items === command.items
      ? accept()
      : refuse('request_exists', 'requestId');
  if (isSettled(line)) return refuse(line.answer ? 'already_answered' : 'line_not_waiting');
  const request = { id: command.requestId, askedAt: context.at, items: command.items };
  // A date that has passed does not come back by asking for papers.
  const clock =
    line.clock && line.silentSince === undefined
      ? suspendedClock(line.clock, context.at, context.rules.calendar)
      : undefined;
  return accept(
    make('InformationRequested', {
      round,
      bankId: line.bankId,
      request,
      ...(clock && { clock: movedClock(clock) }),
    }),
  );
};

/** 补充材料: the clock goes on when nothing more is missing. */
export const supplyInformation: Decider<'supplyInformation'> = (command, file, context) => {
  const { make } = eventsOf(context);
  for (const { number, lines } of file.rounds) {
    for (const line of lines) {
      const request = line.requests.find((candidate) => candidate.id === command.requestId);
      if (!request) continue;
      if (request.suppliedAt !== undefined)
        return request.supplied === command.supplied ? accept() : refuse('already_supplied', 'supplied');
      if (request.cancelledAt !== undefined) return refuse('request_not_found', 'requestId');
      const othersOpen = line.requests.some((other) => other.id !== request.id && isOutstanding(other));
      const clock =
        line.clock && line.silentSince === undefined && !othersOpen
          ? resumedClock(line.clock, context.at, context.rules.calendar)
          : undefined;
      const { requestId, supplied } = command;
      return accept(
        make('InformationSupplied', {
          round: number,
          bankId: line.bankId,
          requestId,
          supplied,
          ...(clock && { clock: movedClock(clock) }),
        }),
      );
    }
  }
  return refuse('request_not_found', 'requestId');
};
