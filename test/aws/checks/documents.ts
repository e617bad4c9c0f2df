import { createHash, randomUUID } from 'node:crypto';
import { DeleteBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { DemoApi } from '../../../local/demo/api.ts';
import { commandAnswer } from '../../../shared/contracts/responses/case-view.ts';
import { documentLink, documentUpload } from '../../../shared/contracts/responses/document.ts';
import { openCase } from '../open-case.ts';
import { rootCredentials } from '../root-credentials.ts';
import { demand } from '../steps.ts';

const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n%${words}\n%%EOF\n`);
const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const name = '企业授权书（虚构）.pdf';
const problem = z.object({ code: z.string() });

export type Documents = {
  readonly endpoint: string;
  readonly api: DemoApi;
  readonly apiAddress: string;
  /** Of a work group's clerk. */
  readonly token: string;
};

/** Addresses on the emulator name the bucket first. */
const bucketOf = (url: string): string => new URL(url).pathname.split('/')[1] ?? '';

/** The emulator speaks nothing else, and the bucket's policy denies it. */
const allowPlainHttp = async (endpoint: string, bucket: string): Promise<void> => {
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    credentials: rootCredentials,
    forcePathStyle: true,
  });
  await client.send(new DeleteBucketPolicyCommand({ Bucket: bucket }));
};

/**
 * A document by its signed links: asked for, sent to the bucket, filed, fetched, removed, by the role of its function;
 * the bucket takes nothing that was not signed.
 */
export const checkDocuments = async ({ endpoint, api, apiAddress, token }: Documents): Promise<string> => {
  // A function that ran at another time finds the SDK's clock wrong once, now that the clock was moved this far.
  const { caseId } = await openCase(api).catch(() => openCase(api));
  const documents = `${apiAddress}/regulator/cases/${caseId}/documents`;
  const authorization = `Bearer ${token}`;
  const order = async (address: string, body: object) =>
    fetch(address, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    });
  const ask = async (content: Buffer) => {
    const declared = { kind: 'consent', name, mediaType: 'application/pdf', bytes: content.length };
    const response = await order(documents, { ...declared, sha256: digestOf(content) });
    demand(response.ok, `asking is answered ${response.status}: ${await response.clone().text()}`);
    return documentUpload.parse(await response.json());
  };
  const put = async (
    { url, method, headers }: z.output<typeof documentUpload>['upload'],
    body: Buffer,
    changed: Readonly<Record<string, string>> = {},
  ) => (await fetch(url, { method, headers: { ...headers, ...changed }, body })).status;
  const file = (documentId: string) => order(`${documents}/${documentId}/filing`, {});
  const link = async (documentId: string) => {
    const response = await fetch(`${documents}/${documentId}/link`, { headers: { authorization } });
    demand(response.ok, `a link is answered ${response.status}`);
    return fetch(documentLink.parse(await response.json()).url);
  };
  const refusalOf = async (response: Response) =>
    response.ok ? 'filed' : problem.parse(await response.json()).code;

  const content = pdf('consent');
  const { documentId, upload } = await ask(content);
  const overPlainHttp = await put(upload, content);
  demand(overPlainHttp === 403, `over plain HTTP the bucket answers ${overPlainHttp}`);
  await allowPlainHttp(endpoint, bucketOf(upload.url));

  const early = await refusalOf(await file(documentId));
  demand(early === 'upload_missing', `filing before the file came is answered ${early}`);
  const sent = await put(upload, content);
  demand(sent === 200, `the store answers ${sent} to what was signed`);
  const filed = await file(documentId);
  demand(filed.ok, `filing is answered ${filed.status}: ${await filed.clone().text()}`);
  const { case: view } = commandAnswer.parse(await filed.json());
  demand(view?.documents?.[0]?.sha256 === digestOf(content), 'the case does not have the document');

  const fetched = await link(documentId);
  demand(fetched.ok, `the store answers ${fetched.status} to a link for reading`);
  const disposition = fetched.headers.get('content-disposition') ?? '';
  demand(disposition.includes(encodeURIComponent('授权书')), `saved as ${disposition}`);
  demand(Buffer.from(await fetched.arrayBuffer()).equals(content), 'the file read is not the file sent');

  for (const [what, body, changed] of [
    ['another length', pdf('consent, and a page more'), {}],
    ['other bytes of the same length', pdf('CONSENT'), {}],
    ['another type', content, { 'content-type': 'text/html' }],
  ] as const) {
    const other = await ask(content);
    const status = await put(other.upload, body, changed);
    demand(status >= 400, `a file of ${what} is answered ${status}`);
    const refusal = await refusalOf(await file(other.documentId));
    demand(refusal === 'upload_missing', `filing after ${what} is answered ${refusal}`);
  }

  const removed = await order(`${documents}/${documentId}/removal`, { reason: '上传有误' });
  demand(removed.ok, `removing is answered ${removed.status}`);
  const gone = await fetch(`${documents}/${documentId}/link`, { headers: { authorization } });
  demand(gone.status === 404, `a removed document’s link is answered ${gone.status}`);
  return 'asked for, sent, filed, read and removed; other bytes, another type and plain HTTP refused';
};
