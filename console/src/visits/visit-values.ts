import type { BodyOf } from '../api/routes.ts';

export type VisitBody = BodyOf<'bank.recordVisit'>['said'];
type Need = VisitBody['need'];
type Purpose = NonNullable<NonNullable<VisitBody['wish']>['purpose']>;

export const needs = ['need', 'none', 'served'] as const satisfies readonly Need[];
export const purposes = [
  'workingCapital',
  'equipment',
  'research',
  'expansion',
  'agriculture',
  'foreignTrade',
  'other',
] as const satisfies readonly Purpose[];

/** 走访 as somebody types it. */
export type VisitValues = {
  readonly name: string;
  readonly code: string;
  readonly on: string;
  readonly need: Need;
  readonly purpose: Purpose | '';
  readonly amountFen: number | undefined;
  readonly wishText: string;
  readonly teammates: readonly string[];
  readonly companions: string;
  readonly contactName: string;
  readonly phone: string;
  readonly note: string;
  /** A bank's: the work group of the county. */
  readonly group: string;
};

export const emptyVisit = (on: string, group = ''): VisitValues => ({
  ...{ name: '', code: '', on, need: 'none', purpose: '', amountFen: undefined, wishText: '' },
  ...{ teammates: [], companions: '', contactName: '', phone: '', note: '', group },
});

const said = (text: string): string | undefined => text.trim() || undefined;
const orNothing = <T extends object>(parts: T): T | undefined => {
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return Object.keys(given).length === 0 ? undefined : (given as T);
};
/** A registration number of the old kind is fifteen digits (mechanism.md §4.4). */
export const codeKindOf = (code: string): 'businessLicence' | 'uscc' =>
  /^\d{15}$/.test(code) ? 'businessLicence' : 'uscc';

export const bodyFrom = (values: VisitValues): VisitBody => {
  const code = said(values.code.toUpperCase().replaceAll(' ', ''));
  const wish =
    values.need === 'need'
      ? orNothing({
          purpose: values.purpose === '' ? undefined : values.purpose,
          amountFen: values.amountFen,
          text: said(values.wishText),
        })
      : undefined;
  const contact = orNothing({ name: said(values.contactName), phone: said(values.phone) });
  const body = {
    firm: {
      ...(said(values.name) && { name: said(values.name) }),
      ...(code && { identity: { kind: codeKindOf(code), code } }),
    },
    on: values.on,
    teammates: [...values.teammates],
    companions: said(values.companions),
    need: values.need,
    wish,
    contact,
    note: said(values.note),
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as VisitBody;
};

export const valuesFrom = (body: VisitBody, group = ''): VisitValues => ({
  name: body.firm.name ?? '',
  code: body.firm.identity?.code ?? '',
  on: body.on,
  need: body.need,
  purpose: body.wish?.purpose ?? '',
  amountFen: body.wish?.amountFen,
  wishText: body.wish?.text ?? '',
  teammates: body.teammates,
  companions: body.companions ?? '',
  contactName: body.contact?.name ?? '',
  phone: body.contact?.phone ?? '',
  note: body.note ?? '',
  group,
});

/** Which field of the form a place in the body is. */
export const fieldOf = (place: string): keyof VisitValues | 'firm' | undefined => {
  const at = place.replace(/^said\./, '');
  if (at.startsWith('firm.identity')) return 'code';
  if (at.startsWith('firm')) return 'name';
  const known: Readonly<Record<string, keyof VisitValues>> = {
    on: 'on',
    need: 'need',
    group: 'group',
    note: 'note',
    companions: 'companions',
    teammates: 'teammates',
    wish: 'purpose',
    'wish.purpose': 'purpose',
    'wish.amountFen': 'amountFen',
    'wish.text': 'wishText',
    'contact.name': 'contactName',
    'contact.phone': 'phone',
  };
  return known[at];
};
