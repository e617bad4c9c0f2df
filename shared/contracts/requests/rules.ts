import * as z from 'zod';
import { ruleKinds } from '../../domain/rule-versions/kinds.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key, optionalText, text } from '../values/text.ts';

const kind = z.enum(ruleKinds);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const ofRule = lazily(() => z.strictObject({ kind, id: key }));
export const ofRuleVersion = lazily(() => z.strictObject({ kind, id: key, version: key }));

export const ruleListQuery = lazily(() => z.strictObject({ kind: kind.optional() }));
/** `validFrom`: the day by which a version that is being worked on is checked. */
export const ruleViewQuery = lazily(() => z.strictObject({ validFrom: civilDate.optional() }));

/**
 * A rule document's content: its file without `version` and `validFrom`. A draft may be unfinished, so nothing of its shape is
 * asked for here; what is wrong with it comes with the version.
 */
const content = z.record(z.string().max(200), z.unknown());

/**
 * `from`: version to begin from; without it and without content the newest, and of a new id nothing filled in. `like`: another rule of
 * the kind, of which a new id begins as a copy of what holds today. `offered`: hash of what came with the program and is to be taken.
 */
export const draftRule = lazily(() =>
  z.strictObject({
    from: key.optional(),
    like: key.optional(),
    offered: sha256.optional(),
    content: content.optional(),
  }),
);
export const declineRuleOffer = lazily(() => z.strictObject({ hash: sha256 }));
export const saveRule = lazily(() => z.strictObject({ content, note: optionalText }));
/** The day asked for: today in Shanghai or later. The checker has the last word on it. */
export const submitRule = lazily(() => z.strictObject({ validFrom: civilDate, note: optionalText }));
export const returnRule = lazily(() => z.strictObject({ reason: text }));
export const askRuleWithdrawal = lazily(() => z.strictObject({ reason: text }));
export const approveRule = lazily(() => z.strictObject({ validFrom: civilDate }));
export const retireRule = lazily(() => z.strictObject({ validFrom: civilDate, reason: text }));
