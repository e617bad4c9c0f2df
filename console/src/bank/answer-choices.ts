import type { CaseView } from '../api/routes.ts';
import type { BankLine } from './own-line.ts';

/** 已对接 · 材料收齐 · 授信 · 未授信 · 需补充: how a bank can answer. */
export const answerKinds = ['contact', 'grant', 'decline', 'information', 'materials'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type Choice = {
  readonly kind: AnswerKind;
  /** `done`: said before, at `at`; `closed`: not possible any more. */
  readonly state: 'open' | 'done' | 'closed';
  readonly at?: string;
};

export const isAnswerKind = (text: string | null): text is AnswerKind =>
  answerKinds.some((kind) => kind === text);

/** What can be answered now. A passed deadline takes away asking for papers where the round does not wait on, never granting or declining (design §3.7). */
export const choicesOf = ({ phase }: Pick<CaseView, 'phase'>, line: BankLine): readonly Choice[] => {
  const handling = phase.stage === 'bankHandling';
  const inTime = handling && (line.silentSince === undefined || line.awaited === true);
  return answerKinds.map((kind): Choice => {
    switch (kind) {
      case 'contact':
        return said(kind, line.contactedAt, handling);
      case 'materials':
        return said(kind, line.materialsCompleteAt, inTime);
      case 'information':
        return { kind, state: inTime ? 'open' : 'closed' };
      case 'grant':
      case 'decline':
        return { kind, state: 'open' };
      default:
        return kind satisfies never;
    }
  });
};

const said = (kind: AnswerKind, at: string | undefined, possible: boolean): Choice => {
  if (at !== undefined) return { kind, state: 'done', at };
  return { kind, state: possible ? 'open' : 'closed' };
};

/** What is typed into the form of a choice, by field. */
export type Values = Readonly<Record<string, unknown>>;
