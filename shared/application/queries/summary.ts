import { consentEndedFor } from '../../domain/access/consent-ended.ts';
import { outcomeStepFor } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isSettled } from '../../domain/case/round.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { roundForOutput } from '../../domain/scoring/index.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dueFor, isTaskOwner } from './due.ts';
import { ownPartOf } from './own-part.ts';
import type { CaseSummary } from './port.ts';

/** One line of a list, as far as the reader may know it: a bank or the owner of a task sees its own deadline only. */
export const summaryOf = (file: CaseFile, actor: Actor, calendar: Calendar, now: number): CaseSummary => {
  const due = dueFor(file, actor, calendar, now);
  const holderOrgId = holderOf(file, actor);
  const outcomeStep = outcomeStepFor(actor, file);
  return {
    id: file.id,
    orgId: file.orgId,
    enterpriseName: file.applicant.name,
    identityCode: file.applicant.identity.code,
    stage: file.phase.stage,
    round: file.rounds.length,
    amountFen: file.need.amountFen,
    openedAt: file.openedAt,
    enteredStageAt: file.enteredStageAt,
    version: file.version,
    ...(file.score && showsScore(actor, file) && { score: scoreOf(file.score) }),
    ...(holderOrgId !== undefined && { holderOrgId }),
    ...(outcomeStep && { outcomeStep }),
    ...(due && { dueAt: due.at, workingDaysLeft: due.workingDaysLeft, dueProvisional: due.provisional }),
    ...(due?.dayOff && { dueOnDayOff: true }),
    ...ownPartOf(file, actor),
  };
};

const showsScore = (actor: Actor, file: CaseFile): boolean => {
  const { kind } = actor;
  if (kind === 'bank') return consentEndedFor(actor, file) === undefined;
  return kind === 'regulator' || kind === 'enterprise' || kind === 'system';
};

const scoreOf = ({ total, grade, label }: NonNullable<CaseFile['score']>) => ({
  total: roundForOutput(total),
  grade,
  label: label?.zh ?? null,
});

/** 持有方: whom the case waits for; several banks wait as one place, so no single one is named then. */
const holderOf = (file: CaseFile, actor: Actor): string | undefined => {
  const { phase } = file;
  switch (phase.stage) {
    case 'bankHandling': {
      if (isTaskOwner(actor)) return undefined;
      const waiting = file.rounds.at(-1)?.lines.filter((line) => !isSettled(line)) ?? [];
      const [only] = waiting;
      if (actor.kind === 'bank')
        return waiting.some((line) => line.bankId === actor.orgId) ? actor.orgId : undefined;
      return waiting.length === 1 ? only?.bankId : undefined;
    }
    case 'prescription': {
      const owners = new Set(file.prescriptions.filter((p) => p.state === 'open').map((p) => p.ownerOrgId));
      if (actor.kind !== 'regulator' && actor.kind !== 'enterprise')
        return owners.has(actor.orgId) ? actor.orgId : undefined;
      return owners.size === 1 ? [...owners][0] : undefined;
    }
    case 'outcome':
      if (isTaskOwner(actor)) return undefined;
      return file.outcome
        ? actor.kind === 'bank' && file.outcome.bankId !== actor.orgId
          ? undefined
          : file.outcome.bankId
        : file.applicant.identity.code;
    case 'withdrawn':
    case 'closed':
      return undefined;
    default:
      return file.orgId;
  }
};
