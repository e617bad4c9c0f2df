/** Whose pages are shown; departments, guarantors and insurers share theirs. */
export type Audience = 'regulator' | 'bank' | 'enterprise' | 'participant';

const byKind: Readonly<Record<string, Audience>> = {
  regulator: 'regulator',
  bank: 'bank',
  enterprise: 'enterprise',
  department: 'participant',
  guarantor: 'participant',
  insurer: 'participant',
};

export const audienceOf = (kind: string): Audience | undefined => byKind[kind];
