import type { DateFault, Doubt, DoubtCode, DoubtField } from '../../plausible/index.ts';
import { type Refusal, refuse } from '../refusal.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

export const dateRefusal = (fault: DateFault | undefined): Refused | undefined =>
  fault && refuse(fault.code, fault.field);

/**
 * Asks for what is doubtful and was not confirmed; undefined: nothing is left to ask. The refusal names the fields, so
 * that the same request may come again with them confirmed.
 */
export const doubtRefusal = (
  doubts: readonly Doubt[],
  confirmed: readonly DoubtField[] = [],
): Refused | undefined => {
  const open = doubts.filter(({ field }) => !confirmed.includes(field));
  const [first] = open;
  if (!first) return undefined;
  const together = {
    zh: open.map(({ message }) => message.zh).join('；'),
    en: open.map(({ message }) => message.en).join('. '),
  };
  const { ok, refusal } = refuse('needs_confirmation', first.field, { doubts: together });
  return { ok, refusal: { ...refusal, doubts: open } };
};

/** What the event keeps of a confirmation: only what there was to confirm. */
export const confirmedOf = (doubts: readonly Doubt[]): { readonly confirmed?: readonly DoubtCode[] } =>
  doubts.length === 0 ? {} : { confirmed: doubts.map(({ code }) => code) };
