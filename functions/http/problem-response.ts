import { type RefusalCode, textOf } from '../../shared/application/refusals.ts';
import { edgeStatus } from '../../shared/contracts/http-status.ts';
import {
  applicationRefusalStatus,
  caseRefusalStatus,
  type ProblemStatus,
  registerRefusalStatus,
  statusTitles,
} from '../../shared/contracts/problem-status.data.ts';
import { edgeProblemTexts } from '../../shared/contracts/problems/edge-problem-texts.data.ts';
import type { FieldError, Problem } from '../../shared/contracts/problems/problem.ts';
import { problemMediaType, problemTypeOf } from '../../shared/contracts/problems/problem-type.ts';
import type { ApiResponse } from './api-event.ts';
import type { Fault } from './fault.ts';
import type { Language } from './language.ts';

/** Every refusal has its status: a code without one does not compile. */
const refusalStatus = (): Readonly<Record<RefusalCode, ProblemStatus>> => ({
  ...caseRefusalStatus(),
  ...applicationRefusalStatus(),
  ...registerRefusalStatus(),
});

const retryAfterSeconds = '1';

export type Reader = { readonly language: Language; readonly requestId?: string };

export const problemOf = (fault: Fault, { language, requestId }: Reader): Problem => {
  const { code, status, messages, errors, context } = partsOf(fault);
  return {
    type: problemTypeOf(code),
    title: statusTitles()[status][language],
    status,
    code,
    detail: messages[language],
    messages,
    ...(errors && { errors: [...errors] }),
    ...(context && { context: { ...context } }),
    ...(requestId !== undefined && { requestId }),
  };
};

export const problemResponse = (fault: Fault, reader: Reader): ApiResponse => {
  const problem = problemOf(fault, reader);
  return {
    statusCode: problem.status,
    headers: {
      'content-type': problemMediaType,
      'content-language': reader.language,
      ...extraHeaders(problem),
    },
    body: JSON.stringify(problem),
  };
};

const partsOf = (fault: Fault) => {
  switch (fault.by) {
    case 'edge': {
      const { code, errors } = fault;
      return {
        code,
        status: edgeStatus[code],
        messages: edgeProblemTexts()[code],
        errors,
        context: undefined,
      };
    }
    case 'app': {
      const { code, field, detail, doubts } = fault.refusal;
      const messages = textOf(fault.refusal);
      const ofField = field === undefined ? undefined : [{ in: fault.place, field, messages }];
      const errors: readonly FieldError[] | undefined =
        doubts?.map((doubt) => ({ in: fault.place, field: doubt.field, messages: doubt.message })) ?? ofField;
      return { code, status: refusalStatus()[code], messages, errors, context: detail };
    }
    default:
      return fault satisfies never;
  }
};

/** What the protocol wants said beside the body: how to sign in, when to try again, which version stands. */
const extraHeaders = ({ status, code, context }: Problem): Record<string, string> => {
  if (status === edgeStatus.token_missing) return { 'www-authenticate': 'Bearer' };
  if (code === 'busy' || code === 'storage_busy') return { 'retry-after': retryAfterSeconds };
  const version = context?.['version'];
  return code === 'version_conflict' && typeof version === 'number' ? { etag: `"${version}"` } : {};
};
