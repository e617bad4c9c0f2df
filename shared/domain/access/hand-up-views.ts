import type { HandUp } from '../case/hand-up.ts';

/** 提级会诊 as somebody may read it; what they may not is absent. */
export type ShownHandUp = Omit<HandUp, 'question' | 'reason' | 'by' | 'answered' | 'withdrawn'> &
  Partial<Pick<HandUp, 'question' | 'reason' | 'by' | 'answered' | 'withdrawn'>>;

/**
 * For the enterprise: that it was handed up, how it stands, and the outcome. What the levels ask one another, and why one refuses, may name
 * banks and is between them.
 */
export const handUpForFirm = (one: HandUp): ShownHandUp => {
  const { question: _q, reason: _r, by: _b, answered: _a, withdrawn: _w, sessionId: _s, ...rest } = one;
  return rest;
};

/** For a bank: the same, and of the outcome what is recommended to this bank; findings are not shown to banks (docs/adr/0072). */
export const handUpForBank =
  (bankId: string) =>
  (one: HandUp): ShownHandUp => {
    const shown = handUpForFirm(one);
    const { outcome } = shown;
    if (!outcome) return shown;
    const { note: _note, ...rest } = outcome;
    const recommended = outcome.recommended.filter(({ ownerOrgId }) => ownerOrgId === bankId);
    return { ...shown, outcome: { ...rest, findings: [], recommended } };
  };

/** 提级会诊 of one case, as the levels concerned list it. */
export type ListedHandUp = {
  readonly caseId: string;
  /** The work group that holds the case. */
  readonly orgId: string;
  readonly name: string;
  readonly code: string;
  readonly needFen: number;
  readonly handUp: ShownHandUp;
};
