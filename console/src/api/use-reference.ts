import { useMemo } from 'react';
import { type Language, useLanguage } from '../i18n/language.ts';
import { bareName } from '../parts/shown-name.ts';
import type { OutcomeStep, Reference, Stage } from './routes.ts';
import { useAsk } from './use-ask.ts';

type Bilingual = { readonly zh: string; readonly en: string };
type Row = { code: string; name: Bilingual };

/** Rules change by release or by night, not while somebody types; a reload takes them in. */
export const useReference = (): Reference | undefined => {
  const { data } = useAsk('signedIn.reference', {}, { refreshMs: false });
  return data && barely(data);
};

const bared = new WeakMap<Reference, Reference>();

/** Bodies are chosen and named without the mark of the demonstration; made once for an answer. */
const barely = (reference: Reference): Reference => {
  const known = bared.get(reference);
  if (known) return known;
  const organisations = reference.organisations.map((one) => ({
    ...one,
    name: { zh: bareName(one.name.zh), en: bareName(one.name.en) },
  }));
  const bare = { ...reference, organisations };
  bared.set(reference, bare);
  return bare;
};

/** Codes as words in the person's language; a code that is not known (yet) shows as itself. */
export type Names = {
  readonly ready: boolean;
  readonly stage: (id: Stage) => string;
  readonly outcomeStep: (id: OutcomeStep) => string;
  readonly organisation: (id: string | undefined) => string;
  readonly product: (id: string) => string;
  /** As the table in force has it, or the version of it that a decision names. */
  readonly reason: (code: string, table?: string | undefined) => string;
  readonly prescription: (code: string, table?: string | undefined) => string;
  readonly purpose: (id: string) => string;
  readonly method: (id: string) => string;
  /** 行业 in words beside its code: 「制造业 C3452」. */
  readonly industry: (code: string) => string;
  readonly standard: (id: string) => string;
  readonly triageRoute: (id: string) => string;
  readonly disposition: (id: string) => string;
  readonly documentKind: (id: string) => string;
  readonly erasureBasis: (id: string) => string;
  readonly personalDataGroup: (id: string) => string;
  readonly fact: (id: string) => string;
};

export const useNames = (): Names => {
  const reference = useReference();
  const language = useLanguage();
  return useMemo(() => namesFrom(reference, language), [reference, language]);
};

export const namesFrom = (reference: Reference | undefined, language: Language): Names => {
  const by = (entries: readonly { name: Bilingual; id?: string; code?: string }[] = []) => {
    const words = new Map(entries.map(({ name, id, code }) => [id ?? code, name[language]]));
    return (id: string) => words.get(id) ?? id;
  };
  const versioned = (inForce: readonly Row[] = [], others: readonly (Row & { table: string })[] = []) => {
    // Of a code that several versions know, the one in force; of one that none in force knows, the last there was.
    const known = by([...others, ...inForce]);
    const named = new Map(others.map((row) => [`${row.table} ${row.code}`, bareName(row.name[language])]));
    return (code: string, table?: string) => named.get(`${table} ${code}`) ?? known(code);
  };
  const organisation = by(reference?.organisations);
  const section = by(reference?.industries);
  return {
    ready: reference !== undefined,
    stage: by(reference?.stages),
    outcomeStep: by(reference?.outcomeSteps),
    organisation: (id) => (id === undefined ? '' : organisation(id)),
    product: by(reference?.products),
    reason: versioned(reference?.reasons, reference?.otherVersions.reasons),
    prescription: versioned(reference?.prescriptions, reference?.otherVersions.prescriptions),
    purpose: by(reference?.purposes),
    method: by(reference?.methods),
    industry: (code) => {
      const name = section(code.charAt(0));
      return name.length > 1 ? `${name} ${code}` : code;
    },
    standard: by(reference?.standards),
    triageRoute: by(reference?.triageRoutes),
    disposition: by(reference?.dispositions),
    documentKind: by(reference?.documentKinds),
    erasureBasis: by(reference?.erasureBases),
    personalDataGroup: by(reference?.personalDataGroups),
    fact: by(reference?.facts),
  };
};
