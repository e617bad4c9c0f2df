import type { AnswerOf, BodyOf } from '../api/routes.ts';

/** 部门查询 as the department reads it. */
export type OwnInquiry = AnswerOf<'participant.listInquiries'>['inquiries'][number];
export type Asked = NonNullable<OwnInquiry['asked']>;
type Body = BodyOf<'participant.answerInquiry'>;
type Given = Extract<Body['reply'], { result: 'given' }>;
type Some<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** As the form holds it: one row for each thing asked, in the order in which it was asked. */
export type ReplyFields = {
  readonly reply: {
    readonly result: 'given' | 'none' | 'refused';
    readonly origin?: Given['origin'];
    readonly figures?: readonly Some<Omit<Given['figures'][number], 'field'>>[];
    readonly certificates?: readonly Some<Omit<Given['certificates'][number], 'name'>>[];
    readonly points?: Some<NonNullable<Given['points']>>;
    readonly note?: string;
    readonly reason?: string;
  };
};

/** What was answered before, laid out for a correction. */
export const replyFieldsOf = (asked: Asked, last: Body['reply'] | undefined): ReplyFields => {
  if (last?.result !== 'given') return { reply: { result: 'given', origin: 'statistics', ...last } };
  return {
    reply: {
      ...last,
      figures: asked.figures.map((id) => last.figures.find(({ field }) => field === id) ?? {}),
      certificates: asked.certificates.map(
        (name) => last.certificates.find((one) => one.name === name) ?? {},
      ),
    },
  };
};

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const filled = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => isFilled(value))) as T;
const isBegun = (row: object | undefined): boolean => Object.values(row ?? {}).some(isFilled);

/** Rows that nobody touched are left out: blank is not zero. What was begun goes as it is, for the contract to say what is missing. */
export const replyBody = ({ reply }: ReplyFields, asked: Asked): Body => {
  const { result, origin = 'statistics', figures = [], certificates = [], points, note, reason } = reply;
  const said = note === undefined || note === '' ? {} : { note };
  if (result === 'none') return { reply: { result, ...said } };
  if (result === 'refused') return { reply: { result, reason: reason ?? '' } };
  return {
    reply: {
      result,
      origin,
      figures: asked.figures.flatMap((field, at) =>
        isBegun(withoutName(figures[at])) ? [filled({ ...figures[at], field })] : [],
      ),
      certificates: asked.certificates.flatMap((name, at) =>
        isBegun(withoutName(certificates[at])) ? [filled({ ...certificates[at], name })] : [],
      ),
      ...(asked.points && isBegun(points) && { points: filled(points ?? {}) }),
      ...said,
    },
  } as Body;
};

const withoutName = (row: object | undefined): object => {
  const { field: _f, name: _n, ...rest } = (row ?? {}) as Readonly<Record<string, unknown>>;
  return rest;
};
