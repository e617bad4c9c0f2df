import type { Actor } from '../../domain/case/actor.ts';
import { decide } from '../../domain/case/decide/index.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';
import { roomRefusal } from '../../domain/case/room.ts';
import { changeOf } from '../cases/case-change.ts';
import type { Deps } from '../deps.ts';
import type { VisibleStored } from '../queries/view-case.ts';
import { passedOn } from '../refusals.ts';

/**
 * Whether this document would be refused at this moment, by the domain or because the case is full: asked before anything
 * is sent or kept.
 */
export const filingRefused = (
  deps: Pick<Deps, 'hash' | 'salt' | 'rules'>,
  { file, rules, stored }: VisibleStored,
  document: DocumentDraft,
  by: Actor,
  at: number,
): ReturnType<typeof passedOn> | undefined => {
  const command = { type: 'fileDocument', document } as const;
  const decision = decide(command, file, { at, by, rules });
  if (!decision.ok) return passedOn(decision.refusal);
  if (decision.events.length === 0) return undefined;
  const full = roomRefusal(command, changeOf(deps, stored, decision.events, at).size);
  return full && passedOn(full);
};
