/** An application as the demo's five cases have it. */
export type Application = {
  readonly applicant: {
    readonly name: string;
    readonly identity: { readonly code: string };
    readonly industry: string;
    readonly foundedOn: string;
    readonly address: string;
    readonly facts: Readonly<Record<string, unknown>>;
    readonly existingBankIds: readonly string[];
  };
  readonly need: {
    readonly amountFen: number;
    readonly tenorMonths: number;
    readonly purposeText: string;
    readonly purpose: string;
    readonly methods: readonly string[];
    readonly wishedBankIds: readonly string[];
  };
  readonly consent: { readonly givenOn: string; readonly scope: readonly string[] };
};

/** Fen as typed in 万元. */
export const wan = (fen: number): string => String(fen / 1_000_000);

/** A fact as typed; undefined where it is unknown. */
export const factText = ({ applicant }: Application, fact: string): string | undefined => {
  const value = applicant.facts[fact];
  return typeof value === 'number' ? String(value) : undefined;
};
