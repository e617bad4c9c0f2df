import { drafts } from '../../parts/draft-store.ts';
import type { Values } from './application.ts';
import { type ApplyStep, stepFrom } from './steps.ts';

export type ApplyDraft = { readonly step: ApplyStep; readonly values: Values };

const nameFor = (identityCode: string) => `apply/${identityCode}`;

/** The application somebody has begun, one for each enterprise that signs in here. */
export const applyDraft = {
  read: (identityCode: string): (ApplyDraft & { readonly at: number }) | undefined => {
    const kept = drafts.read(nameFor(identityCode));
    const value = kept?.value as Partial<ApplyDraft> | undefined;
    if (!kept || !value?.values) return undefined;
    return { at: kept.at, values: value.values, step: stepFrom(value.step ?? null) ?? 'firm' };
  },
  keep: (identityCode: string, draft: ApplyDraft): boolean => drafts.keep(nameFor(identityCode), draft),
  forget: (identityCode: string): void => drafts.forget(nameFor(identityCode)),
};
