import { type ComponentType, createContext, use } from 'react';
import type { Reference, Shape } from '../../../../../shared/contracts/rule-shapes.ts';

export type Bilingual = { readonly zh: string; readonly en: string };
export type Option = { readonly id: string; readonly name: string };

export type InputProps<Of extends Shape = Shape> = {
  readonly shape: Of;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** JSON pointer into the content. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly inGrid?: boolean | undefined;
  /** May be left empty. */
  readonly optional?: boolean | undefined;
};

/** What the fields of one document know of the world around them. */
export type FormContext = {
  /** What is wrong, by JSON pointer into the content. */
  readonly problems: readonly { readonly at: string; readonly message: Bilingual }[];
  /** What a field may point to; nothing where only its id can be typed. */
  readonly optionsOf: (refersTo: Reference) => readonly Option[];
  /** Growth stages that numbers are given for. */
  readonly stages: readonly string[];
  /** Groups draw what is in them by this: a module need not know the one that knows it. */
  readonly ShapeInput: ComponentType<InputProps>;
};

export const RuleFormContext = createContext<FormContext>({
  problems: [],
  optionsOf: () => [],
  stages: [],
  ShapeInput: () => null,
});

export const useRuleForm = (): FormContext => use(RuleFormContext);

/** `deep`: what stands below counts as well, for a field that shows nothing deeper. */
export const problemsAt = (
  { problems }: Pick<FormContext, 'problems'>,
  at: string,
  deep: boolean,
): readonly Bilingual[] =>
  problems
    .filter((problem) => problem.at === at || (deep && problem.at.startsWith(`${at}/`)))
    .map(({ message }) => message);
