import type { Actor } from '../../domain/case/actor.ts';
import type { CaseNote } from '../../domain/notes/index.ts';
import type { Result } from '../refusals.ts';

type Named = { readonly id: string; readonly name: string };

/** A note as a colleague reads it. */
export type NoteView = Omit<CaseNote, 'orgId' | 'mentions'> & {
  readonly byName?: string;
  readonly mine: boolean;
  readonly mentions: readonly Named[];
};

/** 备注 on one case: of the reader's organisation, the newest first; and the reader's own private one. */
export type CaseNotes = {
  readonly notes: readonly NoteView[];
  readonly own?: string;
  /** Whom a note can ask to look. */
  readonly colleagues: readonly Named[];
  /** False where the freely typed texts of an ended case were erased: nothing is written down anew. */
  readonly mayWrite: boolean;
};

export type OwnNote = { readonly caseId: string; readonly text: string };

export type NoteUses = {
  viewNotes(actor: Actor, caseId: string): Promise<Result<CaseNotes>>;
  addNote(
    actor: Actor,
    caseId: string,
    note: { readonly id: string; readonly text: string; readonly mentions: readonly string[] },
  ): Promise<Result<CaseNotes>>;
  /** 撤回: by its author; what it said is gone, that there was one stays. */
  withdrawNote(actor: Actor, caseId: string, noteId: string): Promise<Result<CaseNotes>>;
  /** 个人备注, read by its author alone; an empty text removes it. */
  keepOwnNote(actor: Actor, caseId: string, text: string): Promise<Result<CaseNotes>>;
  /** All private notes of whoever asks. */
  ownNotes(actor: Actor): Promise<Result<{ readonly notes: readonly OwnNote[] }>>;
};
