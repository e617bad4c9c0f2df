import * as z from 'zod';
import { longestNote, longestOwnNote, mostMentions } from '../../domain/notes/index.ts';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';
import { key, text } from '../values/text.ts';

/** The id of a note: whose it is and the key under which it was sent, or one of ours. */
const noteId = pattern(/^[A-Za-z0-9_.:-]{1,300}$/, '须为备注编号', 'must be the id of a note');
export const ofNote = lazily(() => z.strictObject({ caseId: key, noteId }));
/** 写备注, with whom it asks to look. */
export const addNote = lazily(() =>
  z.strictObject({
    text: text.max(longestNote),
    mentions: z.array(key).max(mostMentions).optional(),
  }),
);
/** 个人备注; without a text it is removed. */
export const keepOwnNote = lazily(() => z.strictObject({ text: text.max(longestOwnNote).optional() }));
