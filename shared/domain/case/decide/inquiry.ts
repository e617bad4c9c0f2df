import { plannedDateFault } from '../../plausible/index.ts';
import { factFieldDefinition } from '../../scoring/fact-fields.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import { asksDepartments } from '../asks-departments.ts';
import { type Asked, type Inquiry, type InquiryReply, replyOf } from '../inquiries.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { mostInquiries } from '../room.ts';
import type { CaseFile } from '../state.ts';
import { bodyRefusal } from './bodies.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';
import { dateRefusal } from './plausible.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/**
 * 部门查询. 1 the enterprise's consent covers checks by departments; 2 something is asked; 3 of a department that works for the
 * case's work group; 4 by a day that is ahead.
 */
export const askDepartment: Decider<'askDepartment'> = ({ inquiry }, file, context) => {
  if (!asksDepartments(file)) return refuse('department_consent_missing');
  const { asked, departmentId, dueOn, id, why } = inquiry;
  const known = file.inquiries ?? [];
  if (known.some((one) => one.id === id)) return refuse('inquiry_exists', 'inquiry.id');
  if (known.length >= mostInquiries) return refuse('too_many_inquiries');
  if (isNothing(asked)) return refuse('nothing_asked', 'asked');
  if (why.trim() === '') return refuse('note_missing', 'why');
  const unfit = bodyRefusal(departmentId, 'departmentId', ['department'], file.orgId, context.rules);
  if (unfit) return unfit;
  const impossible = dateRefusal(plannedDateFault(dueOn, 'dueOn', civilDateOf(context.at)));
  if (impossible) return impossible;
  return accept(eventsOf(context).make('DepartmentAsked', { inquiry }));
};

const isNothing = ({ figures, certificates, points }: Asked): boolean =>
  figures.length === 0 && certificates.length === 0 && !points;

type Found = { readonly ok: true; readonly inquiry: Inquiry } | Refused;

const found = (id: string, file: CaseFile, { by }: Context): Found => {
  const inquiry = (file.inquiries ?? []).find((one) => one.id === id);
  if (!inquiry) return refuse('inquiry_not_found', 'inquiryId');
  if (by.kind !== 'regulator' && inquiry.departmentId !== by.orgId)
    return refuse('inquiry_not_found', 'inquiryId');
  return { ok: true, inquiry };
};

/** 查看: what is asked is shown to a person of the department once it is on record that they opened it. */
export const openInquiry: Decider<'openInquiry'> = ({ inquiryId }, file, context) => {
  const one = found(inquiryId, file, context);
  if (!one.ok) return one;
  if (one.inquiry.state === 'ended' || !asksDepartments(file)) return refuse('inquiry_ended');
  return one.inquiry.openedBy.includes(context.by.personId)
    ? accept()
    : accept(eventsOf(context).make('InquiryOpened', { inquiryId }));
};

/** 答复, or a correction of it: as a new answer, the one before stays on record. */
export const answerInquiry: Decider<'answerInquiry'> = ({ inquiryId, reply }, file, context) => {
  const one = found(inquiryId, file, context);
  if (!one.ok) return one;
  const { inquiry } = one;
  if (inquiry.state === 'ended' || !asksDepartments(file)) return refuse('inquiry_ended');
  const before = replyOf(inquiry);
  if (before && JSON.stringify(before) === JSON.stringify(reply)) return accept();
  return (
    replyRefusal(inquiry, reply, civilDateOf(context.at)) ??
    accept(eventsOf(context).make('InquiryAnswered', { inquiryId, reply }))
  );
};

/** No more is given than was asked, and nothing of a day that has not come. */
const replyRefusal = ({ asked }: Inquiry, reply: InquiryReply, today: string): Refused | undefined => {
  switch (reply.result) {
    case 'none':
      return undefined;
    case 'refused':
      return reply.reason.trim() === '' ? refuse('note_missing', 'reason') : undefined;
    case 'given': {
      const { figures, certificates, points } = reply;
      if (
        isNothing({
          figures: figures.map(({ field }) => field),
          certificates: certificates.map(({ name }) => name),
          points: points !== undefined,
        })
      )
        return refuse('nothing_answered', 'figures');
      const stray = figures.findIndex(
        ({ field }, at) =>
          !asked.figures.includes(field) || figures.findIndex((one) => one.field === field) < at,
      );
      if (stray >= 0) return refuse('not_asked_for', `figures.${stray}.field`);
      const wrong = figures.findIndex(({ field, value }) => !isSound(field, value));
      if (wrong >= 0) return refuse('figure_impossible', `figures.${wrong}.value`);
      const undated = figures.findIndex(
        ({ fiscalYear, asAt }) => fiscalYear === undefined && asAt === undefined,
      );
      if (undated >= 0) return refuse('period_missing', `figures.${undated}.fiscalYear`);
      const ahead = figures.findIndex(
        ({ fiscalYear, asAt }) => (asAt ?? '') > today || String(fiscalYear ?? '') > today.slice(0, 4),
      );
      if (ahead >= 0) return refuse('date_in_future', `figures.${ahead}.asAt`);
      const other = certificates.findIndex(({ name }) => !asked.certificates.includes(name));
      if (other >= 0) return refuse('not_asked_for', `certificates.${other}.name`);
      const back = certificates.findIndex(({ from, until }) => until !== undefined && until < from);
      if (back >= 0) return refuse('certificate_ends_first', `certificates.${back}.until`);
      if (points && !asked.points) return refuse('not_asked_for', 'points');
      return points && points.on > today ? refuse('date_in_future', 'points.on') : undefined;
    }
    default:
      return reply satisfies never;
  }
};

/** What DQ05 asks of the field: whole pieces and people, nothing below zero that cannot be. */
const isSound = (field: Inquiry['asked']['figures'][number], value: number): boolean => {
  const { unit, signed } = factFieldDefinition(field);
  return (signed === true || value >= 0) && (unit === '万元' || Number.isInteger(value));
};

/** 撤回查询 by the work group: what was answered stays. */
export const endInquiry: Decider<'endInquiry'> = ({ inquiryId, reason }, file, context) => {
  const one = found(inquiryId, file, context);
  if (!one.ok) return one;
  if (one.inquiry.state !== 'open')
    return one.inquiry.state === 'ended' ? accept() : refuse('inquiry_answered');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  return accept(eventsOf(context).make('InquiryEnded', { inquiryId, reason }));
};
