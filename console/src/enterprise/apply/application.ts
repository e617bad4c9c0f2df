import type { FieldError } from '../../api/failure.ts';
import type { BodyOf, CaseView } from '../../api/routes.ts';

export type Body = BodyOf<'enterprise.openCase'>;
type Applicant = Body['applicant'];

/** A handful of figures (关键数据): those most of the score and the size class rest on. */
export const amountFigures = ['revenue', 'revenuePrior', 'rdExpense'] as const;
export const countFigures = ['employees', 'techStaff', 'inventionApplications'] as const;
export type Figure = (typeof amountFigures)[number] | (typeof countFigures)[number];

/** What the form holds: fields as in the body, but amounts in fen as they are typed. */
export type Values = {
  readonly orgId?: string;
  readonly applicant?: Partial<Omit<Applicant, 'facts' | 'identity'>> & {
    readonly facts?: Partial<Record<Figure, number>>;
  };
  readonly need?: Partial<Body['need']>;
  readonly consent?: { readonly scope?: readonly string[] };
};

const fenPerWan = 1_000_000;

/** From the form to the body. The identity is the signed-in enterprise's own and cannot be typed. */
export const bodyFrom = (values: Values, identityCode: string, today: string): Body => {
  const { applicant = {}, need = {}, consent } = values;
  const { facts = {}, address, ...described } = applicant;
  const figures = Object.fromEntries([
    ...amountFigures.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name] / fenPerWan]])),
    ...countFigures.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
  ]);
  return {
    orgId: values.orgId,
    applicant: {
      ...described,
      ...(address?.trim() && { address }),
      kind: described.kind ?? 'enterprise',
      identity: { kind: identityKind(identityCode), code: identityCode },
      contact: { name: '', phone: '', ...described.contact },
      existingBankIds: described.existingBankIds ?? [],
      facts: figures,
    },
    need: { ...need, methods: need.methods ?? [], wishedBankIds: need.wishedBankIds ?? [] },
    consent: { givenOn: today, scope: consent?.scope ?? [] },
    // What is still missing is for the contract to find, beside its field.
  } as Body;
};

const usccLength = 18;
const identityKind = (code: string) => (code.length === usccLength ? 'uscc' : 'businessLicence');

/** Nobody can work on a file that departments may not check and banks may not read. */
export const neededScopes = ['departmentChecks', 'shareWithBanks'] as const;

/** What the contract finds, with our own word on the consent in place of its count of entries. */
export const withConsent = (body: Body, errors: readonly FieldError[]): readonly FieldError[] => {
  const own = consentErrors(body);
  return own.length === 0 ? errors : [...errors.filter(({ field }) => !field.startsWith('consent')), ...own];
};

/** What the contract lets pass, since the work group may take in a paper consent later; the enterprise itself decides here. */
const consentErrors = ({ consent }: Body): readonly FieldError[] =>
  neededScopes.every((scope) => consent?.scope.includes(scope))
    ? []
    : [
        {
          in: 'body',
          field: 'consent.scope',
          messages: {
            zh: '前两项都同意后才能受理；不同意可以先保存，不会发送。',
            en: 'Both of the first two are needed before anybody can work on it; until then it is kept here and not sent.',
          },
        } as FieldError,
      ];

/** An earlier application as the beginning of this one, so that nothing is typed twice. Need and consent are new. */
export const valuesFrom = ({ applicant, orgId }: CaseView): Values => {
  const { name, kind, industry, foundedOn, address, contact, existingBankIds, facts } = applicant;
  const known = (names: readonly Figure[], by: number) =>
    Object.fromEntries(
      names.flatMap((figure) => {
        const value = facts?.[figure];
        return value === undefined ? [] : [[figure, Math.round(value * by)]];
      }),
    );
  return {
    orgId,
    applicant: {
      name,
      kind,
      industry,
      foundedOn,
      ...(address !== undefined && { address }),
      ...(contact && { contact }),
      ...(existingBankIds && { existingBankIds }),
      facts: { ...known(amountFigures, fenPerWan), ...known(countFigures, 1) },
    },
  };
};
