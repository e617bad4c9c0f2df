import type * as z from 'zod';
import type {
  addNote as addNoteBody,
  ofNote,
  keepOwnNote as ownNoteBody,
} from '../../../shared/contracts/requests/notes.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

type OfCase<Body = unknown> = Input<{ readonly caseId: string }, unknown, Body, Actor>;

export const viewNotes = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.viewNotes(actor, params.caseId), (notes) => notes);

/** Under the caller's key for this attempt a note has one id, however often it is sent. */
export const addNote = async (
  { actor, params, body, idempotencyKey, newId }: OfCase<z.output<typeof addNoteBody>>,
  { app }: Deps,
) => {
  const { text, mentions = [] } = body;
  const sent = idempotencyKey && Buffer.from(idempotencyKey).toString('base64url');
  const id = sent === undefined ? newId('note') : `note_${actor.personId}_${sent}`;
  return bodyOf(await app.addNote(actor, params.caseId, { id, text, mentions }), (notes) => notes);
};

export const withdrawNote = async (
  { actor, params }: Input<z.output<typeof ofNote>, unknown, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.withdrawNote(actor, params.caseId, params.noteId), (notes) => notes);

export const keepOwnNote = async (
  { actor, params, body }: OfCase<z.output<typeof ownNoteBody>>,
  { app }: Deps,
) => bodyOf(await app.keepOwnNote(actor, params.caseId, body.text ?? ''), (notes) => notes);

export const ownNotes = async ({ actor }: Input<unknown, unknown, unknown, Actor>, { app }: Deps) =>
  bodyOf(await app.ownNotes(actor), (notes) => notes);
