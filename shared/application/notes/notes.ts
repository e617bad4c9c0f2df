import { notesPlaceOf } from '../../domain/access/notes.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import {
  asErasedAt,
  type CaseNote,
  canBeMentioned,
  mostNotes,
  mostOwnNotes,
} from '../../domain/notes/index.ts';
import type { Notice } from '../../domain/notices/index.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { ownNoteKey, ownNotesOf, stateKey } from '../keys.ts';
import { noticeWrite } from '../notices/stored-notice.ts';
import { peopleIn } from '../people/stored-people.ts';
import type { Item, Write } from '../ports/table.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { CaseNotes, NoteView, OwnNote } from './port.ts';
import { noteOf, noteWrite, ownNoteWrite, readNotes, takesNotes, textsErasedAt } from './stored-notes.ts';

/** Racing writers of one case each lose at most once to each other. */
const maxTries = 5;

/** What stands on a case for one reader, with whom it is shared. */
type Desk = {
  readonly file: CaseFile;
  /** Whose notes. */
  readonly place: string;
  readonly items: readonly Item[];
  readonly own?: string;
  /** Everybody of the organisation, those who have left among them, for their names. */
  readonly people: readonly Person[];
};

const deskOf = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<Desk>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  const place = notesPlaceOf(actor, file, rules.isWithin);
  if (place === undefined) return refused('not_permitted');
  const places = [...new Set([actor.orgId, place])];
  const [items, ownItem, ...people] = await Promise.all([
    readNotes(deps, caseId, place),
    deps.table.get(ownNoteKey(caseId, actor.personId)),
    ...places.map((orgId) => peopleIn(deps, orgId)),
  ]);
  const own = ownItem && textsErasedAt(file) === undefined ? String(ownItem.data['text']) : undefined;
  return done({ file, place, items, people: people.flat(), ...(own !== undefined && { own }) });
};

const shown = ({ file, items, people, own }: Desk, actor: Actor): CaseNotes => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const erasedAt = textsErasedAt(file);
  return {
    notes: items.map(noteOf).map((stored): NoteView => {
      const { orgId: _shared, mentions, ...note } = asErasedAt(stored, erasedAt);
      const byName = names.get(note.by);
      return {
        ...note,
        mine: note.by === actor.personId,
        ...(byName !== undefined && { byName }),
        mentions: mentions.flatMap((id) => ({ id, name: names.get(id) ?? id })),
      };
    }),
    ...(own !== undefined && { own }),
    colleagues: people
      .filter((person) => person.id !== actor.personId && canBeMentioned(person))
      .map(({ id, name }) => ({ id, name })),
    mayWrite: takesNotes(file),
  };
};

export const viewNotes = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<CaseNotes>> => {
  const desk = await deskOf(deps, actor, caseId);
  return desk.ok ? done(shown(desk.value, actor)) : desk;
};

/** Plans on what stands and writes it if the case is as it was: an erasure that came meanwhile is met. */
const changing = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
  plan: (desk: Desk) => Result<readonly Write[]>,
): Promise<Result<CaseNotes>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const desk = await deskOf(deps, actor, caseId);
    if (!desk.ok) return desk;
    const planned = plan(desk.value);
    if (!planned.ok) return planned;
    const { version } = desk.value.file;
    const check: Write = { kind: 'check', key: stateKey(caseId), expect: { kind: 'version', version } };
    const written = planned.value.length === 0 || (await deps.table.transact([check, ...planned.value])).ok;
    if (written) return viewNotes(deps, actor, caseId);
  }
  return refused('busy');
};

/**
 * 写备注: 1 who may read the case writes for their own organisation; 2 mentioned are colleagues who can look; 3 the note and what each
 * is told in one transaction. The same id once more is the same note.
 */
export const addNote = (
  deps: Deps,
  actor: Actor,
  caseId: string,
  { id, text, mentions }: Pick<CaseNote, 'id' | 'text' | 'mentions'>,
): Promise<Result<CaseNotes>> =>
  changing(deps, actor, caseId, ({ file, place, items, people }) => {
    if (items.some((item) => noteOf(item).id === id)) return done([]);
    if (!takesNotes(file)) return refused('notes_erased');
    if (items.length >= mostNotes) return refused('notes_full');
    const asked = [...new Set(mentions)];
    const mentioned = asked.flatMap((one) => people.find((person) => person.id === one) ?? []);
    if (mentioned.length < asked.length || !mentioned.every(canBeMentioned))
      return refused('mention_unfit', { field: 'mentions' });
    const at = deps.clock.now();
    const note: CaseNote = { id, orgId: place, by: actor.personId, at, text, mentions: asked };
    const told = mentioned.filter((person) => person.id !== actor.personId);
    return done([
      noteWrite(caseId, note),
      ...told.map((person, nth) =>
        noticeWrite(deps, mentionOf(person, caseId, at), `${caseId}#${id}#${nth}`),
      ),
    ]);
  });

/** That somebody was asked to look, and at which case; nothing of what the note says. */
const mentionOf = ({ id, kind, orgId }: Person, caseId: string, at: number): Notice => ({
  ...{ kind: 'mentioned', orgId, assignee: id, caseId, at },
  party: kind === 'regulator' ? 'workGroup' : kind === 'bank' ? 'bank' : 'owner',
});

export const withdrawNote = (
  deps: Deps,
  actor: Actor,
  caseId: string,
  noteId: string,
): Promise<Result<CaseNotes>> =>
  changing(deps, actor, caseId, ({ items }) => {
    const item = items.find((one) => noteOf(one).id === noteId);
    if (!item) return refused('note_unknown', { field: 'noteId' });
    const note = noteOf(item);
    if (note.by !== actor.personId) return refused('note_of_other', { field: 'noteId' });
    if (note.withdrawnAt !== undefined || note.erased) return done([]);
    const gone: CaseNote = { ...note, text: '', mentions: [], withdrawnAt: deps.clock.now() };
    return done([noteWrite(caseId, gone, item)]);
  });

export const keepOwnNote = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
  text: string,
): Promise<Result<CaseNotes>> => {
  const kept = text === '' ? done({ notes: [] }) : await ownNotes(deps, actor);
  if (!kept.ok) return kept;
  const { notes } = kept.value;
  if (notes.length >= mostOwnNotes && !notes.some((one) => one.caseId === caseId))
    return refused('own_notes_full', { field: 'text' });
  return changing(deps, actor, caseId, ({ file }) =>
    text !== '' && !takesNotes(file)
      ? refused('notes_erased')
      : done([ownNoteWrite(caseId, actor.personId, text)]),
  );
};

/** One query, however many there are; which cases they are about their author knows. */
export const ownNotes = async (
  deps: Pick<Deps, 'table'>,
  actor: Actor,
): Promise<Result<{ readonly notes: readonly OwnNote[] }>> => {
  if (!mayDo(actor, 'notes.keep')) return refused('not_permitted');
  const { items } = await deps.table.query({
    pk: ownNotesOf(actor.personId),
    index: 'list',
    limit: mostOwnNotes,
  });
  return done({
    notes: items.map(({ data }) => ({ caseId: String(data['caseId']), text: String(data['text']) })),
  });
};
