import type { Actor } from '../../domain/case/actor.ts';
import { decide } from '../../domain/case/decide/index.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';
import type { Visible } from '../queries/view-case.ts';
import { passedOn } from '../refusals.ts';

/** Whether the domain would refuse to file this document at this moment: asked before anything is sent or kept. */
export const filingRefused = (
  { file, rules }: Visible,
  document: DocumentDraft,
  by: Actor,
  at: number,
): ReturnType<typeof passedOn> | undefined => {
  const decision = decide({ type: 'fileDocument', document }, file, { at, by, rules });
  return decision.ok ? undefined : passedOn(decision.refusal);
};
