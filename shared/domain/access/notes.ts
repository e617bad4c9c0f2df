import { mayDo } from '../authority/index.ts';
import type { Actor } from '../case/actor.ts';
import type { CaseFile } from '../case/state.ts';
import { mayView } from './permission.ts';
import type { IsWithin } from './relation.ts';
import { seatOf } from './seat.ts';

/**
 * Whose notes on a case somebody reads and writes (内部备注): those of the organisation they speak for, and of no other. A branch
 * and its bank share theirs. Undefined: none, as for enterprises, for whom notes are never.
 */
export const notesPlaceOf = (actor: Actor, file: CaseFile, isWithin: IsWithin): string | undefined =>
  mayDo(actor, 'notes.keep') && mayView(actor, file, isWithin, 'read')
    ? seatOf(actor, file, isWithin).orgId
    : undefined;
