export {
  asErasedAt,
  type CaseNote,
  canBeMentioned,
  longestNote,
  longestOwnNote,
  mostMentions,
  mostNotes,
  mostOwnNotes,
} from './note.ts';
