import type { Actor } from '../case/actor.ts';
import { isSettled } from '../case/round.ts';
import type { CaseFile } from '../case/state.ts';
import { isTaskOwner } from './next-due.ts';

/** 持有方: whom the case waits for; several banks wait as one place, so no single one is named then. */
export const holderFor = (file: CaseFile, actor: Pick<Actor, 'kind' | 'orgId'>): string | undefined => {
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
