import { jsonType } from '../media-types.ts';
import { askUpload, fileDocument, removeDocument } from '../requests/document.ts';
import { ofCase, ofDocument } from '../requests/paths.ts';
import { documentLink, documentUpload } from '../responses/document.ts';
import { file } from '../responses/file.ts';
import { ask, order, orderCase, type RouteTable } from './route.ts';

/** On AWS these are one function's, the only one that reaches the files and that gives out copies. */
const apart = <R extends object>(route: R) => ({ ...route, servedBy: 'documents' as const });

/** 材料: the same four for everybody who may; whether this caller may is the domain's word. */
const below = (cases: `/${string}`) => {
  const documents = `${cases}/{caseId}/documents` as const;
  const one = `${documents}/{documentId}` as const;
  return {
    askUpload: apart(
      order(documents, '申请上传材料', 'Ask for an upload: what the file is, before it is sent', {
        params: ofCase,
        body: askUpload,
        answer: documentUpload,
      }),
    ),
    fileDocument: apart(
      orderCase(`${one}/filing`, '材料归档', 'File what was uploaded', ofDocument, fileDocument),
    ),
    removeDocument: apart(
      orderCase(`${one}/removal`, '撤回材料', 'Remove a document, with a reason', ofDocument, removeDocument),
    ),
    documentLink: apart(
      ask(`${one}/link`, '下载材料', 'A link to the file that lives for seconds', {
        params: ofDocument,
        answer: documentLink,
      }),
    ),
  } as const satisfies RouteTable;
};

/** 个人信息副本: what is held about somebody, as one file. */
const personalInformation = {
  regulator: apart({
    ...ask(
      '/regulator/cases/{caseId}/personal-information',
      '个人信息副本',
      'What is held about the applicant, as one file, on a written request',
      { params: ofCase, answer: file },
    ),
    file: [jsonType],
  }),
  enterprise: apart({
    ...ask('/enterprise/personal-information', '我的个人信息', 'Everything held about you, as one file', {
      answer: file,
    }),
    file: [jsonType],
  }),
};

export const documentRoutes = {
  regulator: {
    ...below('/regulator/cases'),
    personalInformation: personalInformation.regulator,
  },
  bank: below('/bank/cases'),
  enterprise: {
    ...below('/enterprise/cases'),
    personalInformation: personalInformation.enterprise,
  },
  participant: below('/participant/cases'),
} as const;
