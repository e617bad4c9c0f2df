import type { Bilingual } from '../text/bilingual.ts';

/** Values of a closed list, each with what people call it. */
export type ChoiceNames = Readonly<Record<string, Bilingual>>;

/** What a text may point to: forms offer what is there, and never refuse what is typed. */
export type Reference =
  | 'bank'
  | 'owner'
  | 'prescription'
  | 'region'
  | 'calendar'
  | 'reasonTable'
  | 'triageTable'
  | 'prescriptionCatalogue'
  | 'sizeTable'
  | 'riskSchemes'
  | 'scoringModel'
  | 'stageRule'
  | 'gradeRule'
  | 'stage'
  | 'reason'
  | 'indicator'
  | 'industry';

/** What one value of a rule document is (形状): enough to show it in words, to compare two of it and to enter it in a form. */
export type Shape =
  | { readonly kind: 'text'; readonly long?: true; readonly refersTo?: Reference }
  | { readonly kind: 'bilingual'; readonly long?: true }
  | { readonly kind: 'number'; readonly unit?: Bilingual; readonly whole?: true }
  /** Fen. */
  | { readonly kind: 'money' }
  /** Basis points. */
  | { readonly kind: 'rate' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly names: ChoiceNames }
  | { readonly kind: 'choices'; readonly names: ChoiceNames }
  | { readonly kind: 'codes'; readonly refersTo?: Reference }
  | { readonly kind: 'days' }
  /** A time limit: count, unit, start. */
  | { readonly kind: 'deadline' }
  | { readonly kind: 'record'; readonly fields: readonly Field[] }
  /** Entries told apart by a member; without one their order counts, and they are compared place by place. */
  | {
      readonly kind: 'list';
      readonly of: Extract<Shape, { kind: 'record' | 'list' }>;
      readonly one: Bilingual;
      readonly key?: string;
    }
  | { readonly kind: 'map'; readonly of: Shape; readonly one: Bilingual; readonly keys?: ChoiceNames }
  /** A regional setting: a value or null, and where it comes from. */
  | { readonly kind: 'setting'; readonly of: Shape; readonly needed?: true }
  /** One number for all growth stages, or one for each. */
  | { readonly kind: 'perStage' }
  /** A record whose other members depend on one of them. */
  | { readonly kind: 'variant'; readonly by: string; readonly cases: Variants };

export type Variants = Readonly<
  Record<string, { readonly name: Bilingual; readonly fields: readonly Field[] }>
>;

export type Field = {
  readonly name: string;
  readonly label: Bilingual;
  readonly shape: Shape;
  /** May be absent, which says nothing about it. */
  readonly optional?: true;
  /** May be null: known to be open or unset. */
  readonly nullable?: true;
  /** Names the document or entry; never edited once it is there. */
  readonly fixed?: true;
  readonly hint?: Bilingual;
};

export type RecordShape = Extract<Shape, { readonly kind: 'record' }>;

export const record = (...fields: readonly Field[]): RecordShape => ({ kind: 'record', fields });

type More = Omit<Field, 'name' | 'label' | 'shape'>;
export const field = (name: string, zh: string, en: string, shape: Shape, more: More = {}): Field => ({
  name,
  label: { zh, en },
  shape,
  ...more,
});

export const text: Shape = { kind: 'text' };
export const longText: Shape = { kind: 'text', long: true };
export const bilingual: Shape = { kind: 'bilingual' };
export const longBilingual: Shape = { kind: 'bilingual', long: true };
export const number: Shape = { kind: 'number' };
export const wholeNumber: Shape = { kind: 'number', whole: true };
export const months: Shape = { kind: 'number', whole: true, unit: { zh: '个月', en: 'months' } };
export const days: Shape = { kind: 'number', whole: true, unit: { zh: '天', en: 'days' } };
export const flag: Shape = { kind: 'flag' };
export const date: Shape = { kind: 'date' };
export const choice = (names: ChoiceNames): Shape => ({ kind: 'choice', names });
export const choices = (names: ChoiceNames): Shape => ({ kind: 'choices', names });
export const textOf = (refersTo: Reference): Shape => ({ kind: 'text', refersTo });
export const codesOf = (refersTo: Reference): Shape => ({ kind: 'codes', refersTo });
export const setting = (of: Shape, needed?: true): Shape => ({
  kind: 'setting',
  of,
  ...(needed && { needed }),
});
export const list = (
  zh: string,
  en: string,
  of: Extract<Shape, { kind: 'record' | 'list' }>,
  key?: string,
): Extract<Shape, { kind: 'list' }> => ({
  kind: 'list',
  of,
  one: { zh, en },
  ...(key !== undefined && { key }),
});
