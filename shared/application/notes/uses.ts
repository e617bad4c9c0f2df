import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { addNote, keepOwnNote, ownNotes, viewNotes, withdrawNote } from './notes.ts';
import type { NoteUses } from './port.ts';

export const noteUses = (deps: Deps) =>
  freshened(deps, {
    viewNotes: (actor, caseId) => viewNotes(deps, actor, caseId),
    addNote: (actor, caseId, note) => addNote(deps, actor, caseId, note),
    withdrawNote: (actor, caseId, noteId) => withdrawNote(deps, actor, caseId, noteId),
    keepOwnNote: (actor, caseId, text) => keepOwnNote(deps, actor, caseId, text),
    ownNotes: (actor) => ownNotes(deps, actor),
  } satisfies NoteUses);
