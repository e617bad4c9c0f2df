import { mayDo } from '../authority/index.ts';
import type { Person } from '../people/person.ts';
import type { Moment } from '../time/index.ts';

/** 内部备注: what somebody wrote on a case for the people of their own organisation, and nobody else. */
export type CaseNote = {
  readonly id: string;
  /** Whose it is: the organisation that its author spoke for in the case. */
  readonly orgId: string;
  readonly by: string;
  readonly at: Moment;
  /** Empty where it was withdrawn or erased: that there was one stays. */
  readonly text: string;
  /** 提及: whom it asks to look. */
  readonly mentions: readonly string[];
  readonly withdrawnAt?: Moment;
  readonly erased?: true;
};

/** Whole paragraphs belong into the file itself. Code points. */
export const longestNote = 1000;
/** 个人备注: a line of a list. */
export const longestOwnNote = 200;
export const mostMentions = 10;
/** So many of one organisation on one case are one answer. */
export const mostNotes = 200;
/** So many private notes one person keeps: one answer has them all. */
export const mostOwnNotes = 300;

/** Who can be asked to look: a colleague at work whose role writes notes too. */
export const canBeMentioned = ({ kind, roles, state, machine }: Person): boolean =>
  state === 'active' && !machine && mayDo({ kind, roles }, 'notes.keep');

/** A note as its readers see it after an erasure of freely typed texts, stored anew or not yet. */
export const asErasedAt = (note: CaseNote, erasedAt: Moment | undefined): CaseNote =>
  erasedAt !== undefined && note.at <= erasedAt ? { ...note, text: '', mentions: [], erased: true } : note;
